import { addDays, addWeeks, silenceDeadlines, type ActivityState, type Day, type UpdateCalendar } from '#domain';
import type { TaskRow } from '../activities/task-rows.ts';
import type { PledgeDto } from '../commitments/pledge.dto.ts';

/** What is expected of somebody, and by when. */
export interface Duty {
  readonly isAsked: boolean;
  readonly dueOn: Day | null;
  readonly isOverdue: boolean;
  readonly isDone: boolean;
}

/**
 * News of an activity is expected once the cadence has passed since the last sign of life, and is in time until the silence
 * begins (rules.md, Activity signal, *Silent*). Nobody is late with what was never asked; a question is open until the next
 * check-in, however recent the last one.
 */
export function activityDuty(
  { asked, startsOn, lastCheckIn, lastParticipationOn }: ActivityState,
  lifecycleSince: Day,
  isAsked: boolean,
  calendar: UpdateCalendar,
  today: Day,
): Duty {
  const signs = [startsOn, lastCheckIn?.effectiveOn, lastParticipationOn].filter((day) => typeof day === 'string');
  const heardOn = signs.sort().at(-1) ?? lifecycleSince;
  if (heardOn > today) return { isAsked, dueOn: null, isOverdue: false, isDone: !isAsked };
  const { deadlineOn, atRiskFrom } = silenceDeadlines(heardOn, calendar);
  const { atRiskFrom: expectedFrom } = silenceDeadlines(heardOn, { ...calendar, graceWorkingDays: 0 });
  const hasDeadline = asked || lastCheckIn !== null;
  return {
    isAsked,
    dueOn: hasDeadline ? deadlineOn : null,
    isOverdue: hasDeadline && today >= atRiskFrom,
    isDone: !isAsked && today < expectedFrom,
  };
}

/** A pledge is kept up while its assessment is fresh and the coordinator has no question about it. */
export function pledgeDuty({ assessedOn, isStale, staleFrom, review }: PledgeDto): Duty {
  const isAsked = review?.verdict === 'questioned';
  return {
    isAsked,
    dueOn: staleFrom === null ? null : addDays(staleFrom, -1),
    isOverdue: isStale,
    isDone: !isAsked && assessedOn !== null && !isStale,
  };
}

/** A task asks for something when it is due before the next time that news is expected, unless it was put off today. */
export function taskDuty(
  { dueOn, completedOn, postponedOn }: TaskRow,
  { cadenceWeeks }: UpdateCalendar,
  today: Day,
): Duty {
  const isOpen = completedOn === null;
  const isAnswered = !isOpen || (postponedOn === today && dueOn > today);
  return {
    isAsked: false,
    dueOn,
    isOverdue: isOpen && dueOn < today,
    isDone: isAnswered || dueOn > addWeeks(today, cadenceWeeks),
  };
}
