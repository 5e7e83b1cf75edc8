import { signalsWorstFirst } from '#domain';
import type { Activity, Indicator, Plan, Subgoal } from './queries.ts';

export interface Link {
  /** Null for what belongs to the whole coalition. */
  subgoal: Subgoal | null;
  activities: Activity[];
  indicators: Indicator[];
}

/** The chain of a plan: each of its subgoals with what contributes to it and what shows it; then what has none of these. */
export function chainOf(plan: Plan, subgoals: Subgoal[], activities: Activity[], indicators: Indicator[]): Link[] {
  const rank = ({ signal }: Activity) =>
    signal === null ? signalsWorstFirst.length : signalsWorstFirst.indexOf(signal);
  const [ownActivities, ownIndicators] = [new Set(plan.activityIds), new Set(plan.indicatorIds)];
  const worstFirst = activities.filter(({ id }) => ownActivities.has(id)).toSorted((a, b) => rank(a) - rank(b));
  const leadFirst = indicators
    .filter(({ id }) => ownIndicators.has(id))
    .toSorted((a, b) => Number(b.isLead) - Number(a.isLead) || a.position - b.position);
  const links: Link[] = plan.subgoalIds
    .map((id) => subgoals.find((subgoal) => subgoal.id === id))
    .filter((subgoal) => subgoal !== undefined)
    .map((subgoal) => ({
      subgoal,
      activities: worstFirst.filter(({ subgoalIds }) => subgoalIds.includes(subgoal.id)),
      indicators: leadFirst.filter(({ subgoalId }) => subgoalId === subgoal.id),
    }));
  const whole = {
    subgoal: null,
    activities: worstFirst.filter(({ subgoalIds }) => !subgoalIds.some((id) => plan.subgoalIds.includes(id))),
    indicators: leadFirst.filter(({ subgoalId }) => subgoalId === null || !plan.subgoalIds.includes(subgoalId)),
  };
  return whole.activities.length + whole.indicators.length > 0 ? [...links, whole] : links;
}

export interface SignalCount {
  signal: NonNullable<Activity['signal']> | 'none';
  count: number;
}

/** How many activities have which signal, worst first; those that are not going on last. */
export function countSignals(activities: Activity[]): SignalCount[] {
  return ([...signalsWorstFirst, 'none'] as const)
    .map((signal) => ({
      signal,
      count: activities.filter((activity) => (activity.signal ?? 'none') === signal).length,
    }))
    .filter(({ count }) => count > 0);
}
