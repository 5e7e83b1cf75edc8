import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import type { ConflictingField } from '../../lib/use-conflict.ts';
import { useConflictWords } from '../../lib/use-conflict-words.ts';
import type { ConflictNoticeProps } from '../../ui/conflict-notice.tsx';
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
export function useConflictRows(fields: ConflictingField<IndicatorTexts>[] | null): ConflictNoticeProps | null {
  const { t } = useTranslation('indicators');
  const { data: subgoals = [] } = useQuery(subgoalsQuery(useSlug(), null));
  const words = useConflictWords(fields?.length === 0);
  if (fields === null) return null;
  const text = (field: string, value: unknown): string => {
    if (field === 'isLead') return t(value === true ? 'form.yes' : 'form.no');
    if (field === 'subgoalId') return subgoals.find(({ id }) => id === value)?.title ?? '';
    return String(value ?? '');
  };
  const rows = fields.map(({ field, mine, theirs, take }) => ({
    id: field,
    label: t(labels[field as keyof typeof labels]),
    mine: text(field, mine),
    theirs: text(field, theirs),
    onTake: take,
  }));
  return { ...words, rows };
}
