import type { Day } from './day.ts';
import { endOfDay, type Instant } from './instant.ts';

/**
 * The point from which facts are looked at (rules.md, Time): what was about `asOf` or earlier, as far as
 * it had been recorded by `knownAt`.
 */
export interface Moment {
  readonly asOf: Day;
  readonly knownAt: Instant;
}

/**
 * What a day looked like at its own end, for instance a meeting day in *since the last meeting*:
 * facts about that day and earlier, recorded before the day was over.
 */
export function momentAtEndOf(day: Day, timeZone: string): Moment {
  return { asOf: day, knownAt: endOfDay(day, timeZone) };
}
