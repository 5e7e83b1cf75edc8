import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDayOf, quarterOf } from '#domain';
import { useFormat } from '../../lib/use-format.ts';
import type { CourseLineWords } from '../../ui/charts/course-line.tsx';
import type { IndicatorDetail } from './indicator-course.tsx';

/** How an indicator is spoken of: values with their unit, quarters, and the picture in words. */
export function useIndicatorWords() {
  const { t } = useTranslation(['courses', 'common', 'words']);
  const format = useFormat();
  return useMemo(() => {
    const value = (number: number, unit: IndicatorDetail['unit']) =>
      unit === 'percent' ? format.percent(number) : format.number(number);
    const quarter = (name: string) => t('courses:quarter', { quarter: name.slice(-1), year: name.slice(0, 4) });
    const chart: CourseLineWords = {
      showTable: t('common:chart.showTable'),
      hideTable: t('common:chart.hideTable'),
      period: t('common:chart.period'),
      value: t('common:chart.value'),
      margin: t('common:chart.margin'),
      series: t('common:chart.series'),
      kind: t('common:chart.kind'),
      measured: t('common:chart.measured'),
      baseline: t('common:chart.baseline'),
      milestone: t('common:chart.milestone'),
      target: t('common:chart.target'),
      forecast: t('common:chart.forecast'),
      suppressed: t('common:chart.suppressed'),
      activity: t('courses:activity'),
    };
    const quarterShort = (name: string) =>
      t('courses:quarterShort', { quarter: name.slice(-1), year: name.slice(2, 4) });
    return {
      value,
      quarter,
      quarterShort,
      /** Under the axis and in the table: a year, or a quarter for what is counted at its end. */
      period: (on: string) => (lastDayOf(quarterOf(on)) === on ? quarterShort(quarterOf(on)) : on.slice(0, 4)),
      chart,
      baseline: (text: string) => t('courses:label.baseline', { value: text }),
      target: (year: string, text: string) => t('courses:label.target', { year, value: text }),
      direction: (year: string, to: 'decrease' | 'increase') =>
        t('courses:label.direction', { year, to: t(`words:directionTo.${to}`) }),
      forecast: (text: string) => t('courses:label.forecast', { value: text }),
      description: ({ name, newest, baseline, unit, status }: IndicatorDetail) =>
        [
          name,
          baseline?.value == null
            ? null
            : t('courses:picture.baseline', {
                value: value(baseline.value, unit),
                year: baseline.measuredOn.slice(0, 4),
              }),
          newest?.value == null || newest.isBaseline
            ? null
            : t('courses:picture.newest', { value: value(newest.value, unit), year: newest.measuredOn.slice(0, 4) }),
          t('courses:picture.status', { status: t(`words:indicatorStatus.${status}`) }),
        ]
          .filter((part) => part !== null)
          .join('. '),
      quartersDescription: (quarters: IndicatorDetail['quarters']) =>
        quarters
          .map(({ quarter: name, participants }) =>
            t('courses:picture.quarter', {
              quarter: quarter(name),
              value: participants === null ? t('common:chart.suppressed') : format.number(participants),
            }),
          )
          .join(', '),
    };
  }, [t, format]);
}

export type IndicatorWords = ReturnType<typeof useIndicatorWords>;
