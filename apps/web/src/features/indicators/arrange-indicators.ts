import type { Indicator, Subgoal } from './queries.ts';

export interface IndicatorGroup {
  /** Null for indicators of the whole coalition. */
  subgoal: Subgoal | null;
  indicators: Indicator[];
}

/** Per subgoal in its order, the lead first and examples last; then those of the whole coalition. */
export function groupIndicators(indicators: Indicator[], subgoals: Subgoal[]): IndicatorGroup[] {
  const rank = ({ isLead, isExample }: Indicator) => (isLead ? 0 : isExample ? 2 : 1);
  const of = (id: string | null) =>
    indicators
      .filter(({ subgoalId }) => subgoalId === id)
      .toSorted((a, b) => rank(a) - rank(b) || a.position - b.position);
  const ordered = subgoals.toSorted((a, b) => a.position - b.position);
  return [
    ...ordered.map((subgoal) => ({ subgoal, indicators: of(subgoal.id) })),
    { subgoal: null, indicators: of(null) },
  ];
}
