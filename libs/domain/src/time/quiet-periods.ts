import { dayNumber, type Day } from './day.ts';

/** A stretch in which nobody is expected to report, such as the summer holidays; both days included. */
export interface QuietPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** Does a day fall in one of the quiet periods? A period that ends before it begins holds no day. */
export function isQuiet(day: Day, periods: readonly QuietPeriod[]): boolean {
  return periods.some((period) => period.from <= day && day <= period.to);
}

/** The same question by day number, prepared once for counting through many days. */
export function quietDayTest(periods: readonly QuietPeriod[]): (number: number) => boolean {
  const ranges = periods.map((period) => [dayNumber(period.from), dayNumber(period.to)] as const);
  return (number) => ranges.some(([from, to]) => from <= number && number <= to);
}
