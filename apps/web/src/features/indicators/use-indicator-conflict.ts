import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import type { RowConflict } from '../../lib/use-row-form.ts';
import type { IndicatorTexts } from './indicator-texts.ts';
import { subgoalsQuery } from './queries.ts';

const labels = {
  name: 'form.name',
  code: 'form.code',
  subgoalId: 'form.subgoal',
  isLead: 'form.isLead',
  tolerance: 'form.tolerance',
  population: 'form.population',
  areaName: 'form.areaName',
  areaCode: 'form.areaCode',
  areaVintage: 'form.areaVintage',
  instrument: 'form.instrument',
  intervalMonths: 'form.interval',
  note: 'form.note',
} as const satisfies Record<Exclude<keyof IndicatorTexts, 'version'>, string>;

/** What both changed, as the notice shows it; null as long as nobody else changed anything. */
export function useIndicatorConflict(conflict: RowConflict<IndicatorTexts> | null) {
  const { t } = useTranslation('indicators');
  const { data: subgoals = [] } = useQuery(subgoalsQuery(useSlug(), null));
  return useConflictNotice(conflict, {
    label: (field) => t(labels[field as keyof typeof labels]),
    show: (field, value) => {
      if (field === 'isLead') return t(value === true ? 'form.yes' : 'form.no');
      if (field === 'subgoalId') return subgoals.find(({ id }) => id === value)?.title ?? '';
      return String(value ?? '');
    },
    joinable: ['note'],
  });
}
