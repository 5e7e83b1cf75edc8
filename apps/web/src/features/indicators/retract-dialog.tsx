import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Fact } from './queries.ts';
import { retract } from './record-indicator.ts';

interface RetractDialogProps {
  fact: Fact;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

/** Takes something back, and asks why. A retraction is itself not taken back: one records it anew. */
export function RetractDialog({ fact, onClose, record }: RetractDialogProps) {
  const { t } = useTranslation(['indicators', 'common']);
  const slug = useSlug();
  const form = useKeptForm({
    name: `retract:${fact.id}`,
    defaults: { reason: '' },
    fields: ['reason'],
    send: async ({ reason }, key) => {
      await record(async () => {
        const { recordedAt } = await retract(slug, fact.id, reason.trim() || null, key);
        return { at: recordedAt, factId: null };
      });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('indicators:history.retractTitle')}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t('indicators:history.retract')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p>{t('indicators:history.retractText')}</p>
        <TextField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('indicators:history.retractReason')}
          optional={t('common:form.optional')}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
