import { addDays, addMonths, daysBetween, type Day } from '../time/day.ts';
import { knownMeasurements, type Measurement } from './series.ts';

export interface IndicatorAge {
  /** The day of the newest value of any series; null when there is none yet. */
  readonly newestOn: Day | null;
  readonly days: number | null;
  /** The first day on which the newest value is older than the interval; null without value or interval. */
  readonly dueFrom: Day | null;
  readonly olderThanInterval: boolean;
}

/**
 * How old is the newest value, and is that older than the interval in which the indicator is measured?
 * `intervalMonths` counts calendar months; null when the indicator has no interval, which never runs out.
 */
export function indicatorAge(
  measurements: readonly Measurement[],
  intervalMonths: number | null,
  asOf: Day,
): IndicatorAge {
  const newestOn = knownMeasurements(measurements, asOf).at(-1)?.on ?? null;
  if (newestOn === null) return { newestOn, days: null, dueFrom: null, olderThanInterval: false };
  // The day after the last one that is still within the interval.
  const dueFrom = intervalMonths === null ? null : addDays(addMonths(newestOn, intervalMonths), 1);
  return {
    newestOn,
    days: daysBetween(newestOn, asOf),
    dueFrom,
    olderThanInterval: dueFrom !== null && asOf >= dueFrom,
  };
}
