import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FactFormFrame } from './fact-form-frame.tsx';
import type { Fact } from './queries.ts';
import { useFactForm } from './use-fact-form.ts';
import { retract, type Recorded } from './use-saving.ts';

interface RetractDialogProps {
  fact: Fact;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<unknown>;
}

/** Takes something back, and asks why. A retraction is itself not taken back: one records it anew. */
export function RetractDialog({ fact, onClose, record }: RetractDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const form = useFactForm({
    name: `retract:${fact.id}`,
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }, key) =>
      record(() =>
        retract(slug, fact.id, reason.trim() || null, key).then(({ recordedAt }) => ({ at: recordedAt, factId: null })),
      ),
    done: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('activities:story.retractTitle')} closeLabel={t('common:actions.close')}>
      <FactFormFrame of={form} submitLabel={t('activities:story.retract')} onCancel={onClose}>
        <p>{t('activities:story.retractText')}</p>
        <TextField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('activities:story.retractReason')}
          optional={t('common:form.optional')}
          maxLength={1000}
        />
      </FactFormFrame>
    </Dialog>
  );
}
