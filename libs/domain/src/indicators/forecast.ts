import { daysBetween, yearOf, type Day } from '../time/day.ts';
import { yearMidpoint } from '../time/quarter.ts';
import type { UnitRange } from './indicator.ts';
import { knownMeasurements, seriesKey, type KnownMeasurement, type Measurement } from './series.ts';
import { studentTQuantile } from './student-t.ts';

/** Fewer years than this are no ground for a forecast. */
export const minimumForecastYears = 4;
/** The share of outcomes that the prediction interval is to hold. */
const predictionShare = 0.8;

export interface Forecast {
  readonly kind: 'forecast';
  /** 1 July of the horizon year. */
  readonly on: Day;
  readonly value: number;
  /** The bounds of the 80% prediction interval. */
  readonly lower: number;
  readonly upper: number;
  /** How many years it rests on. */
  readonly years: number;
  /** The change in a year, in the unit. */
  readonly slope: number;
}

export interface ForecastRefusal {
  readonly kind: 'refused';
  readonly reason: 'tooFewYears' | 'mixedSeries' | 'horizonReached';
  /** How many years there are with a value. */
  readonly years: number;
  readonly minimumYears: number;
}

export interface ForecastQuestion {
  readonly asOf: Day;
  readonly horizonYear: number;
  readonly range: UnitRange;
}

/**
 * Where does a series go if it goes on like this? Least squares over one value per year, the newest of each
 * year, up to and including `asOf`; with the 80% prediction interval at 1 July of the horizon year, clipped
 * to the unit's range. Suppressed and unconfirmed values do not count.
 *
 * Refused for fewer than four years, for values of more than one series, and once the horizon lies no later
 * than the newest value. It never changes a status. Source: rules.md, Forecast.
 */
export function forecastSeries(
  measurements: readonly Measurement[],
  { asOf, horizonYear, range }: ForecastQuestion,
): Forecast | ForecastRefusal {
  const known = knownMeasurements(measurements, asOf);
  const perYear = [...new Map(known.map((measurement) => [yearOf(measurement.on), measurement])).values()];
  const years = perYear.length;
  const on = yearMidpoint(horizonYear);
  const refused = (reason: ForecastRefusal['reason']): ForecastRefusal => ({
    kind: 'refused',
    reason,
    years,
    minimumYears: minimumForecastYears,
  });
  if (new Set(known.map(({ series }) => seriesKey(series))).size > 1) return refused('mixedSeries');
  if (years < minimumForecastYears) return refused('tooFewYears');
  if (perYear.some((measurement) => measurement.on >= on)) return refused('horizonReached');

  const { value, margin, slope } = extrapolate(perYear, horizonYear);
  const clip = (bound: number) => Math.min(Math.max(bound, range.min ?? -Infinity), range.max ?? Infinity);
  return {
    kind: 'forecast',
    on,
    value: clip(value),
    lower: clip(value - margin),
    upper: clip(value + margin),
    years,
    slope,
  };
}

/** The least-squares line at `year`, and half the width of its prediction interval there. */
function extrapolate(measurements: readonly KnownMeasurement[], year: number) {
  const count = measurements.length;
  const points = measurements.map(({ on, value }) => ({ x: decimalYear(on), y: value }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const sumOver = (term: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + term(point), 0);

  const spread = sumOver(({ x }) => (x - meanX) ** 2);
  const slope = sumOver(({ x, y }) => (x - meanX) * (y - meanY)) / spread;
  const at = (x: number) => meanY + slope * (x - meanX);
  const variance = sumOver(({ x, y }) => (y - at(x)) ** 2) / (count - 2);
  const standardError = Math.sqrt(variance * (1 + 1 / count + (year - meanX) ** 2 / spread));
  return { value: at(year), margin: studentTQuantile(predictionShare, count - 2) * standardError, slope };
}

/** The year as a number in which 1 July is whole: a figure for 2024 counts at 2024 exactly. */
function decimalYear(day: Day): number {
  const year = yearOf(day);
  return year + daysBetween(yearMidpoint(year), day) / daysBetween(yearMidpoint(year), yearMidpoint(year + 1));
}
