import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDayOf, quarterOf } from '#domain';
import { useFormat } from '../../lib/use-format.ts';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import type { Indicator, IndicatorDetail } from './queries.ts';
import { useIndicatorWords } from './use-indicator-words.ts';

/** What is said of an indicator in sentences: how it goes according to the rules, why, where to, and what may be expected. */
export function useIndicatorSentences() {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const today = useToday();
  const { asOf } = useCoalition();
  const words = useIndicatorWords();
  return useMemo(() => {
    const until = asOf ?? today;
    /** A figure about a year stands at its middle, one about a quarter at its end. */
    const period = (on: string): string => {
      if (on.endsWith('-07-01')) return on.slice(0, 4);
      return lastDayOf(quarterOf(on)) === on ? words.quarter(quarterOf(on)) : format.dayMonth(on, '');
    };
    /** "in 2024", "op 21 november 2026" */
    const when = (on: string): string => {
      const isDay = !on.endsWith('-07-01') && lastDayOf(quarterOf(on)) !== on;
      return t(isDay ? 'when.day' : 'when.year', { period: period(on) });
    };
    const difference = (unit: Indicator['unit'], by: number): string => {
      const size = Math.abs(by);
      const text = format.number(size);
      return unit === 'percent' ? t('value.points', { value: text, count: size }) : text;
    };
    const age = (on: string) => format.age(on, until);
    const interval = (months: number): string =>
      months % 12 === 0 ? t('fact.everyYears', { count: months / 12 }) : t('fact.every', { count: months });

    /** "11% meer dan een jaar eerder"; null where nothing is compared. */
    const growth = ({ growth: found }: Indicator): string | null =>
      found &&
      t(`derived.growth.${found.direction}`, { percent: format.percent(Math.abs(found.change ?? 0) * 100, 0) });

    return {
      period,
      when,
      difference,
      age,
      interval,
      value: words.value,
      status: (indicator: Indicator) =>
        indicator.origin === 'derived' && indicator.reason === 'noBaseline' && indicator.newest?.value != null
          ? derivedSentence(indicator, { t, value: words.value, period, when, growth })
          : statusSentence(indicator, { t, value: words.value, period, when }),
      growth,
      why: (indicator: Indicator) => [
        ...whySentences(indicator, { t, value: words.value, difference, percent: format.percent }),
        ...(indicator.isOutdated && indicator.newest && indicator.intervalMonths !== null
          ? [t('why.outdated', { age: age(indicator.newest.measuredOn), interval: interval(indicator.intervalMonths) })]
          : []),
      ],
      /** "lager in 2030", "40% in 2030", "gelijk, met 2 procentpunt ruimte" */
      course: ({ target, direction, tolerance, unit }: Indicator, horizonYear: number | null) => {
        if (target) return t('course.target', { value: words.value(target.value, unit), when: when(target.dueOn) });
        if (direction === 'maintain') return t('course.maintain', { tolerance: difference(unit, tolerance ?? 0) });
        const word = t(`course.word.${direction}`);
        return horizonYear === null ? word : t('course.direction', { word, year: horizonYear });
      },
      forecast: ({ forecast, unit }: IndicatorDetail): string => {
        const { kind, reason, forecastOn, value, lower, upper, years, minimumYears } = forecast;
        if (kind === 'forecast' && forecastOn && value !== null && lower !== null && upper !== null) {
          return t('forecast.is', {
            year: forecastOn.slice(0, 4),
            value: words.value(value, unit),
            lower: words.value(lower, unit),
            upper: words.value(upper, unit),
          });
        }
        if (reason === 'tooFewYears') return t('forecast.tooFewYears', { minimum: minimumYears, count: years });
        return t(`forecast.${reason ?? 'noHorizon'}`);
      },
    };
  }, [t, format, words, today, asOf]);
}

type Translate = ReturnType<typeof useTranslation<'indicators'>>['t'];

interface Sayings {
  t: Translate;
  value: (number: number, unit: Indicator['unit']) => string;
  period: (on: string) => string;
  when: (on: string) => string;
}

/** The value that the course asks on the day of the newest one: it lies `gap` from it, on the good side. */
function pathOf({ newest, gap, direction }: Indicator): number | null {
  if (newest?.value == null || gap === null) return null;
  return direction === 'decrease' ? newest.value - gap : newest.value + gap;
}

/** Less than what is shown of it. */
const isNothing = (gap: number) => Math.abs(gap) < 0.05;

function statusSentence(indicator: Indicator, { t, value, period, when }: Sayings): string {
  const { reason, newest, baseline, target, unit, gap, change } = indicator;
  const said = (number: number | null | undefined) => (number == null ? '' : value(number, unit));
  const on = (day: string | undefined) => (day === undefined ? '' : when(day));
  const figures = {
    value: said(newest?.value),
    when: on(newest?.measuredOn),
    baseline: said(baseline?.value),
    baselineWhen: on(baseline?.measuredOn),
    path: said(pathOf(indicator)),
    target: said(target?.value),
  };
  switch (reason) {
    case 'baselineWithoutValue':
      return t('status.baselineWithoutValue', { text: baseline?.text ?? '' });
    case 'nothingAfterBaseline':
      return t('status.nothingAfterBaseline', { period: baseline === null ? '' : period(baseline.measuredOn) });
    case 'closeToPath':
      if (gap === null || isNothing(gap)) return t('status.onPath', figures);
      return t(gap < 0 ? 'status.ahead' : 'status.closeToPath', figures);
    case 'withinMargins':
      return t(change === 0 ? 'status.equal' : 'status.withinMargins', figures);
    default:
      return t(`status.${reason}`, figures);
  }
}

/** Without a baseline it still says what is counted, and what became of it in a year. */
function derivedSentence(
  indicator: Indicator,
  { t, value, when, growth }: Sayings & { growth: (indicator: Indicator) => string | null },
): string {
  const { newest, unit } = indicator;
  const says = { value: value(newest?.value ?? 0, unit), when: when(newest?.measuredOn ?? '') };
  const said = growth(indicator);
  return said === null ? t('status.derivedValue', says) : t('status.derivedGrowth', { ...says, growth: said });
}

interface Reasons extends Pick<Sayings, 't' | 'value'> {
  difference: (unit: Indicator['unit'], by: number) => string;
  percent: (value: number, digits?: number) => string;
}

/** The rule behind the status, with its numbers. */
function whySentences(indicator: Indicator, { t, value, difference, percent }: Reasons): string[] {
  const { reason, newest, baseline, unit, gap, gapShare, change, tolerance } = indicator;
  const hasMargin = (figure: { lower: number | null; upper: number | null } | null) =>
    figure !== null && figure.lower !== null && figure.upper !== null;
  const bounds = hasMargin(newest)
    ? [t('why.bounds', { lower: value(newest!.lower!, unit), upper: value(newest!.upper!, unit) })]
    : [];
  switch (reason) {
    case 'closeToPath':
    case 'pathWithinBounds':
    case 'somewhatFromPath':
    case 'farFromPath': {
      if (gap === null || gapShare === null) return bounds;
      if (isNothing(gap)) return bounds;
      if (gap < 0) return [t('why.ahead', { gap: difference(unit, gap) }), ...bounds];
      const share = percent(gapShare * 100, 0);
      return [t('why.gap', { gap: difference(unit, gap), share }), ...bounds, t('why.rule')];
    }
    case 'targetReached':
      return bounds;
    case 'withinTolerance':
    case 'outsideTolerance':
      return [t('why.tolerance', { tolerance: difference(unit, tolerance ?? 0) })];
    case 'betterThanBaseline':
    case 'worseThanBaseline':
    case 'withinMargins': {
      if (!hasMargin(newest) && !hasMargin(baseline)) return change === 0 ? [] : [t('why.noMargins')];
      if (reason !== 'withinMargins') return [t('why.margins')];
      return change === 0 ? [] : [t('why.marginsNot', { change: difference(unit, change ?? 0) })];
    }
    default:
      return [];
  }
}
