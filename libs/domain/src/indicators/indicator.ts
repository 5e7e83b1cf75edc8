import type { Day } from '../time/day.ts';
import {
  groupSeries,
  knownMeasurements,
  seriesKey,
  type Measurement,
  type SeriesGroup,
  type SeriesIdentity,
} from './series.ts';

/** Which way an indicator is to go. `maintain` is to stay within a tolerance. */
export type Direction = 'decrease' | 'increase' | 'maintain';

export interface Baseline {
  readonly on: Day;
  /** Null when the source has no exact number: such a baseline is shown, but nothing is compared with it. */
  readonly value: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly series: SeriesIdentity;
}

/** A milestone or a target: a value and the day by which it is due. */
export interface PathPoint {
  readonly value: number;
  readonly dueOn: Day;
}

/** The coordinator's decision to go on with another series from a new baseline value. */
export interface Continuation {
  readonly series: SeriesIdentity;
  readonly baselineValue: number;
  readonly baselineOn: Day;
}

/** What the status of an indicator depends on, beside its measurements. Values are in the indicator's own unit. */
export interface Indicator {
  readonly direction: Direction;
  readonly baseline: Baseline | null;
  readonly milestones: readonly PathPoint[];
  readonly target: PathPoint | null;
  /** For `maintain`: how far a value may be from the level, in the unit. Null is no room at all. */
  readonly tolerance?: number | null;
  /** In the order in which they were decided; the last is in force. */
  readonly continuations?: readonly Continuation[];
}

/** The smallest and largest value that a unit can have; null is no limit. */
export interface UnitRange {
  readonly min: number | null;
  readonly max: number | null;
}

export const percentageRange: UnitRange = { min: 0, max: 100 };
export const countRange: UnitRange = { min: 0, max: null };

/**
 * The baseline that values are compared with: the one that the last continuation names, otherwise the
 * indicator's own. With `asOf`, only a baseline on or before that day; null when there is none.
 */
export function baselineInForce(indicator: Indicator, asOf?: Day): Baseline | null {
  const hasBegun = (on: Day) => asOf === undefined || on <= asOf;
  const continuation = indicator.continuations?.findLast(({ baselineOn }) => hasBegun(baselineOn));
  if (continuation !== undefined) {
    return { on: continuation.baselineOn, value: continuation.baselineValue, series: continuation.series };
  }
  const { baseline } = indicator;
  return baseline !== null && hasBegun(baseline.on) ? baseline : null;
}

/**
 * The series on which a coordinator still has to decide: with values after the baseline that cannot be
 * compared with it. Until then they are lines of their own and one row in *needs attention*.
 * Source: rules.md, Comparable series.
 */
export function seriesToDecide<Item extends Measurement>(
  indicator: Indicator,
  measurements: readonly Item[],
  asOf: Day,
): SeriesGroup<Item>[] {
  const baseline = baselineInForce(indicator, asOf);
  if (baseline === null) return [];
  const decided = [baseline, indicator.baseline, ...(indicator.continuations ?? [])]
    .filter((item) => item !== null)
    .map((item) => seriesKey(item.series));
  const later = knownMeasurements(measurements, asOf).filter(({ on }) => on > baseline.on);
  return groupSeries<Item>(later).filter(({ key }) => !decided.includes(key));
}
