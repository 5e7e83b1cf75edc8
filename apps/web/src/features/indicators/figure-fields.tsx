import type { Path, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { Radio } from '../../ui/checkbox.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { NumberField } from '../../ui/text-field.tsx';
import type { FigureValues } from './figure-values.ts';
import type { Indicator } from './queries.ts';

interface FigureFieldsProps<Values extends FigureValues> {
  of: KeptForm<Values>;
  unit: Indicator['unit'];
  /** How it is asked whether there is a number, and the two answers. */
  known: { legend: string; yes: string; no: string; noHint?: string };
  valueLabel: string;
}

/** When, whether there is a number, and which, with its margin. */
export function FigureFields<Values extends FigureValues>({ of, unit, known, valueLabel }: FigureFieldsProps<Values>) {
  const { t } = useTranslation(['indicators', 'common']);
  // The fields of a figure are the same in every form that has them.
  const kept = of as unknown as KeptForm<FigureValues>;
  const { form, at } = kept;
  const isKnown = form.watch('isKnown') === 'yes';
  const optional = t('common:form.optional');
  return (
    <>
      <PeriodFields form={form} at={at} />
      <FieldGroup legend={known.legend}>
        <Radio {...form.register('isKnown')} value="yes">
          {known.yes}
        </Radio>
        <Radio {...form.register('isKnown')} value="no" description={known.noHint}>
          {known.no}
        </Radio>
      </FieldGroup>
      {isKnown && (
        <>
          <NumberField
            {...at('value')}
            {...form.register('value')}
            label={valueLabel}
            description={t(`indicators:measurement.${unit === 'percent' ? 'valueHintPercent' : 'valueHintCount'}`)}
          />
          <div className="sk-figure-fields__margin">
            <NumberField
              {...at('lower')}
              {...form.register('lower')}
              label={t('indicators:measurement.lower')}
              optional={optional}
            />
            <NumberField
              {...at('upper')}
              {...form.register('upper')}
              label={t('indicators:measurement.upper')}
              optional={optional}
            />
          </div>
        </>
      )}
    </>
  );
}

interface PeriodFieldsProps {
  form: UseFormReturn<FigureValues>;
  at: (field: Path<FigureValues>) => { id: string; error: string | undefined };
}

/** A whole year, or a certain day; never later than today. */
function PeriodFields({ form, at }: PeriodFieldsProps) {
  const { t } = useTranslation('indicators');
  const today = useToday();
  const locale = localeOf(useLanguage());
  const isYear = form.watch('periodKind') === 'year';
  return (
    <>
      <FieldGroup legend={t('measurement.period')}>
        <Radio {...form.register('periodKind')} value="year">
          {t('measurement.year')}
        </Radio>
        <Radio {...form.register('periodKind')} value="day">
          {t('measurement.day')}
        </Radio>
      </FieldGroup>
      {isYear ? (
        <NumberField
          {...at('year')}
          {...form.register('year')}
          label={t('measurement.yearField')}
          description={t('measurement.yearHint')}
          inputMode="numeric"
          maxLength={4}
        />
      ) : (
        <FormDate
          {...at('measuredOn')}
          control={form.control}
          name="measuredOn"
          label={t('measurement.dayField')}
          max={today}
          locale={locale}
        />
      )}
    </>
  );
}
