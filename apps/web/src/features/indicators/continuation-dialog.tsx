import { useTranslation } from 'react-i18next';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { parseNumber, typedNumber } from '../../lib/parse-number.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact, type Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { NumberField, TextAreaField } from '../../ui/text-field.tsx';
import type { IndicatorDetail } from './queries.ts';
import { recordingsOf } from './record-indicator.ts';

export interface RecordDialogProps {
  indicator: IndicatorDetail;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

interface Values {
  baselineValue: string;
  baselineOn: string | null;
  reason: string;
  effectiveOn: string | null;
}

interface ContinuationDialogProps extends RecordDialogProps {
  series: IndicatorDetail['seriesToDecide'][number];
  name: string;
}

/** The decision to go on with another series: with which value it begins, of which day, and why. */
export function ContinuationDialog({ indicator, series, name, onClose, record }: ContinuationDialogProps) {
  const { t } = useTranslation(['indicators', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const { instrument, population, areaCode, areaVintage } = series;
  const first = indicator.series
    .find((line) => line.instrument === instrument && line.population === population && line.areaCode === areaCode)
    ?.points.find(({ measuredOn }) => measuredOn === series.since);
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: `continuation:${indicator.id}:${instrument}:${areaVintage ?? ''}`,
    defaults: {
      baselineValue: typedNumber(first?.value),
      baselineOn: series.since,
      reason: '',
      effectiveOn: today,
    },
    fields: ['baselineValue', 'baselineOn', 'reason', 'effectiveOn'],
    check: ({ baselineValue, baselineOn, reason, effectiveOn }) => {
      const number = parseNumber(baselineValue);
      return {
        ...(number === null && { baselineValue: required }),
        ...(Number.isNaN(number) && { baselineValue: t('indicators:measurement.notANumber') }),
        ...(baselineOn === null && { baselineOn: required }),
        ...(reason.trim() === '' && { reason: required }),
        ...(effectiveOn === null && { effectiveOn: required }),
      };
    },
    send: async ({ baselineValue, baselineOn, reason, effectiveOn }, key) => {
      const body = {
        // What the series does not say is left to the indicator.
        ...(instrument !== '' && { instrument }),
        ...(population !== '' && { population }),
        ...(areaCode !== '' && { areaCode }),
        areaVintage,
        baselineValue: parseNumber(baselineValue)!,
        baselineOn: baselineOn!,
        reason: reason.trim(),
        effectiveOn: effectiveOn!,
      };
      await record(() => recordingsOf(slug, indicator.id).continuation(body, key).then(recordedFact));
      onClose();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('indicators:decide.dialog')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('indicators:decide.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p>{t('indicators:decide.intro', { instrument: name })}</p>
        <NumberField
          {...form.at('baselineValue')}
          {...form.form.register('baselineValue')}
          label={t('indicators:decide.baselineValue')}
        />
        <FormDate
          {...form.at('baselineOn')}
          control={form.form.control}
          name="baselineOn"
          label={t('indicators:decide.baselineOn')}
          max={today}
          locale={locale}
        />
        <TextAreaField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('indicators:decide.reason')}
          rows={3}
          maxLength={1000}
        />
        <FormDate
          {...form.at('effectiveOn')}
          control={form.form.control}
          name="effectiveOn"
          label={t('indicators:decide.effectiveOn')}
          max={today}
          locale={locale}
        />
      </FormFrame>
    </Dialog>
  );
}
