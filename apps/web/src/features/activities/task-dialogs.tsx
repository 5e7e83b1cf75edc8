import { useTranslation } from 'react-i18next';
import { addDays } from '#domain';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { FormDate } from './form-fields.tsx';
import { taskRecordingsOf, type Task } from './tasks.ts';
import { useActivityWords } from './use-activity-words.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact, type Recorded } from '../../lib/use-saving.ts';

interface TaskDialogProps {
  task: Task;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<unknown>;
}

/** A later day, with why. */
export function PostponeTaskDialog({ task, onClose, record }: TaskDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const words = useActivityWords();
  const today = useToday();
  const form = useKeptForm<{ dueOn: string | null; reason: string }>({
    name: `postpone:${task.id}`,
    defaults: { dueOn: null, reason: '' },
    fields: ['dueOn', 'reason'],
    check: ({ dueOn }) =>
      dueOn === null || dueOn <= task.dueOn
        ? { dueOn: t('activities:task.later', { day: words.day(task.dueOn) }) }
        : {},
    send: ({ dueOn, reason }, key) => {
      const body = { dueOn: dueOn!, reason: reason.trim() || null };
      return record(() => taskRecordingsOf(slug, task.id).postpone(body, key).then(recordedFact));
    },
    done: onClose,
  });
  const earliest = task.dueOn < today ? today : addDays(task.dueOn, 1);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('activities:task.postponeLabel', { title: task.title })}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <FormDate
          {...form.at('dueOn')}
          control={form.form.control}
          name="dueOn"
          label={t('activities:task.newDueOn')}
          min={earliest}
        />
        <TextAreaField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('activities:task.reason')}
          optional={t('common:form.optional')}
          rows={2}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}

/** Not done after all; why is required. */
export function ReopenTaskDialog({ task, onClose, record }: TaskDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const form = useKeptForm({
    name: `reopen:${task.id}`,
    defaults: { reason: '' },
    fields: ['reason'],
    check: ({ reason }) => (reason.trim() === '' ? { reason: t('common:form.required') } : {}),
    send: ({ reason }, key) => record(() => taskRecordingsOf(slug, task.id).reopen({ reason }, key).then(recordedFact)),
    done: onClose,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('activities:task.reopenLabel', { title: task.title })}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <TextAreaField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('activities:task.reopenReason')}
          rows={2}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
