import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { askAdjustment, type AttentionRow } from './queries.ts';

interface AskDialogProps {
  row: AttentionRow;
  title: string;
  onClose: () => void;
  record: (send: () => Promise<Recorded>, note?: string) => Promise<void>;
}

/** Asks the contacts of an activity by mail what they will do about its risk. A mail cannot be taken back, so no undo. */
export function AskDialog({ row, title, onClose, record }: AskDialogProps) {
  const { t } = useTranslation(['overview', 'common']);
  const slug = useSlug();
  const form = useKeptForm({
    name: `ask:${row.key}`,
    defaults: { message: '' },
    fields: ['message'],
    send: async ({ message }, key) => {
      const send = () => askAdjustment(slug, key, row.activityId ?? '', message.trim() || null);
      const note = t('overview:attention.ask.sent', { title: row.label ?? title });
      await record(() => send().then(({ recordedAt }) => ({ at: recordedAt, factId: null })), note);
      onClose();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('overview:attention.ask.title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('overview:attention.ask.send')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p>
          <strong>{title}</strong>
        </p>
        <p>{t('overview:attention.ask.text', { organisation: row.contact?.organisationName ?? '' })}</p>
        <TextAreaField
          {...form.at('message')}
          {...form.form.register('message')}
          label={t('overview:attention.ask.message')}
          optional={t('common:form.optional')}
          maxLength={1000}
          rows={3}
        />
      </FormFrame>
    </Dialog>
  );
}
