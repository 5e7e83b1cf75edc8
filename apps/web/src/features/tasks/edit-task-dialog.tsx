import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import type { Task } from '../../lib/tasks.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { updateTask } from './queries.ts';
import { TaskFields, taskFields, useTaskCheck, type TaskValues } from './task-fields.tsx';
import { assigneeInput, assigneeOf, useAssignees } from './use-assignees.ts';

interface EditTaskDialogProps {
  task: Task;
  parties?: readonly { id: string }[];
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

const labels = { title: 'name', assigneeMembershipId: 'assignee', dueOn: 'dueOn' } as const;

const valuesOf = (task: Task): TaskValues => ({
  version: task.version,
  title: task.title,
  assigneeMembershipId: assigneeOf(task),
  dueOn: task.firstDueOn,
});

/** Its words, who does it, and the day that was agreed. When somebody was ahead, both versions come side by side. */
export function EditTaskDialog({ task, parties, onClose, record }: EditTaskDialogProps) {
  const { t } = useTranslation(['tasks', 'common']);
  const slug = useSlug();
  const format = useFormat();
  const assignees = useAssignees({ parties, task });
  const wasPostponed = task.timesPostponed > 0;
  const form = useRowForm<Task, TaskValues>({
    name: `task-texts:${task.id}`,
    row: task,
    valuesOf,
    fields: taskFields,
    check: useTaskCheck(),
    update: ({ title, assigneeMembershipId, dueOn }, version) =>
      updateTask(slug, task.id, version, {
        title: title.trim(),
        ...assigneeInput(assigneeMembershipId!),
        ...(!wasPostponed && { dueOn: dueOn! }),
      }),
    record: (send) => record(send).then(onClose),
  });
  const conflict = useConflictNotice(form.conflict, {
    label: (field) => t(`tasks:${labels[field as keyof typeof labels]}`),
    show: (field, value) => {
      if (typeof value !== 'string') return '';
      if (field === 'dueOn') return format.day(value);
      return field === 'title' ? value : (assignees.find((option) => option.value === value)?.label ?? '');
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('tasks:edit.title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        {conflict && <ConflictNotice {...conflict} />}
        <TaskFields of={form} assignees={assignees} wasPostponed={wasPostponed} />
      </FormFrame>
    </Dialog>
  );
}
