import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import type { RecordDialogProps } from './continuation-dialog.tsx';
import { FigureFields } from './figure-fields.tsx';
import { emptyFigure, figureFaults, figureInput, typedFigure, type FigureValues } from './figure-values.ts';
import { recordingsOf } from './record-indicator.ts';

interface Values extends FigureValues {
  text: string;
  source: string;
  note: string;
}

/** What later values are compared with: a number, or the words that the source has instead. */
export function BaselineDialog({ indicator, onClose, record }: RecordDialogProps) {
  const { t } = useTranslation(['indicators', 'common']);
  const slug = useSlug();
  const { baseline, unit } = indicator;
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: `baseline:${indicator.id}`,
    defaults: {
      ...(baseline === null ? emptyFigure : typedFigure(baseline)),
      text: baseline?.text ?? '',
      source: baseline?.source ?? '',
      note: baseline?.isContinuation ? '' : (baseline?.note ?? ''),
    },
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
      await record(() => recordingsOf(slug, indicator.id).baseline(body, key).then(recordedFact));
      onClose();
    },
  });
  const isKnown = form.form.watch('isKnown') === 'yes';
  return (
    <Dialog isOpen onClose={onClose} title={t('indicators:baseline.title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('indicators:baseline.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p>{t('indicators:baseline.intro')}</p>
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
