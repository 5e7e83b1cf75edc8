import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SkeletonLine } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { erase, type ErasurePreview, previewErasure, type Whom } from './queries.ts';
import './statements.css';

interface EraseDialogProps {
  whom: Whom;
  onClose: () => void;
  onErased: (name: string) => void;
}

/** Shows what goes and what stays, then asks for the address: there is no way back. */
export function EraseDialog({ whom, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation(['privacy', 'common']);
  const { data, isError } = useQuery({
    queryKey: ['erasure-preview', whom],
    queryFn: () => previewErasure(whom),
    // What it would mean now, not what it meant a while ago.
    staleTime: 0,
    gcTime: 0,
  });
  const title =
    whom === 'me' || data === undefined ? t('privacy:erase.own') : t('privacy:erase.other', { name: data.name });
  return (
    <Dialog isOpen onClose={onClose} title={title} closeLabel={t('common:actions.close')}>
      {isError && <Notice tone="bad" title={t('privacy:myData.failed')} live />}
      {!isError && data === undefined && <SkeletonLine height="6em" />}
      {data !== undefined && data.obstacles.length > 0 && <Obstacles {...data} onClose={onClose} />}
      {data !== undefined && data.obstacles.length === 0 && (
        <Confirmation whom={whom} preview={data} onClose={onClose} onErased={onErased} />
      )}
    </Dialog>
  );
}

function Obstacles({ obstacles, onClose }: ErasurePreview & { onClose: () => void }) {
  const { t } = useTranslation(['privacy', 'common']);
  return (
    <>
      <Notice tone="warning" title={t('privacy:erase.cannot')}>
        {obstacles.map((obstacle) => (
          <p key={obstacle}>{t(`privacy:erase.obstacle.${obstacle}`)}</p>
        ))}
      </Notice>
      <div className="sk-dialog__buttons">
        <Button onClick={onClose}>{t('common:actions.close')}</Button>
      </div>
    </>
  );
}

function Confirmation({ whom, preview, onClose, onErased }: EraseDialogProps & { preview: ErasurePreview }) {
  const { t } = useTranslation(['privacy', 'common']);
  const { name, email, memberships, facts, mails, sessions } = preview;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const sending = useMutation({ mutationFn: () => erase(whom, typed.trim()), onSuccess: () => onErased(name) });
  const send = () => {
    const isSame = typed.trim().toLowerCase() === email.toLowerCase();
    setWrong(!isSame);
    if (isSame && !sending.isPending) sending.mutate();
  };
  return (
    <form
      noValidate
      className="sk-stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ul className="sk-erase__counts">
        <li>{t('privacy:erase.memberships', { count: memberships })}</li>
        <li>{t('privacy:erase.facts', { count: facts })}</li>
        <li>{t('privacy:erase.mails', { count: mails })}</li>
        <li>{t('privacy:erase.sessions', { count: sessions })}</li>
      </ul>
      <p>
        <strong>{t('privacy:erase.noWayBack')}</strong>
      </p>
      {sending.isError && <Notice tone="bad" title={t('privacy:myData.failed')} live />}
      <TextField
        label={t('privacy:erase.confirm', { email })}
        type="email"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={isWrong ? t('privacy:erase.differs', { email }) : undefined}
      />
      <div className="sk-dialog__buttons">
        <Button type="submit" look="primary" busy={sending.isPending}>
          {t('privacy:erase.goOn')}
        </Button>
        <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
      </div>
    </form>
  );
}
