import { useTranslation } from 'react-i18next';
import { addDays } from '#domain';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import type { Task } from '../../lib/tasks.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact, type Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { recordingsOf } from './queries.ts';

interface StepDialogProps {
  task: Task;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

/** A later day, with why. */
export function PostponeTaskDialog({ task, onClose, record }: StepDialogProps) {
  const { t } = useTranslation(['tasks', 'common']);
  const slug = useSlug();
  const format = useFormat();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const form = useKeptForm<{ dueOn: string | null; reason: string }>({
    name: `postpone:${task.id}`,
    defaults: { dueOn: null, reason: '' },
    fields: ['dueOn', 'reason'],
    check: ({ dueOn }) =>
      dueOn === null || dueOn <= task.dueOn
        ? { dueOn: t('tasks:postpone.later', { day: format.dayMonth(task.dueOn, today) }) }
        : {},
    send: async ({ dueOn, reason }, key) => {
      const body = { dueOn: dueOn!, reason: reason.trim() || null };
      await record(() => recordingsOf(slug, task.id).postpone(body, key).then(recordedFact));
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('tasks:postpone.label', { title: task.title })}
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
          label={t('tasks:postpone.dueOn')}
          min={task.dueOn < today ? today : addDays(task.dueOn, 1)}
          locale={locale}
        />
        <TextAreaField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('tasks:postpone.reason')}
          optional={t('common:form.optional')}
          rows={2}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}

/** Not done after all; why is required. */
export function ReopenTaskDialog({ task, onClose, record }: StepDialogProps) {
  const { t } = useTranslation(['tasks', 'common']);
  const slug = useSlug();
  const form = useKeptForm({
    name: `reopen:${task.id}`,
    defaults: { reason: '' },
    fields: ['reason'],
    check: ({ reason }) => (reason.trim() === '' ? { reason: t('common:form.required') } : {}),
    send: async ({ reason }, key) => {
      await record(() => recordingsOf(slug, task.id).reopen({ reason: reason.trim() }, key).then(recordedFact));
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('tasks:reopen.label', { title: task.title })}
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
          label={t('tasks:reopen.reason')}
          rows={2}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
