import { addDays, type Day } from '../time/day.ts';
import { isQuiet, type QuietPeriod } from '../time/quiet-periods.ts';
import { addDaysOutsideQuiet, addWorkingDays } from '../time/working-days.ts';

/** How often a coalition expects news, from its settings. */
export interface UpdateCalendar {
  /** Whole weeks between two pieces of news. */
  readonly cadenceWeeks: number;
  /** Working days of patience after that. */
  readonly graceWorkingDays: number;
  readonly quietPeriods: readonly QuietPeriod[];
}

export interface SilenceDeadlines {
  /** The last day on which news is in time. */
  readonly deadlineOn: Day;
  /** The first day of silence. */
  readonly atRiskFrom: Day;
  /** The last day before the silence has lasted twice as long. */
  readonly secondDeadlineOn: Day;
  /** The first day on which the silence has lasted twice as long. */
  readonly stuckFrom: Day;
}

/**
 * Until when may an activity stay silent, counted from the last sign of life? First the cadence in weeks,
 * then the grace in working days; twice as long is twice the weeks, then twice the working days.
 * Days in a quiet period count in neither, and silence never begins in one: the clock stands still.
 * Source: rules.md, Activity signal, *Silent*.
 *
 * Example: Friday 20 March 2026, 6 weeks and 5 working days: deadline 11 May (5 May is a holiday), at risk
 * from 12 May, stuck from 27 June.
 */
export function silenceDeadlines(lastHeardOn: Day, calendar: UpdateCalendar): SilenceDeadlines {
  const deadlineOn = deadline(lastHeardOn, calendar, 1);
  const secondDeadlineOn = deadline(lastHeardOn, calendar, 2);
  return {
    deadlineOn,
    atRiskFrom: firstDayAfter(deadlineOn, calendar),
    secondDeadlineOn,
    stuckFrom: firstDayAfter(secondDeadlineOn, calendar),
  };
}

function deadline(lastHeardOn: Day, calendar: UpdateCalendar, times: 1 | 2): Day {
  const cadenceEndsOn = addDaysOutsideQuiet(lastHeardOn, times * calendar.cadenceWeeks * 7, calendar.quietPeriods);
  return addWorkingDays(cadenceEndsOn, times * calendar.graceWorkingDays, calendar.quietPeriods);
}

function firstDayAfter(day: Day, calendar: UpdateCalendar): Day {
  let next = addDays(day, 1);
  while (isQuiet(next, calendar.quietPeriods)) next = addDays(next, 1);
  return next;
}
