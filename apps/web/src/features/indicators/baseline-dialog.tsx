import { useTranslation } from 'react-i18next';
import type { FactPayloads } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import type { RecordDialogProps } from './continuation-dialog.tsx';
import { FigureFields } from './figure-fields.tsx';
import { emptyFigure, figureFaults, figureInput, typedFigure, type FigureValues } from './figure-values.ts';
import type { Fact, IndicatorDetail } from './queries.ts';
import { correctBaseline, recordingsOf } from './record-indicator.ts';

interface Values extends FigureValues {
  text: string;
  source: string;
  note: string;
}

interface BaselineDialogProps extends RecordDialogProps {
  /** The baseline that was wrong; without it a new one is recorded. */
  corrects?: Fact;
}

/** What later values are compared with: a number, or the words that the source has instead. */
export function BaselineDialog({ indicator, corrects, onClose, record }: BaselineDialogProps) {
  const { t } = useTranslation(['indicators', 'common']);
  const slug = useSlug();
  const { unit } = indicator;
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: corrects === undefined ? `baseline:${indicator.id}` : `baseline-correction:${corrects.id}`,
    defaults: corrects === undefined ? presentBaseline(indicator) : typedBaseline(corrects),
    fields: ['year', 'measuredOn', 'value', 'lower', 'upper', 'text', 'source', 'note'],
    check: (values) => ({
      ...figureFaults(values, unit, {
        required,
        notANumber: t('indicators:measurement.notANumber'),
        notAYear: t('indicators:measurement.notAYear'),
      }),
      ...(values.isKnown === 'no' && values.text.trim() === '' && { text: required }),
      ...(values.source.trim() === '' && { source: required }),
    }),
    send: async (values, key) => {
      const body = {
        ...figureInput(values, unit),
        text: values.isKnown === 'no' ? values.text.trim() : null,
        source: values.source.trim(),
        note: values.note.trim() || null,
      };
      const send = () =>
        corrects === undefined
          ? recordingsOf(slug, indicator.id).baseline(body, key)
          : correctBaseline(slug, corrects.id, body, key);
      await record(() => send().then(recordedFact));
      onClose();
    },
  });
  const isKnown = form.form.watch('isKnown') === 'yes';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(corrects === undefined ? 'indicators:baseline.title' : 'indicators:baseline.correctTitle')}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t('indicators:baseline.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        {corrects === undefined && <p>{t('indicators:baseline.intro')}</p>}
        <p className="sk-quiet">{t('common:form.allRequired')}</p>
        <FigureFields
          of={form}
          unit={unit}
          valueLabel={t('indicators:fact.baseline')}
          known={{
            legend: t('indicators:baseline.known'),
            yes: t('indicators:baseline.isKnown'),
            no: t('indicators:baseline.isUnknown'),
          }}
        />
        {!isKnown && (
          <TextField
            {...form.at('text')}
            {...form.form.register('text')}
            label={t('indicators:baseline.text')}
            description={t('indicators:baseline.textHint')}
            maxLength={500}
          />
        )}
        <TextField
          {...form.at('source')}
          {...form.form.register('source')}
          label={t('indicators:measurement.source')}
          description={t('indicators:measurement.sourceHint')}
          maxLength={300}
        />
        <TextAreaField
          {...form.at('note')}
          {...form.form.register('note')}
          label={t('indicators:measurement.note')}
          optional={t('common:form.optional')}
          rows={2}
          maxLength={2000}
        />
      </FormFrame>
    </Dialog>
  );
}

function presentBaseline({ baseline }: IndicatorDetail): Values {
  return {
    ...(baseline === null ? emptyFigure : typedFigure(baseline)),
    text: baseline?.text ?? '',
    source: baseline?.source ?? '',
    note: baseline?.isContinuation ? '' : (baseline?.note ?? ''),
  };
}

function typedBaseline({ effectiveOn, payload }: Fact): Values {
  const { value, lower = null, upper = null, text, source, note } = payload as unknown as FactPayloads['baseline'];
  return {
    ...typedFigure({ measuredOn: effectiveOn, value, lower, upper }),
    text: text ?? '',
    source,
    note: note ?? '',
  };
}
