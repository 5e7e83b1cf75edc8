import { compareDays } from '../time/day.ts';
import { activityChanges } from './activity-changes.ts';
import type { Change } from './change.ts';
import type { CoalitionState } from './coalition-state.ts';
import { commitmentChanges } from './commitment-changes.ts';
import { measurementChanges, participationChanges } from './figure-changes.ts';
import { organisationChanges } from './organisation-changes.ts';
import { taskChanges } from './task-changes.ts';

/**
 * What is otherwise than it was? The difference between two states of a coalition, for instance at the end
 * of the last meeting and now, including what days alone brought about: became silent, became overdue, went
 * stale. Newest first; what has no known day comes last. Source: rules.md, Time, *Since the last meeting*.
 *
 * Activities, tasks and organisations are never removed, so only figures can be gone: retracted ones.
 */
export function changesSince(before: CoalitionState, after: CoalitionState): Change[] {
  const changes = [
    ...activityChanges(before, after),
    ...commitmentChanges(before, after),
    ...participationChanges(before, after),
    ...measurementChanges(before, after),
    ...taskChanges(before, after),
    ...organisationChanges(before, after),
  ];
  return changes.sort(newestFirst);
}

function newestFirst(a: Change, b: Change): number {
  if (a.on === null || b.on === null) return a.on === b.on ? 0 : a.on === null ? 1 : -1;
  return compareDays(b.on, a.on);
}
