import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField, SelectField, TextAreaField, TextField } from '../../ui/text-field.tsx';
import type { IndicatorValues } from './indicator-texts.ts';
import { subgoalsQuery } from './queries.ts';

interface TextFieldsProps {
  of: KeptForm<IndicatorValues>;
}

/** What it is called, where it belongs, and what new values are about. */
export function IndicatorTextFields({ of }: TextFieldsProps) {
  const { t } = useTranslation(['indicatorForms', 'common']);
  const { form, at } = of;
  const { data: subgoals = [] } = useQuery(subgoalsQuery(useSlug(), null));
  const optional = t('common:form.optional');
  const hasSubgoal = form.watch('subgoalId') !== '';
  const leadFault = at('isLead').error;
  return (
    <>
      <h2>{t('indicatorForms:what')}</h2>
      <TextField
        {...at('name')}
        {...form.register('name')}
        label={t('indicatorForms:name')}
        description={t('indicatorForms:nameHint')}
        maxLength={200}
      />
      <TextField
        {...at('code')}
        {...form.register('code')}
        label={t('indicatorForms:code')}
        description={t('indicatorForms:codeHint')}
        optional={optional}
        short
        maxLength={20}
      />
      <SelectField
        {...at('subgoalId')}
        {...form.register('subgoalId')}
        label={t('indicatorForms:subgoal')}
        placeholder={t('indicatorForms:noSubgoal')}
        options={subgoals.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {hasSubgoal && (
        <div className={leadFault === undefined ? 'sk-field' : 'sk-field sk-field--invalid'}>
          {leadFault !== undefined && <p className="sk-field__error">{leadFault}</p>}
          <Checkbox id={at('isLead').id} {...form.register('isLead')} description={t('indicatorForms:isLeadHint')}>
            {t('indicatorForms:isLead')}
          </Checkbox>
        </div>
      )}
      {form.watch('direction') === 'maintain' && (
        <NumberField
          {...at('tolerance')}
          {...form.register('tolerance')}
          label={t('indicatorForms:tolerance')}
          description={t('indicatorForms:toleranceHint')}
        />
      )}
      <MeasuringFields of={of} />
      <TextAreaField
        {...at('note')}
        {...form.register('note')}
        label={t('indicatorForms:note')}
        optional={optional}
        rows={3}
        maxLength={2000}
      />
    </>
  );
}

function MeasuringFields({ of: { form, at } }: TextFieldsProps) {
  const { t } = useTranslation(['indicatorForms', 'common']);
  const optional = t('common:form.optional');
  return (
    <>
      <h2>{t('indicatorForms:how')}</h2>
      <p className="sk-quiet">{t('indicatorForms:seriesNote')}</p>
      <TextField
        {...at('instrument')}
        {...form.register('instrument')}
        label={t('indicatorForms:instrument')}
        description={t('indicatorForms:instrumentHint')}
        optional={optional}
        maxLength={200}
      />
      <TextField
        {...at('population')}
        {...form.register('population')}
        label={t('indicatorForms:population')}
        description={t('indicatorForms:populationHint')}
        optional={optional}
        maxLength={200}
      />
      <TextField
        {...at('areaName')}
        {...form.register('areaName')}
        label={t('indicatorForms:areaName')}
        optional={optional}
        maxLength={200}
      />
      <TextField
        {...at('areaCode')}
        {...form.register('areaCode')}
        label={t('indicatorForms:areaCode')}
        optional={optional}
        short
        maxLength={20}
      />
      <NumberField
        {...at('areaVintage')}
        {...form.register('areaVintage')}
        label={t('indicatorForms:areaVintage')}
        optional={optional}
        inputMode="numeric"
        maxLength={4}
      />
      <NumberField
        {...at('intervalMonths')}
        {...form.register('intervalMonths')}
        label={t('indicatorForms:interval')}
        optional={optional}
        inputMode="numeric"
        maxLength={3}
      />
    </>
  );
}
