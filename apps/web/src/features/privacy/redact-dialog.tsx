import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import type { RedactableText } from '../../lib/redactable.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import { Notice } from '../../ui/banner.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { redact } from './queries.ts';

interface RedactDialogProps {
  what: RedactableText;
  onClose: () => void;
  record: (send: () => Promise<Recorded>, note?: string) => Promise<unknown>;
}

/** Takes a text out for good, and asks why: there is no way back, so it is said first. */
export function RedactDialog({ what, onClose, record }: RedactDialogProps) {
  const { t } = useTranslation(['redactions', 'common']);
  const slug = useSlug();
  const { objectType, objectId, field, text } = what;
  const form = useKeptForm({
    name: `redact:${objectId}:${field}`,
    defaults: { reason: '' },
    fields: ['reason'],
    check: ({ reason }) => (reason.trim() === '' ? { reason: t('common:form.required') } : {}),
    send: ({ reason }) =>
      record(async () => {
        const { redactedAt } = await redact(slug, { objectType, objectId, field, reason: reason.trim() });
        return { at: redactedAt, factId: null };
      }, t('redactions:done')),
    done: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('redactions:title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('redactions:submit')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <blockquote className="sk-quiet">{text}</blockquote>
        <Notice tone="warning" title={t('redactions:noWayBack')}>
          <p>{t('redactions:whatGoes')}</p>
        </Notice>
        <TextField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('redactions:reason')}
          description={t('redactions:reasonHint')}
          maxLength={300}
        />
      </FormFrame>
    </Dialog>
  );
}
