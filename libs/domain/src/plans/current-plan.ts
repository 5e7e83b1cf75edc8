import type { Day } from '../time/day.ts';
import type { PlanState } from './plan-states.ts';

interface PlanInTime {
  readonly id: string;
  readonly state: PlanState;
  readonly startsOn: Day | null;
}

/**
 * The plan that the coalition works on: of those that are more than a draft the one that began last by the day; before any began,
 * the first that will; a draft only where there is nothing else. A plan without a beginning comes after those with one.
 */
export function currentPlanOf<Plan extends PlanInTime>(plans: readonly Plan[], day: Day): Plan | null {
  return plans.toSorted((a, b) => compare(a, b, day))[0] ?? null;
}

function compare(a: PlanInTime, b: PlanInTime, day: Day): number {
  const isDraft = ({ state }: PlanInTime) => Number(state === 'draft');
  const isAhead = ({ startsOn }: PlanInTime) => Number(startsOn !== null && startsOn > day);
  const order = isDraft(a) - isDraft(b) || isAhead(a) - isAhead(b);
  if (order !== 0) return order;
  const [first, second] = [a.startsOn ?? '', b.startsOn ?? ''];
  // Of those that began the last, of those ahead the first.
  const later = first < second ? 1 : first > second ? -1 : 0;
  return (isAhead(a) === 1 ? -later : later) || (a.id < b.id ? 1 : -1);
}
