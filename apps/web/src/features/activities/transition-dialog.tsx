import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import type { LifecycleTransition } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import type { Activity } from './queries.ts';
import { recordingsOf } from './record-activity.ts';
import { useActivityWords } from './use-activity-words.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact, type Recorded } from '../../lib/use-saving.ts';

export interface RecordDialogProps {
  activity: Activity;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<unknown>;
}

/** Another phase, with why. */
export function TransitionDialog({
  activity,
  transition: { to, reasonRequired },
  onClose,
  record,
}: RecordDialogProps & { transition: LifecycleTransition }) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const words = useActivityWords();
  const form = useKeptForm({
    name: `transition:${activity.id}:${to}`,
    defaults: { reason: '' },
    fields: ['reason'],
    check: ({ reason }) => (reasonRequired && reason.trim() === '' ? { reason: t('common:form.required') } : {}),
    send: async ({ reason }, key) => {
      const body = { to, reason: reason.trim() || null };
      await record(() => recordingsOf(slug, activity.id).transition(body, key).then(recordedFact));
    },
    done: onClose,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`activities:lifecycle.dialog.${to}`, { title: activity.title })}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={capital(t('activities:actions.lifecycle', { phase: words.lifecycle(to) }))}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <TextAreaField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t(reasonRequired ? 'activities:lifecycle.reasonReopened' : 'activities:lifecycle.reason')}
          optional={reasonRequired ? undefined : t('common:form.optional')}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
