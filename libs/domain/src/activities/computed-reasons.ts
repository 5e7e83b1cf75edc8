import { addDays, daysBetween, latestDay, type Day } from '../time/day.ts';
import type { ActivityState, ComputedReason, OpenTask } from './activity-state.ts';
import { silenceDeadlines, type UpdateCalendar } from './silence.ts';

/** A task that is overdue by more days than this does not put the activity at risk but makes it stuck. */
const daysOverdueUntilStuck = 30;

/**
 * What the dates and counts of a planned or running activity say against it, in the order of the table in
 * rules.md, Activity signal. Empty when nothing does.
 *
 * An activity that nobody asked about and that never checked in is not blamed for silence or for its end
 * date: nobody could have known. Its tasks, its start and its participation do count.
 */
export function computedReasons(
  activity: ActivityState,
  calendar: UpdateCalendar,
  asOf: Day,
): readonly ComputedReason[] {
  const neverAsked = !activity.asked && activity.lastCheckIn === null;
  return [
    neverAsked ? null : endPassed(activity, asOf),
    startPassed(activity, asOf),
    ...activity.openTasks.map((task) => taskOverdue(task, asOf)),
    neverAsked ? null : silent(activity, calendar, asOf),
    participationLow(activity, asOf),
    neverAsked ? ({ code: 'neverAsked', signal: 'notAssessed', since: null } as const) : null,
  ].filter((reason) => reason !== null);
}

function endPassed({ endsOn }: ActivityState, asOf: Day): ComputedReason | null {
  if (endsOn === null || asOf <= endsOn) return null;
  return { code: 'endPassed', signal: 'stuck', since: addDays(endsOn, 1), endsOn };
}

function startPassed({ lifecycle, startsOn }: ActivityState, asOf: Day): ComputedReason | null {
  if (lifecycle !== 'planned' || startsOn === null || asOf <= startsOn) return null;
  return { code: 'startPassed', signal: 'atRisk', since: addDays(startsOn, 1), startsOn };
}

function taskOverdue({ id, title, dueOn }: OpenTask, asOf: Day): ComputedReason | null {
  if (dueOn === null || asOf <= dueOn) return null;
  const daysOverdue = daysBetween(dueOn, asOf);
  const stuck = daysOverdue > daysOverdueUntilStuck;
  return {
    code: 'taskOverdue',
    signal: stuck ? 'stuck' : 'atRisk',
    since: addDays(dueOn, stuck ? daysOverdueUntilStuck + 1 : 1),
    taskId: id,
    title,
    dueOn,
    daysOverdue,
  };
}

function silent(activity: ActivityState, calendar: UpdateCalendar, asOf: Day): ComputedReason | null {
  const { startsOn, lastCheckIn, lastParticipationOn } = activity;
  const lastHeardOn = latestDay(startsOn, lastCheckIn?.effectiveOn ?? null, lastParticipationOn);
  if (lastHeardOn === null || lastHeardOn >= asOf) return null;
  const { deadlineOn, atRiskFrom, stuckFrom } = silenceDeadlines(lastHeardOn, calendar);
  if (asOf < atRiskFrom) return null;
  const stuck = asOf >= stuckFrom;
  return {
    code: 'silent',
    signal: stuck ? 'stuck' : 'atRisk',
    since: stuck ? stuckFrom : atRiskFrom,
    lastHeardOn,
    deadlineOn,
  };
}

/** At risk when fewer than 70% of the visits that were expected by now have been counted. */
function participationLow(activity: ActivityState, asOf: Day): ComputedReason | null {
  const { startsOn, endsOn, expectedParticipants, participants, lastParticipationOn } = activity;
  if (startsOn === null || endsOn === null || expectedParticipants === null || participants === null) return null;

  const daysInPeriod = daysBetween(startsOn, endsOn) + 1;
  if (daysInPeriod <= 0) return null;
  // Days that are over: the day itself is still to come.
  const daysElapsed = Math.min(Math.max(daysBetween(startsOn, asOf), 0), daysInPeriod);
  // In whole numbers, so that exactly 70% is never below it by a rounding.
  const reached = 10 * participants * daysInPeriod;
  if (reached >= 7 * expectedParticipants * daysElapsed) return null;

  const firstLowDay = addDays(startsOn, Math.floor(reached / (7 * expectedParticipants)) + 1);
  return {
    code: 'participationLow',
    signal: 'atRisk',
    since: latestDay(firstLowDay, lastParticipationOn) ?? firstLowDay,
    participants,
    expectedByNow: (expectedParticipants * daysElapsed) / daysInPeriod,
    expectedParticipants,
  };
}
