import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField, SelectField, TextAreaField, TextField } from '../../ui/text-field.tsx';
import type { IndicatorTexts } from './indicator-texts.ts';
import { subgoalsQuery } from './queries.ts';

interface TextFieldsProps<Values extends IndicatorTexts> {
  of: KeptForm<Values>;
  /** Only what is to be maintained has room to deviate. */
  hasTolerance: boolean;
}

/** What it is called, where it belongs, and what new values are about. */
export function IndicatorTextFields<Values extends IndicatorTexts>({ of, hasTolerance }: TextFieldsProps<Values>) {
  const { t } = useTranslation(['indicators', 'common']);
  // The texts are the same in the form for a new indicator.
  const { form, at } = of as unknown as KeptForm<IndicatorTexts>;
  const { data: subgoals = [] } = useQuery(subgoalsQuery(useSlug(), null));
  const optional = t('common:form.optional');
  const hasSubgoal = form.watch('subgoalId') !== '';
  const leadFault = at('isLead').error;
  return (
    <>
      <h2>{t('indicators:form.what')}</h2>
      <TextField
        {...at('name')}
        {...form.register('name')}
        label={t('indicators:form.name')}
        description={t('indicators:form.nameHint')}
        maxLength={200}
      />
      <TextField
        {...at('code')}
        {...form.register('code')}
        label={t('indicators:form.code')}
        description={t('indicators:form.codeHint')}
        optional={optional}
        short
        maxLength={20}
      />
      <SelectField
        {...at('subgoalId')}
        {...form.register('subgoalId')}
        label={t('indicators:form.subgoal')}
        placeholder={t('indicators:form.noSubgoal')}
        options={subgoals.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {hasSubgoal && (
        <div className={leadFault === undefined ? 'sk-field' : 'sk-field sk-field--invalid'}>
          {leadFault !== undefined && <p className="sk-field__error">{leadFault}</p>}
          <Checkbox id={at('isLead').id} {...form.register('isLead')} description={t('indicators:form.isLeadHint')}>
            {t('indicators:form.isLead')}
          </Checkbox>
        </div>
      )}
      {hasTolerance && (
        <NumberField
          {...at('tolerance')}
          {...form.register('tolerance')}
          label={t('indicators:form.tolerance')}
          description={t('indicators:form.toleranceHint')}
        />
      )}
      <MeasuringFields of={of as unknown as KeptForm<IndicatorTexts>} />
      <TextAreaField
        {...at('note')}
        {...form.register('note')}
        label={t('indicators:form.note')}
        optional={optional}
        rows={3}
        maxLength={2000}
      />
    </>
  );
}

function MeasuringFields({ of: { form, at } }: { of: KeptForm<IndicatorTexts> }) {
  const { t } = useTranslation(['indicators', 'common']);
  const optional = t('common:form.optional');
  return (
    <>
      <h2>{t('indicators:form.how')}</h2>
      <p className="sk-quiet">{t('indicators:form.seriesNote')}</p>
      <TextField
        {...at('instrument')}
        {...form.register('instrument')}
        label={t('indicators:form.instrument')}
        description={t('indicators:form.instrumentHint')}
        optional={optional}
        maxLength={200}
      />
      <TextField
        {...at('population')}
        {...form.register('population')}
        label={t('indicators:form.population')}
        description={t('indicators:form.populationHint')}
        optional={optional}
        maxLength={200}
      />
      <TextField
        {...at('areaName')}
        {...form.register('areaName')}
        label={t('indicators:form.areaName')}
        optional={optional}
        maxLength={200}
      />
      <TextField
        {...at('areaCode')}
        {...form.register('areaCode')}
        label={t('indicators:form.areaCode')}
        optional={optional}
        short
        maxLength={20}
      />
      <NumberField
        {...at('areaVintage')}
        {...form.register('areaVintage')}
        label={t('indicators:form.areaVintage')}
        optional={optional}
        inputMode="numeric"
        maxLength={4}
      />
      <NumberField
        {...at('intervalMonths')}
        {...form.register('intervalMonths')}
        label={t('indicators:form.interval')}
        optional={optional}
        inputMode="numeric"
        maxLength={3}
      />
    </>
  );
}
