import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answeredAt } from '../../lib/api.ts';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useExplanation } from '../../lib/use-explanation.ts';
import { recordedRow } from '../../lib/use-saving.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { updateMember, type Member } from './queries.ts';

/** Ends the membership, or puts it back. Either can be undone, so neither asks twice. */
export function MemberPresence({ member }: { member: Member }) {
  const { t } = useTranslation('settings');
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const landing = useLanding();
  const explain = useExplanation();
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isActive = member.endedOn === null;
  const press = async () => {
    setBusy(true);
    setFault(null);
    try {
      await landing.saveAndGo(async () => {
        const saved = await updateMember(slug, member, { isActive: !isActive });
        return recordedRow(saved, async () => answeredAt(await updateMember(slug, saved, { isActive })));
      }, paths.members());
    } catch (error) {
      setFault(explain(error));
      setBusy(false);
    }
  };
  return (
    <Card title={isActive ? t('member.endTitle') : t('member.putBack')} titleLevel={2}>
      <p>{isActive ? t('member.endText') : t('member.putBackText')}</p>
      {isActive && member.id === membership.id && <p>{t('member.endSelf')}</p>}
      {fault !== null && (
        <Notice tone="bad" live>
          {fault}
        </Notice>
      )}
      <div className="sk-row">
        <Button busy={isBusy} onClick={() => void press()}>
          {isActive ? t('member.end') : t('member.putBack')}
        </Button>
      </div>
    </Card>
  );
}
