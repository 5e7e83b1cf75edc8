import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lifecycleStates } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { SelectField, TextField } from '../../ui/text-field.tsx';
import type { ChangeValues } from './change-many-values.ts';
import { organisationsQuery } from './choices.ts';
import { FormDate } from './form-fields.tsx';
import { useActivityWords } from './use-activity-words.ts';
import { useMay } from './use-may.ts';

/** What can change in several at once. What stays empty stays as it is. */
export function ChangeManyFields({ of: { form, at } }: { of: KeptForm<ChangeValues> }) {
  const { t } = useTranslation(['activityChanges', 'common']);
  const words = useActivityWords();
  const may = useMay();
  const { data: organisations = [] } = useQuery({ ...organisationsQuery(useSlug()), enabled: may.create });
  const days = form.watch('days');
  const { control, register } = form;
  const same = t('activityChanges:same');
  return (
    <>
      <p className="sk-quiet">{t('activityChanges:lead')}</p>
      <SelectField
        {...at('to')}
        {...register('to')}
        label={t('activityChanges:to')}
        placeholder={same}
        options={lifecycleStates.map((value) => ({ value, label: words.lifecycle(value) }))}
      />
      {may.create && (
        <SelectField
          {...at('leadOrganisationId')}
          {...register('leadOrganisationId')}
          label={t('activityChanges:leadOrganisation')}
          placeholder={same}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        {...at('days')}
        {...register('days')}
        label={t('activityChanges:days')}
        placeholder={same}
        options={(['set', 'shift'] as const).map((value) => ({ value, label: t(`activityChanges:day.${value}`) }))}
      />
      {days === 'set' && (
        <div className="sk-grid">
          <FormDate
            {...at('startsOn')}
            control={control}
            name="startsOn"
            label={t('activityChanges:startsOn')}
            optional={same}
          />
          <FormDate
            {...at('endsOn')}
            control={control}
            name="endsOn"
            label={t('activityChanges:endsOn')}
            optional={same}
          />
        </div>
      )}
      {days === 'shift' && (
        <TextField
          {...at('shiftDays')}
          {...register('shiftDays')}
          label={t('activityChanges:shiftDays')}
          description={t('activityChanges:shiftHelp')}
          inputMode="numeric"
          maxLength={5}
          short
        />
      )}
      <TextField
        {...at('reason')}
        {...register('reason')}
        label={t('activityChanges:reason')}
        optional={t('common:form.optional')}
        maxLength={1000}
      />
    </>
  );
}
