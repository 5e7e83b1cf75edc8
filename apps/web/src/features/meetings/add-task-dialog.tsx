import { useQuery } from '@tanstack/react-query';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow, type Recorded } from '../../lib/use-saving.ts';
import { ComboboxField } from '../../ui/combobox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Meeting } from './queries.ts';
import { assigneesQuery, createTask, removeTask } from './tasks.ts';

interface Values {
  title: string;
  /** `organisation:` or `member:`, and the id. */
  assigneeMembershipId: string | null;
  dueOn: string | null;
}

interface AddTaskDialogProps {
  meeting: Meeting;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

/** A new action point of the meeting: what, who, by when. */
export function AddTaskDialog({ meeting, onClose, record }: AddTaskDialogProps) {
  const { t } = useTranslation(['meetings', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: `task:${meeting.id}`,
    defaults: { title: '', assigneeMembershipId: null, dueOn: null },
    fields: ['title', 'assigneeMembershipId', 'dueOn'],
    check: ({ title, assigneeMembershipId, dueOn }) => ({
      ...(title.trim() === '' && { title: required }),
      ...(assigneeMembershipId === null && { assigneeMembershipId: required }),
      ...(dueOn === null && { dueOn: required }),
    }),
    send: async ({ title, assigneeMembershipId, dueOn }, key) => {
      const [kind, id = null] = (assigneeMembershipId ?? '').split(':');
      const who = kind === 'member' ? { assigneeMembershipId: id } : { assigneeOrganisationId: id };
      const body = { title: title.trim(), dueOn: dueOn!, meetingId: meeting.id, ...who };
      await record(async () => {
        const made = await createTask(slug, body, key);
        return recordedRow(made, () => removeTask(slug, made));
      });
      onClose();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('meetings:task.add')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.add')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <TextField
          {...form.at('title')}
          {...form.form.register('title')}
          label={t('meetings:task.name')}
          maxLength={300}
        />
        <AssigneeField of={form} />
        <FormDate
          {...form.at('dueOn')}
          control={form.form.control}
          name="dueOn"
          label={t('meetings:task.dueOn')}
          min={today}
          locale={locale}
        />
      </FormFrame>
    </Dialog>
  );
}

/** Organisations and people in one list that one searches by typing. */
function AssigneeField({ of }: { of: KeptForm<Values> }) {
  const { t } = useTranslation('meetings');
  const { data } = useQuery(assigneesQuery(useSlug()));
  const { field } = useController({ control: of.form.control, name: 'assigneeMembershipId' });
  const options = [
    ...(data?.organisations ?? []).map(({ id, name }) => ({ value: `organisation:${id}`, label: name })),
    ...(data?.members ?? []).map(({ id, name, of: names }) => ({
      value: `member:${id}`,
      label: names.length === 0 ? t('task.member', { name }) : `${name}, ${names.join(', ')}`,
    })),
  ];
  return (
    <ComboboxField
      key={options.length}
      {...of.at('assigneeMembershipId')}
      label={t('task.assignee')}
      options={options}
      value={field.value}
      onChange={field.onChange}
    />
  );
}
