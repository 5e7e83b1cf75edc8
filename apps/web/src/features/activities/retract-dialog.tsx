import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import type { Fact } from './queries.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { retract, type Recorded } from '../../lib/use-saving.ts';

interface RetractDialogProps {
  fact: Fact;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<unknown>;
}

/** Takes something back, and asks why. A retraction is itself not taken back: one records it anew. */
export function RetractDialog({ fact, onClose, record }: RetractDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const form = useKeptForm({
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
      <FormFrame
        {...form.frame}
        submitLabel={t('activities:story.retract')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p>{t('activities:story.retractText')}</p>
        <TextField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('activities:story.retractReason')}
          optional={t('common:form.optional')}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
