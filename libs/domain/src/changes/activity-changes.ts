import type { ActivityReason, ActivityState } from '../activities/activity-state.ts';
import { compareSignals } from '../activities/signal.ts';
import type { Day } from '../time/day.ts';
import type { Change } from './change.ts';
import type { ActivitySnapshot, CoalitionState } from './coalition-state.ts';
import { pairsOf, type Pair } from './pairs.ts';

/** What changed about the activities: new ones, their lifecycle, their period and their signal. */
export function activityChanges(before: CoalitionState, after: CoalitionState): Change[] {
  return pairsOf(before.activities, after.activities, ({ id }) => id).flatMap((pair) => [
    ...lifecycleChange(pair),
    ...periodChange(pair),
    ...signalChange(pair, before.asOf),
  ]);
}

function lifecycleChange({ before, after }: Pair<ActivitySnapshot>): Change[] {
  const shared = { activityId: after.id, on: after.lifecycleOn, byTimeAlone: false };
  const to = after.state.lifecycle;
  if (before === undefined) return [{ ...shared, kind: 'activityAdded', lifecycle: to }];
  const from = before.state.lifecycle;
  return from === to ? [] : [{ ...shared, kind: 'lifecycleChanged', from, to }];
}

function periodChange({ before, after }: Pair<ActivitySnapshot>): Change[] {
  if (before === undefined) return [];
  const from = { startsOn: before.state.startsOn, endsOn: before.state.endsOn };
  const to = { startsOn: after.state.startsOn, endsOn: after.state.endsOn };
  if (from.startsOn === to.startsOn && from.endsOn === to.endsOn) return [];
  return [{ kind: 'rescheduled', activityId: after.id, from, to, on: null, byTimeAlone: false }];
}

/** An activity that gets its first signal, or loses it, says so by its lifecycle, unless the first one is bad. */
function signalChange({ before, after }: Pair<ActivitySnapshot>, beforeAsOf: Day): Change[] {
  const from = before?.assessment.overall ?? null;
  const to = after.assessment.overall;
  if (to === null || from === to) return [];
  if (from === null && to !== 'stuck' && to !== 'atRisk') return [];
  const reasons = after.assessment.reasons.filter(({ code, signal }) =>
    after.assessment.override === null ? signal === to : code === 'override',
  );
  const worsened = from !== null && compareSignals(to, from) < 0;
  const byTimeAlone =
    worsened &&
    before !== undefined &&
    reasons.length > 0 &&
    reasons.every((reason) => followsFromTime(reason, before.state, beforeAsOf));
  return [{ kind: 'signalChanged', activityId: after.id, from, to, reasons, on: after.assessment.since, byTimeAlone }];
}

/** Does a reason rest on nothing but what was already recorded before? */
function followsFromTime(reason: ActivityReason, before: ActivityState, beforeAsOf: Day): boolean {
  switch (reason.code) {
    case 'endPassed':
      return before.endsOn === reason.endsOn;
    case 'startPassed':
      return before.startsOn === reason.startsOn;
    case 'taskOverdue':
      return before.openTasks.some(({ id, dueOn }) => id === reason.taskId && dueOn === reason.dueOn);
    case 'silent':
      return reason.lastHeardOn <= beforeAsOf || before.startsOn === reason.lastHeardOn;
    case 'participationLow':
      return before.participants === reason.participants && before.expectedParticipants === reason.expectedParticipants;
    default:
      return false;
  }
}
