import { useTranslation } from 'react-i18next';
import type { TargetPayload } from '#domain';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { parseNumber, typedNumber } from '../../lib/parse-number.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact } from '../../lib/use-saving.ts';
import { Notice } from '../../ui/banner.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { NumberField } from '../../ui/text-field.tsx';
import type { RecordDialogProps } from './continuation-dialog.tsx';
import type { Fact, IndicatorDetail } from './queries.ts';
import { correctPoint, recordingsOf } from './record-indicator.ts';

interface Values {
  value: string;
  year: string;
  effectiveOn: string | null;
}

const titles = {
  record: { target: 'indicators:target.title', milestone: 'indicators:target.milestoneTitle' },
  correct: { target: 'indicators:target.correctTitle', milestone: 'indicators:target.milestoneCorrectTitle' },
} as const;

function newPoint(kind: 'target' | 'milestone', { target, horizonYear }: IndicatorDetail, today: string): Values {
  if (kind === 'milestone') return { value: '', year: '', effectiveOn: today };
  const year = target?.dueOn.slice(0, 4) ?? horizonYear?.toString() ?? '';
  return { value: typedNumber(target?.value), year, effectiveOn: today };
}

/** What was recorded, as somebody would type it. */
function typedPoint({ payload, effectiveOn }: Fact): Values {
  const { value, dueOn } = payload as unknown as TargetPayload;
  return { value: typedNumber(value), year: dueOn.slice(0, 4), effectiveOn };
}

/** What was decided that it should reach, or pass on the way. Never invented: it says so. */
export function TargetDialog({
  kind,
  indicator,
  corrects,
  onClose,
  record,
}: RecordDialogProps & { kind: 'target' | 'milestone'; /** What was wrong from the start. */ corrects?: Fact }) {
  const { t } = useTranslation(['indicators', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const { unit, baseline } = indicator;
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: corrects ? `${kind}-correction:${corrects.id}` : `${kind}:${indicator.id}`,
    defaults: corrects ? typedPoint(corrects) : newPoint(kind, indicator, today),
    fields: ['value', 'year', 'effectiveOn'],
    check: ({ value, year, effectiveOn }) => {
      const number = parseNumber(value, unit === 'count');
      return {
        ...(number === null && { value: required }),
        ...(Number.isNaN(number) && { value: t('indicators:measurement.notANumber') }),
        ...(!/^\d{4}$/.test(year.trim()) && { year: t('indicators:measurement.notAYear') }),
        ...(effectiveOn === null && { effectiveOn: required }),
      };
    },
    send: async ({ value, year, effectiveOn }, key) => {
      const body = { value: parseNumber(value, unit === 'count')!, year: Number(year), effectiveOn: effectiveOn! };
      const send = () =>
        corrects ? correctPoint(slug, kind, corrects.id, body, key) : recordingsOf(slug, indicator.id)[kind](body, key);
      await record(() => send().then(recordedFact));
      onClose();
    },
  });
  const start = baseline?.value == null ? null : baseline;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(titles[corrects ? 'correct' : 'record'][kind])}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t(kind === 'target' ? 'indicators:target.save' : 'indicators:target.milestoneSave')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <Notice tone="warning" title={t('indicators:target.warningTitle')}>
          <p>{t('indicators:target.warning')}</p>
        </Notice>
        <NumberField
          {...form.at('value')}
          {...form.form.register('value')}
          label={t('indicators:target.value')}
          description={
            start === null
              ? undefined
              : t('indicators:target.start', { value: typedNumber(start.value), year: start.measuredOn.slice(0, 4) })
          }
        />
        <NumberField
          {...form.at('year')}
          {...form.form.register('year')}
          label={t('indicators:target.year')}
          inputMode="numeric"
          maxLength={4}
        />
        <FormDate
          {...form.at('effectiveOn')}
          control={form.form.control}
          name="effectiveOn"
          label={t('indicators:target.effectiveOn')}
          max={today}
          locale={locale}
        />
      </FormFrame>
    </Dialog>
  );
}
