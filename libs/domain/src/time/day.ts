/** A calendar day in the coalition's time zone, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

const millisecondsPerDay = 86_400_000;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Is this text a day that exists? `2025-02-30` and `2025-2-3` are not.
 * Years before 100 are refused: no coalition needs them, and they collide with two-digit years.
 */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && dayPattern.test(text) && dayFromNumber(dayNumber(text)) === text;
}

/** The number of days since 1970-01-01. Arithmetic on it knows no clocks, so no daylight saving either. */
export function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return Date.UTC(year, month - 1, Number(day.slice(8, 10))) / millisecondsPerDay;
}

/** The day that is `number` days after 1970-01-01; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * millisecondsPerDay);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The day of the week: 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

/** The day of the week by day number. Day 0, 1 January 1970, was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** `count` calendar days later; a negative count is earlier. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** `count` weeks of seven days later; a negative count is earlier. */
export function addWeeks(day: Day, count: number): Day {
  return addDays(day, count * 7);
}

/**
 * The same day of the month, `count` calendar months later or earlier.
 * A day that the month lacks becomes its last: 31 January and one month is 28 or 29 February.
 */
export function addMonths(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const firstOfMonth = Date.UTC(year, month, 1) / millisecondsPerDay;
  const lastOfMonth = Date.UTC(year, month + 1, 0) / millisecondsPerDay;
  return dayFromNumber(Math.min(firstOfMonth + Number(day.slice(8, 10)) - 1, lastOfMonth));
}

/** Calendar days from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Orders days, earliest first, as `sort` wants it. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders days of which some are not known: the earliest first, the unknown last. */
export function compareDaysUnknownLast(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareDays(a, b);
}

/** The latest of the days that are known, or null when none is. */
export function latestDay(...days: readonly (Day | null)[]): Day | null {
  return days.reduce((latest, day) => (latest === null || (day !== null && day > latest) ? day : latest), null);
}

/** The earliest of the days that are known, or null when none is. */
export function earliestDay(...days: readonly (Day | null)[]): Day | null {
  return days.reduce((earliest, day) => (earliest === null || (day !== null && day < earliest) ? day : earliest), null);
}
