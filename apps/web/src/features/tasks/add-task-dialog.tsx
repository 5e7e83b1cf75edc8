import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow, type Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { createTask, removeTask, type TaskSubject } from './queries.ts';
import { TaskFields, taskFields, useTaskCheck, type TaskValues } from './task-fields.tsx';
import { assigneeInput, useAssignees } from './use-assignees.ts';

interface AddTaskDialogProps {
  of: TaskSubject;
  onClose: () => void;
  record: (send: () => Promise<Recorded>, note?: string) => Promise<void>;
}

const nothing: TaskValues = { version: 0, title: '', assigneeMembershipId: null, dueOn: null };

/** A new action point of a meeting or an activity: what, who, by when. */
export function AddTaskDialog({ of, onClose, record }: AddTaskDialogProps) {
  const { t } = useTranslation(['tasks', 'common']);
  const slug = useSlug();
  const form = useKeptForm<TaskValues>({
    name: `task:${Object.values(of.by).join()}`,
    defaults: nothing,
    fields: taskFields,
    check: useTaskCheck(),
    send: async ({ title, assigneeMembershipId, dueOn }, key) => {
      const body = { title: title.trim(), dueOn: dueOn!, ...of.by, ...assigneeInput(assigneeMembershipId!) };
      const make = async () => {
        const made = await createTask(slug, body, key);
        return recordedRow(made, () => removeTask(slug, made));
      };
      await record(make, t('tasks:added'));
      onClose();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('tasks:add')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.add')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <TaskFields of={form} assignees={useAssignees({ parties: of.parties })} isNew />
      </FormFrame>
    </Dialog>
  );
}
