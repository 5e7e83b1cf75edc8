import fc from 'fast-check';

import { dayFromNumber, dayNumber, type Day } from '../time/day.ts';

/** Any day in the years that a coalition could meet, leap days included. */
export const anyDay = fc.integer({ min: dayNumber('2011-01-01'), max: dayNumber('2039-12-31') }).map(dayFromNumber);

/** Days of a short period, so that two often coincide. */
export function dayBetween(from: Day, to: Day) {
  return fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayFromNumber);
}

/** A percentage with one decimal, as surveys publish them. */
export const anyPercentage = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
