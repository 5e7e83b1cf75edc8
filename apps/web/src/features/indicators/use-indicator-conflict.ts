import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { capital } from '../../lib/use-number-word.ts';
import type { RowConflict } from '../../lib/use-row-form.ts';
import type { IndicatorValues } from './indicator-texts.ts';
import { subgoalsQuery } from './queries.ts';

const labels = {
  kind: 'kind',
  unit: 'unit',
  direction: 'direction',
  origin: 'origin',
  derivation: 'derivation',
  name: 'name',
  code: 'code',
  subgoalId: 'subgoal',
  isLead: 'isLead',
  tolerance: 'tolerance',
  population: 'population',
  areaName: 'areaName',
  areaCode: 'areaCode',
  areaVintage: 'areaVintage',
  instrument: 'instrument',
  intervalMonths: 'interval',
  note: 'note',
} as const satisfies Record<Exclude<keyof IndicatorValues, 'version'>, string>;

/** What both changed, as the notice shows it; null as long as nobody else changed anything. */
export function useIndicatorConflict(conflict: RowConflict<IndicatorValues> | null) {
  const { t } = useTranslation(['indicatorForms', 'words']);
  const { data: subgoals = [] } = useQuery(subgoalsQuery(useSlug(), null));
  return useConflictNotice(conflict, {
    label: (field) => t(`indicatorForms:${labels[field as keyof typeof labels]}`),
    show: (field, value) => {
      if (field === 'isLead') return t(value === true ? 'indicatorForms:yes' : 'indicatorForms:no');
      if (value === '' || value === null) return '';
      if (field === 'subgoalId') return subgoals.find(({ id }) => id === value)?.title ?? '';
      if (field === 'kind') return capital(t(`words:indicatorKind.${value as 'outcome'}`));
      if (field === 'unit') return t(`indicatorForms:unitName.${value as 'percent'}`);
      if (field === 'direction') return t(`indicatorForms:directionName.${value as 'decrease'}`);
      if (field === 'origin') return t(`indicatorForms:originName.${value as 'manual'}`);
      if (field === 'derivation') return t(`indicatorForms:derivationName.${value as 'trained'}`);
      return String(value);
    },
    joinable: ['note'],
  });
}
