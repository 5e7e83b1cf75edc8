import { useTranslation } from 'react-i18next';
import type { SeriesIdentity } from '#domain';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField, TextField } from '../../ui/text-field.tsx';

/** What makes values comparable, for a figure that was measured otherwise than the indicator says. */
export interface SeriesValues {
  isOtherSeries: boolean;
  instrument: string;
  population: string;
  areaCode: string;
  areaVintage: string;
}

export const emptySeries: SeriesValues = {
  isOtherSeries: false,
  instrument: '',
  population: '',
  areaCode: '',
  areaVintage: '',
};

export function typedSeries({ instrument, population, areaCode, boundaryYear }: SeriesIdentity): SeriesValues {
  return { isOtherSeries: false, instrument, population, areaCode, areaVintage: boundaryYear?.toString() ?? '' };
}

/** Only what was filled in; the rest is as the indicator, or the corrected value, has it. */
export function seriesInput({ isOtherSeries, instrument, population, areaCode, areaVintage }: SeriesValues) {
  if (!isOtherSeries) return {};
  const text = (name: string, value: string) => (value.trim() === '' ? {} : { [name]: value.trim() });
  return {
    ...text('instrument', instrument),
    ...text('population', population),
    ...text('areaCode', areaCode),
    ...(areaVintage.trim() !== '' && { areaVintage: Number(areaVintage) }),
  };
}

export function SeriesFields<Values extends SeriesValues>({ of }: { of: KeptForm<Values> }) {
  const { t } = useTranslation(['indicators', 'common']);
  // The fields of a series are the same in every form that has them.
  const { form, at } = of as unknown as KeptForm<SeriesValues>;
  const optional = t('common:form.optional');
  const isOther = form.watch('isOtherSeries');
  return (
    <>
      <Checkbox {...form.register('isOtherSeries')} description={t('indicators:measurement.otherSeriesHint')}>
        {t('indicators:measurement.otherSeries')}
      </Checkbox>
      {isOther && (
        <>
          {(['instrument', 'population'] as const).map((name) => (
            <TextField
              key={name}
              {...at(name)}
              {...form.register(name)}
              label={t(`indicators:measurement.${name}`)}
              optional={optional}
              maxLength={200}
            />
          ))}
          <div className="sk-figure-fields__margin">
            <TextField
              {...at('areaCode')}
              {...form.register('areaCode')}
              label={t('indicators:measurement.areaCode')}
              optional={optional}
              maxLength={20}
            />
            <NumberField
              {...at('areaVintage')}
              {...form.register('areaVintage')}
              label={t('indicators:measurement.areaVintage')}
              optional={optional}
              inputMode="numeric"
              maxLength={4}
            />
          </div>
        </>
      )}
    </>
  );
}
