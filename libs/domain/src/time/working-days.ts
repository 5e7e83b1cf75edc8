import { dayFromNumber, dayNumber, weekdayOfNumber, type Day } from './day.ts';
import { isPublicHoliday } from './public-holidays.ts';
import { quietDayTest, type QuietPeriod } from './quiet-periods.ts';

/** Is this a day from Monday to Friday that is not a Dutch public holiday? */
export function isWorkingDay(day: Day): boolean {
  return isWorkingDayNumber(dayNumber(day));
}

/**
 * The day on which `count` working days have passed since `day`, which itself does not count.
 * Working days in a quiet period do not count either. Zero working days later is the day itself.
 */
export function addWorkingDays(day: Day, count: number, quietPeriods: readonly QuietPeriod[] = []): Day {
  const isQuietDay = quietDayTest(quietPeriods);
  return countDays(day, count, (number) => isWorkingDayNumber(number) && !isQuietDay(number));
}

/** The day on which `count` calendar days outside the quiet periods have passed since `day`. */
export function addDaysOutsideQuiet(day: Day, count: number, quietPeriods: readonly QuietPeriod[]): Day {
  const isQuietDay = quietDayTest(quietPeriods);
  return countDays(day, count, (number) => !isQuietDay(number));
}

function countDays(day: Day, count: number, counts: (number: number) => boolean): Day {
  let number = dayNumber(day);
  for (let left = count; left > 0;) {
    number += 1;
    if (counts(number)) left -= 1;
  }
  return dayFromNumber(number);
}

function isWorkingDayNumber(number: number): boolean {
  return weekdayOfNumber(number) <= 5 && !isPublicHoliday(number);
}
