import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { FormDate } from '../../ui/form-date.tsx';
import { NumberField, TextAreaField, TextField } from '../../ui/text-field.tsx';
import { planFaults, type PlanTexts } from './plan-texts.ts';

/** What the form itself finds in the texts of a plan. */
export function usePlanCheck() {
  const { t } = useTranslation(['plans', 'common']);
  return (values: PlanTexts) =>
    planFaults(values, {
      required: t('common:form.required'),
      notAYear: t('plans:edit.notAYear'),
      endBeforeStart: t('plans:edit.endBeforeStart'),
    });
}

/** The texts of a plan and its period. */
export function PlanFields({ of }: { of: KeptForm<PlanTexts> }) {
  return (
    <>
      <TextFields of={of} />
      <PeriodFields of={of} />
    </>
  );
}

function TextFields({ of: { form, at } }: { of: KeptForm<PlanTexts> }) {
  const { t } = useTranslation(['plans', 'common']);
  const optional = t('common:form.optional');
  return (
    <>
      <TextField {...at('title')} {...form.register('title')} label={t('plans:edit.name')} maxLength={200} />
      <TextField
        {...at('motto')}
        {...form.register('motto')}
        label={t('plans:edit.motto')}
        optional={optional}
        maxLength={200}
      />
      <TextAreaField {...at('goal')} {...form.register('goal')} label={t('plans:edit.goal')} maxLength={4000} />
      <TextAreaField
        {...at('rationale')}
        {...form.register('rationale')}
        label={t('plans:edit.rationale')}
        optional={optional}
        rows={8}
        maxLength={10_000}
      />
      <TextAreaField
        {...at('principles')}
        {...form.register('principles')}
        label={t('plans:edit.principles')}
        description={t('plans:edit.principlesHint')}
        optional={optional}
      />
    </>
  );
}

function PeriodFields({ of: { form, at } }: { of: KeptForm<PlanTexts> }) {
  const { t } = useTranslation(['plans', 'common']);
  const locale = localeOf(useLanguage());
  const optional = t('common:form.optional');
  return (
    <>
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
