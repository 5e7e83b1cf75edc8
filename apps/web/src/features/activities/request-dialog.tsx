import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { recordingsOf } from './record-activity.ts';
import type { RecordDialogProps } from './transition-dialog.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';

/** Asks the lead's contacts for news, or for what they will do about it. The mail cannot be taken back, so no undo. */
export function RequestDialog({
  activity,
  about,
  onClose,
  record,
}: RecordDialogProps & { about: 'update' | 'adjustment' }) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const form = useKeptForm({
    name: `request:${activity.id}:${about}`,
    defaults: { message: '' },
    fields: ['message'],
    send: async ({ message }, key) => {
      const body = { about, message: message.trim() || null };
      const send = () => recordingsOf(slug, activity.id).request(body, key);
      await record(() => send().then(({ recordedAt }) => ({ at: recordedAt, factId: null })));
    },
    done: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t(`activities:request.${about}`)} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('activities:request.send')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p className="sk-quiet">
          {activity.lead === null
            ? t('activities:request.introNobody')
            : t('activities:request.intro', { lead: activity.lead.name })}
        </p>
        <TextAreaField
          {...form.at('message')}
          {...form.form.register('message')}
          label={t('activities:request.message')}
          optional={t('common:form.optional')}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
