import { compareDays, type Day } from '../time/day.ts';

/** What makes values comparable: all four the same (rules.md, Comparable series). */
export interface SeriesIdentity {
  readonly instrument: string;
  readonly population: string;
  /** CBS area code. Codes are reused after redistricting, hence the year of the boundaries beside it. */
  readonly areaCode: string;
  readonly boundaryYear: number | null;
}

/** A value of an indicator as the rules see it. Null is suppressed or unavailable, never zero. */
export interface Measurement {
  /** The day it counts on; 1 July for a figure about a year (`yearMidpoint`). */
  readonly on: Day;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly series: SeriesIdentity;
  /** False while an imported value waits for the coordinator; such a value decides nothing. */
  readonly confirmed?: boolean;
}

/** A measurement that can decide something: confirmed, with a value. */
export type KnownMeasurement<Item extends Measurement = Measurement> = Item & { readonly value: number };

/** Values of one series, earliest first; the only values that a line may join. */
export interface SeriesGroup<Item extends Measurement = Measurement> {
  readonly key: string;
  readonly series: SeriesIdentity;
  readonly measurements: readonly Item[];
}

/** One text per comparable series. Spaces around a part do not matter: CBS pads its area codes. */
export function seriesKey(series: SeriesIdentity): string {
  const { instrument, population, areaCode, boundaryYear } = series;
  return JSON.stringify([instrument.trim(), population.trim(), areaCode.trim(), boundaryYear]);
}

/** The separate lines that these measurements make, in the order in which their series first occur by date. */
export function groupSeries<Item extends Measurement>(measurements: readonly Item[]): SeriesGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const measurement of byDay(measurements)) {
    const key = seriesKey(measurement.series);
    groups.set(key, [...(groups.get(key) ?? []), measurement]);
  }
  return [...groups].flatMap(([key, group]) => {
    const first = group[0];
    return first === undefined ? [] : [{ key, series: first.series, measurements: group }];
  });
}

/** The measurements up to and including `asOf` that can decide something, earliest first. */
export function knownMeasurements<Item extends Measurement>(
  measurements: readonly Item[],
  asOf: Day,
): KnownMeasurement<Item>[] {
  return byDay(measurements).filter(
    (measurement): measurement is KnownMeasurement<Item> =>
      measurement.on <= asOf && measurement.value !== null && measurement.confirmed !== false,
  );
}

// The sort is stable: of two values about one day the later in the given order stays the newer.
function byDay<Item extends Measurement>(measurements: readonly Item[]): Item[] {
  return [...measurements].sort((a, b) => compareDays(a.on, b.on));
}
