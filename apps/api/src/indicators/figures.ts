import { seriesKey, type Day, type Measurement, type MeasurementMethod, type SeriesIdentity } from '#domain';
import type { DerivedFigures } from './derive-figures.ts';
import { factsOfKind, type IndicatorFact, type IndicatorRow } from './indicator-rows.ts';

/** A value on the course line, with where it comes from. */
export interface Figure extends Measurement {
  /** The fact that holds it; null for a value that was computed. */
  readonly factId: string | null;
  readonly source: string | null;
  readonly method: MeasurementMethod | null;
  readonly licence: string | null;
  readonly note: string | null;
  /** Is it the value that its series starts from? */
  readonly isBaseline: boolean;
  readonly isExample: boolean;
}

/** The measurements that somebody recorded. */
export function recordedFigures(row: IndicatorRow): Figure[] {
  return factsOfKind(row, 'measurement').map(({ id, effectiveOn, payload, isExample }) => ({
    factId: id,
    on: effectiveOn,
    value: payload.value,
    lower: payload.lower,
    upper: payload.upper,
    series: payload.series,
    source: payload.source,
    method: payload.method,
    licence: payload.licence ?? null,
    note: payload.note ?? null,
    isBaseline: false,
    isExample,
  }));
}

/** What was computed, as values of one series. */
export function computedFigures(derived: DerivedFigures, series: SeriesIdentity): Figure[] {
  return derived.values.map(({ on, value }) => ({
    factId: null,
    on,
    value,
    lower: null,
    upper: null,
    series,
    source: null,
    method: 'counted',
    licence: null,
    note: null,
    isBaseline: false,
    isExample: false,
  }));
}

/** A line begins at its baseline, also where that value was entered as a baseline only; one without a number is no point. */
export function withBaselines(row: IndicatorRow, measured: readonly Figure[], asOf: Day): Figure[] {
  const starts = [
    ...factsOfKind(row, 'baseline').slice(-1).map(startOfBaseline),
    ...factsOfKind(row, 'continuation').map(startOfContinuation),
  ].filter(({ on, value }) => value !== null && on <= asOf);
  const key = ({ on, series }: Figure) => `${on} ${seriesKey(series)}`;
  const started = new Set(starts.map(key));
  const marked = measured.map((figure) => (started.has(key(figure)) ? { ...figure, isBaseline: true } : figure));
  const present = new Set(measured.map(key));
  return [...starts.filter((start) => !present.has(key(start))), ...marked].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

function startOfBaseline({ id, effectiveOn, payload, isExample }: IndicatorFact<'baseline'>): Figure {
  return {
    factId: id,
    on: effectiveOn,
    value: payload.value,
    lower: payload.lower ?? null,
    upper: payload.upper ?? null,
    series: payload.series,
    source: payload.source,
    method: null,
    licence: null,
    note: payload.note ?? null,
    isBaseline: true,
    isExample,
  };
}

function startOfContinuation({ id, payload, isExample }: IndicatorFact<'continuation'>): Figure {
  return {
    factId: id,
    on: payload.baselineOn,
    value: payload.baselineValue,
    lower: null,
    upper: null,
    series: payload.series,
    source: null,
    method: null,
    licence: null,
    note: payload.reason,
    isBaseline: true,
    isExample,
  };
}
