import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import type { CourseLineWords } from '../../ui/charts/course-line.tsx';
import type { PublicCount, PublicFigure, PublicIndicator } from './queries.ts';

type Value = Pick<PublicFigure, 'value' | 'isSmall'>;

/** How figures are spoken of to everybody: small numbers of people stay small. */
export function usePublicWords() {
  const { t } = useTranslation(['public', 'common', 'words']);
  const format = useFormat();
  return useMemo(() => {
    const number = (value: number, unit: PublicIndicator['unit']) =>
      unit === 'percent' ? format.percent(value) : format.number(value);
    const figure = ({ value, isSmall }: Value, unit: PublicIndicator['unit']) =>
      isSmall ? t('public:small') : value === null ? t('public:notKnown') : number(value, unit);
    const count = ({ kind, value }: PublicCount) =>
      kind === 'shown' && value !== null
        ? format.number(value)
        : t(kind === 'small' ? 'public:small' : kind === 'withheld' ? 'public:withheld' : 'public:notKnown');
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
    };
    return {
      number,
      figure,
      count,
      chart,
      year: (day: string) => day.slice(0, 4),
      status: (status: PublicIndicator['status']) => capital(t(`words:indicatorStatus.${status}`)),
      quarter: (name: string) => t('public:quarter', { quarter: name.slice(-1), year: name.slice(0, 4) }),
      quarterShort: (name: string) => t('public:quarterShort', { quarter: name.slice(-1), year: name.slice(2, 4) }),
    };
  }, [t, format]);
}

export type PublicWords = ReturnType<typeof usePublicWords>;

/** The first letter large: for a word that stands alone. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
