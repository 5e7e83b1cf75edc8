import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { ComboboxField } from '../../ui/combobox-field.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Assignee } from './use-assignees.ts';

/** What is asked about an action point, named as the API names it. */
export interface TaskValues {
  version: number;
  title: string;
  /** A member or an organisation: the API tells under this name that nobody was chosen. */
  assigneeMembershipId: Assignee | null;
  dueOn: string | null;
}

export const taskFields = ['title', 'assigneeMembershipId', 'dueOn'] as const;

interface TaskFieldsProps {
  of: KeptForm<TaskValues>;
  assignees: { value: Assignee; label: string }[];
  /** Of a new one the day is still to come. */
  isNew?: boolean;
  /** One that was put off has its day from that. */
  wasPostponed?: boolean;
}

/** What, who, and by when. */
export function TaskFields({ of, assignees, isNew = false, wasPostponed = false }: TaskFieldsProps) {
  const { t } = useTranslation('tasks');
  const today = useToday();
  const locale = localeOf(useLanguage());
  const { form, at } = of;
  const { field } = useController({ control: form.control, name: 'assigneeMembershipId' });
  return (
    <>
      <TextField {...at('title')} {...form.register('title')} label={t('name')} maxLength={300} />
      <ComboboxField
        key={assignees.length}
        {...at('assigneeMembershipId')}
        label={t('assignee')}
        options={assignees}
        value={field.value}
        onChange={field.onChange}
      />
      {wasPostponed ? (
        <p className="sk-quiet">{t('edit.wasPostponed')}</p>
      ) : (
        <FormDate
          {...at('dueOn')}
          control={form.control}
          name="dueOn"
          label={t('dueOn')}
          min={isNew ? today : undefined}
          locale={locale}
        />
      )}
    </>
  );
}

/** What the form itself finds. */
export function useTaskCheck() {
  const { t } = useTranslation('common');
  const required = t('form.required');
  return ({ title, assigneeMembershipId, dueOn }: TaskValues) => ({
    ...(title.trim() === '' && { title: required }),
    ...(assigneeMembershipId === null && { assigneeMembershipId: required }),
    ...(dueOn === null && { dueOn: required }),
  });
}
