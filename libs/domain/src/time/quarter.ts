import { addDays, type Day } from './day.ts';

/** A calendar quarter: `2026-Q3`. Quarters compare as text. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** The quarter that a day falls in. */
export function quarterOf(day: Day): Quarter {
  const number = Math.ceil(Number(day.slice(5, 7)) / 3) as 1 | 2 | 3 | 4;
  return `${day.slice(0, 4)}-Q${number}` as Quarter;
}

/** The first day of a quarter. */
export function firstDayOf(quarter: Quarter): Day {
  const month = String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0');
  return `${quarter.slice(0, 4)}-${month}-01`;
}

/** The last day of a quarter. */
export function lastDayOf(quarter: Quarter): Day {
  return addDays(firstDayOf(nextQuarter(quarter)), -1);
}

/** The quarter after this one. */
export function nextQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(firstDayOf(quarter), 100));
}

/** The quarter with which growth is compared: the same one, a year earlier. */
export function sameQuarterLastYear(quarter: Quarter): Quarter {
  return `${String(Number(quarter.slice(0, 4)) - 1).padStart(4, '0')}${quarter.slice(4)}` as Quarter;
}

/** The newest quarter that is over: on the last day of a quarter that is still the one before it. */
export function lastCompleteQuarter(asOf: Day): Quarter {
  return quarterOf(addDays(firstDayOf(quarterOf(asOf)), -1));
}

/** The day that a figure for a whole year counts on: 1 July (rules.md, Indicator). */
export function yearMidpoint(year: number): Day {
  return `${String(year).padStart(4, '0')}-07-01`;
}
