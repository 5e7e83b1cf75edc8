import {
  countRange,
  percentageRange,
  type Baseline,
  type Indicator,
  type PathPoint,
  type SeriesIdentity,
  type UnitRange,
} from '#domain';
import { factsOfKind, type IndicatorFact, type IndicatorRow } from './indicator-rows.ts';

/** The indicator as the rules see it, from its live facts: of baseline and target the last, of milestones the last per day. */
export function indicatorOf(row: IndicatorRow): Indicator {
  const baseline = factsOfKind(row, 'baseline').at(-1);
  const milestones = new Map<string, PathPoint>(
    factsOfKind(row, 'milestone').map(({ payload }) => [payload.dueOn, { value: payload.value, dueOn: payload.dueOn }]),
  );
  const target = factsOfKind(row, 'target').at(-1)?.payload;
  return {
    direction: row.direction,
    baseline: baseline ? baselineOf(baseline) : null,
    milestones: [...milestones.values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    target: target ? { value: target.value, dueOn: target.dueOn } : null,
    tolerance: row.tolerance,
    continuations: factsOfKind(row, 'continuation').map(({ payload }) => payload),
  };
}

function baselineOf({ effectiveOn, payload }: IndicatorFact<'baseline'>): Baseline {
  const { value, lower, upper, series } = payload;
  return { on: effectiveOn, value, lower: lower ?? null, upper: upper ?? null, series };
}

/** The series that values belong to when nothing else is said: the indicator's own instrument, population and area. */
export function seriesOf({ instrument, population, areaCode, areaVintage }: IndicatorRow): SeriesIdentity {
  return {
    instrument: instrument ?? '',
    population: population ?? '',
    areaCode: areaCode ?? '',
    boundaryYear: areaVintage,
  };
}

export function rangeOf({ unit }: Pick<IndicatorRow, 'unit'>): UnitRange {
  return unit === 'percent' ? percentageRange : countRange;
}
