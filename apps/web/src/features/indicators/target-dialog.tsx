import { useTranslation } from 'react-i18next';
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
import { recordingsOf } from './record-indicator.ts';

interface Values {
  value: string;
  year: string;
  effectiveOn: string | null;
}

/** What was decided that it should reach, or pass on the way. Never invented: it says so. */
export function TargetDialog({
  kind,
  indicator,
  onClose,
  record,
}: RecordDialogProps & { kind: 'target' | 'milestone' }) {
  const { t } = useTranslation(['indicators', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const { target, unit, horizonYear, baseline } = indicator;
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: `${kind}:${indicator.id}`,
    defaults: {
      value: kind === 'target' ? typedNumber(target?.value) : '',
      year: kind === 'target' ? (target?.dueOn.slice(0, 4) ?? horizonYear?.toString() ?? '') : '',
      effectiveOn: today,
    },
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
      await record(() => recordingsOf(slug, indicator.id)[kind](body, key).then(recordedFact));
      onClose();
    },
  });
  const start = baseline?.value == null ? null : baseline;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(kind === 'target' ? 'indicators:target.title' : 'indicators:target.milestoneTitle')}
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
