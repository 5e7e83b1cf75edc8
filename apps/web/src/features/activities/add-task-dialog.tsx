import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/text-field.tsx';
import { membershipsQuery } from './choices.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { FormDate } from './form-fields.tsx';
import type { Activity } from './queries.ts';
import { createTask, removeTask } from './tasks.ts';
import type { RecordDialogProps } from './transition-dialog.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow, type Recorded } from '../../lib/use-saving.ts';

interface Values {
  title: string;
  /** `organisation:` or `member:`, and the id. */
  assignee: string;
  dueOn: string | null;
}

type AddTaskDialogProps = Omit<RecordDialogProps, 'record'> & {
  record: (send: () => Promise<Recorded>, note?: string) => Promise<unknown>;
};

/** A new action point of the activity. */
export function AddTaskDialog({ activity, onClose, record }: AddTaskDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const today = useToday();
  const assignees = useAssignees(activity);
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: `task:${activity.id}`,
    defaults: { title: '', assignee: '', dueOn: null },
    fields: ['title', 'assignee', 'dueOn'],
    check: ({ title, assignee, dueOn }) => ({
      ...(title.trim() === '' && { title: required }),
      ...(assignee === '' && { assignee: required }),
      ...(dueOn === null && { dueOn: required }),
    }),
    send: ({ title, assignee, dueOn }, key) => {
      const [kind, id = null] = assignee.split(':');
      const who = kind === 'member' ? { assigneeMembershipId: id } : { assigneeOrganisationId: id };
      const body = { title: title.trim(), dueOn: dueOn!, activityId: activity.id, ...who };
      return record(
        () => createTask(slug, body, key).then((made) => recordedRow(made, () => removeTask(slug, made))),
        t('activities:task.saved'),
      );
    },
    done: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('activities:task.add')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.add')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <TextField
          {...form.at('title')}
          {...form.form.register('title')}
          label={t('activities:task.name')}
          maxLength={300}
        />
        <SelectField
          {...form.at('assignee')}
          {...form.form.register('assignee')}
          label={t('activities:task.assignee')}
          placeholder={t('common:form.choose')}
          options={assignees}
        />
        <FormDate
          {...form.at('dueOn')}
          control={form.form.control}
          name="dueOn"
          label={t('activities:task.dueOn')}
          min={today}
        />
      </FormFrame>
    </Dialog>
  );
}

/** The organisations that take part, and the people: their contacts and the coordinators. */
function useAssignees(activity: Activity): { value: string; label: string }[] {
  const { data: members = [] } = useQuery(membershipsQuery(useSlug()));
  const parties = [...(activity.lead ? [activity.lead] : []), ...activity.partners];
  const ids = new Set(parties.map(({ id }) => id));
  const people = members.filter(
    ({ role, organisations }) => role === 'coordinator' || organisations.some(({ id }) => ids.has(id)),
  );
  return [
    ...parties.map(({ id, name }) => ({ value: `organisation:${id}`, label: name })),
    ...people.map(({ id, name }) => ({ value: `member:${id}`, label: name })),
  ];
}
