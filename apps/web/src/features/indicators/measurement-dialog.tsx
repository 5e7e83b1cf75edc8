import { useTranslation } from 'react-i18next';
import type { FactPayloads } from '#domain';
import type { Schemas } from '#api-client';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/text-field.tsx';
import type { RecordDialogProps } from './continuation-dialog.tsx';
import { FigureFields } from './figure-fields.tsx';
import { emptyFigure, figureFaults, figureInput, typedFigure, type FigureValues } from './figure-values.ts';
import type { Fact, IndicatorDetail } from './queries.ts';
import { correctMeasurement, recordingsOf } from './record-indicator.ts';
import { emptySeries, SeriesFields, seriesInput, typedSeries, type SeriesValues } from './series-fields.tsx';

interface Values extends FigureValues, SeriesValues {
  source: string;
  method: Schemas['MeasurementMethod'] | '';
  licence: string;
  note: string;
}

const methods = ['survey', 'modelled', 'counted'] as const;
const fields = [
  'year',
  'measuredOn',
  'value',
  'lower',
  'upper',
  'source',
  'method',
  'licence',
  'note',
  'instrument',
  'population',
  'areaCode',
  'areaVintage',
] as const;

interface MeasurementDialogProps extends RecordDialogProps {
  /** The measurement that was wrong; without it a new one is recorded. */
  corrects?: Fact;
}

/** A value with where it comes from, or that there is none to be had. */
export function MeasurementDialog({ indicator, corrects, onClose, record }: MeasurementDialogProps) {
  const { t } = useTranslation(['indicators', 'common']);
  const slug = useSlug();
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: corrects === undefined ? `measurement:${indicator.id}` : `measurement-correction:${corrects.id}`,
    defaults: corrects === undefined ? newMeasurement(indicator) : typedMeasurement(corrects),
    fields,
    check: (values) => ({
      ...figureFaults(values, indicator.unit, {
        required,
        notANumber: t('indicators:measurement.notANumber'),
        notAYear: t('indicators:measurement.notAYear'),
      }),
      ...(values.source.trim() === '' && { source: required }),
      ...(values.method === '' && { method: t('indicators:measurement.chooseMethod') }),
      ...(values.isOtherSeries &&
        values.areaVintage.trim() !== '' &&
        !/^\d{4}$/.test(values.areaVintage.trim()) && { areaVintage: t('indicators:measurement.notAYear') }),
    }),
    send: async (values, key) => {
      const { source, method, licence, note } = values;
      const body = {
        ...figureInput(values, indicator.unit),
        ...seriesInput(values),
        source: source.trim(),
        method: method as Schemas['MeasurementMethod'],
        licence: licence.trim() || null,
        note: note.trim() || null,
      };
      await record(() =>
        (corrects === undefined
          ? recordingsOf(slug, indicator.id).measurement(body, key)
          : correctMeasurement(slug, corrects.id, body, key)
        ).then(recordedFact),
      );
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(corrects === undefined ? 'indicators:measurement.title' : 'indicators:measurement.correctTitle')}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t('indicators:measurement.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p className="sk-quiet">{t('common:form.allRequired')}</p>
        <FigureFields
          of={form}
          unit={indicator.unit}
          valueLabel={t('indicators:measurement.value')}
          known={{
            legend: t('indicators:measurement.known'),
            yes: t('indicators:measurement.isKnown'),
            no: t('indicators:measurement.isUnknown'),
            noHint: t('indicators:measurement.unknownHint'),
          }}
        />
        <ProvenanceFields of={form} />
        <SeriesFields of={form} />
      </FormFrame>
    </Dialog>
  );
}

function ProvenanceFields({ of: { form, at } }: { of: KeptForm<Values> }) {
  const { t } = useTranslation(['indicators', 'common', 'words']);
  const optional = t('common:form.optional');
  return (
    <>
      <TextField
        {...at('source')}
        {...form.register('source')}
        label={t('indicators:measurement.source')}
        description={t('indicators:measurement.sourceHint')}
        maxLength={300}
      />
      <SelectField
        {...at('method')}
        {...form.register('method')}
        label={t('indicators:measurement.method')}
        placeholder={t('common:form.choose')}
        options={methods.map((value) => ({ value, label: t(`words:method.${value}`) }))}
      />
      <TextField
        {...at('licence')}
        {...form.register('licence')}
        label={t('indicators:measurement.licence')}
        description={t('indicators:measurement.licenceHint')}
        optional={optional}
        maxLength={200}
      />
      <TextAreaField
        {...at('note')}
        {...form.register('note')}
        label={t('indicators:measurement.note')}
        optional={optional}
        rows={2}
        maxLength={2000}
      />
    </>
  );
}

/** The next value usually comes from where the last one came from. */
function newMeasurement({ newest, baseline }: IndicatorDetail): Values {
  return {
    ...emptyFigure,
    ...emptySeries,
    source: newest?.source ?? baseline?.source ?? '',
    method: newest?.method ?? '',
    licence: newest?.licence ?? '',
    note: '',
  };
}

function typedMeasurement({ effectiveOn, payload }: Fact): Values {
  const { value, lower, upper, source, method, licence, note, series } =
    payload as unknown as FactPayloads['measurement'];
  return {
    ...typedFigure({ measuredOn: effectiveOn, value, lower, upper }),
    ...typedSeries(series),
    source,
    method,
    licence: licence ?? '',
    note: note ?? '',
  };
}
