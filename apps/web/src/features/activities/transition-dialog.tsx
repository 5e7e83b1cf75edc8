import { useTranslation } from 'react-i18next';
import type { LifecycleTransition } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { FactFormFrame } from './fact-form-frame.tsx';
import type { Activity } from './queries.ts';
import { recordingsOf } from './record-activity.ts';
import { capital, useActivityWords } from './use-activity-words.ts';
import { useFactForm } from './use-fact-form.ts';
import { recordedFact, type Recorded } from './use-saving.ts';

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
  const form = useFactForm({
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
      <FactFormFrame
        of={form}
        submitLabel={capital(t('activities:actions.lifecycle', { phase: words.lifecycle(to) }))}
        onCancel={onClose}
      >
        <TextAreaField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t(reasonRequired ? 'activities:lifecycle.reasonReopened' : 'activities:lifecycle.reason')}
          optional={reasonRequired ? undefined : t('common:form.optional')}
          maxLength={1000}
        />
      </FactFormFrame>
    </Dialog>
  );
}
