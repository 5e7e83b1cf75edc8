import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { CheckList, type CheckListItem } from '../../ui/check-list.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { NumberField, TextAreaField, TextField } from '../../ui/text-field.tsx';
import type { NextPlan } from './next-plan.ts';
import type { Evaluation } from './queries.ts';

interface NextPlanFieldsProps {
  of: KeptForm<NextPlan>;
  evaluation: Evaluation;
  commitments: { id: string; title: string }[];
  indicators: { id: string; name: string }[];
}

/** Its own texts, and what comes along. */
export function NextPlanFields({ of, evaluation, commitments, indicators }: NextPlanFieldsProps) {
  const { t } = useTranslation(['planning', 'words']);
  return (
    <>
      <OwnFields of={of} />
      <Choices
        of={of}
        name="subgoalIds"
        legend={t('planning:next.subgoals')}
        items={evaluation.subgoals.map(({ id, title, outcome }) => ({
          id,
          label: title,
          detail: outcome === null ? undefined : t(`words:planOutcome.${outcome}`),
        }))}
      />
      <Choices
        of={of}
        name="activityIds"
        legend={t('planning:next.activities')}
        description={t('planning:next.activitiesHint')}
        items={evaluation.activities
          .filter(({ outcome, suggestion }) => (outcome ?? suggestion) === 'carriesOver')
          .map(({ id, title, lifecycle }) => ({ id, label: title, detail: t(`words:lifecycle.${lifecycle}`) }))}
      />
      <Choices
        of={of}
        name="commitmentIds"
        legend={t('planning:next.commitments')}
        items={commitments.map(({ id, title }) => ({ id, label: title }))}
      />
      <Choices
        of={of}
        name="indicatorIds"
        legend={t('planning:next.indicators')}
        items={indicators.map(({ id, name }) => ({ id, label: name }))}
      />
    </>
  );
}

function OwnFields({ of: { form, at } }: { of: KeptForm<NextPlan> }) {
  const { t } = useTranslation(['planning', 'plans', 'common']);
  const locale = localeOf(useLanguage());
  const optional = t('common:form.optional');
  return (
    <>
      <TextField {...at('title')} {...form.register('title')} label={t('planning:next.name')} maxLength={200} />
      <TextAreaField {...at('goal')} {...form.register('goal')} label={t('planning:next.goal')} maxLength={4000} />
      {(['startsOn', 'endsOn'] as const).map((name) => (
        <FormDate
          key={name}
          {...at(name)}
          control={form.control}
          name={name}
          label={t(`plans:edit.${name}`)}
          optional={optional}
          locale={locale}
        />
      ))}
      <NumberField
        {...at('horizonYear')}
        {...form.register('horizonYear')}
        label={t('plans:edit.horizonYear')}
        optional={optional}
        inputMode="numeric"
        maxLength={4}
      />
    </>
  );
}

interface ChoicesProps {
  of: KeptForm<NextPlan>;
  name: 'subgoalIds' | 'commitmentIds' | 'indicatorIds' | 'activityIds';
  legend: string;
  description?: string;
  items: CheckListItem[];
}

function Choices({ of: { form, at }, name, legend, description, items }: ChoicesProps) {
  const { t } = useTranslation('planning');
  const chosen = form.watch(name);
  return (
    <FieldGroup {...at(name)} legend={legend} description={description}>
      {items.length === 0 && <p className="sk-quiet">{t('next.none')}</p>}
      <CheckList items={items} value={chosen} onChange={(ids) => form.setValue(name, ids, { shouldDirty: true })} />
    </FieldGroup>
  );
}
