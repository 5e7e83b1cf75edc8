import { addMonths, type Day } from './day.ts';

/** How many calendar months have passed from one day to another, rounded down; negative days back count as 0. */
export function wholeMonthsBetween(from: Day, to: Day): number {
  if (to <= from) return 0;
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) > to ? months - 1 : months;
}
