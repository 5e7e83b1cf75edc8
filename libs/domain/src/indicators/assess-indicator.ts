import type { Day } from '../time/day.ts';
import { baselineInForce, type Baseline, type Direction, type Indicator } from './indicator.ts';
import { differs, exceeds } from './margins.ts';
import { pathAt } from './path.ts';
import { knownMeasurements, seriesKey, type KnownMeasurement, type Measurement } from './series.ts';

export const indicatorStatuses = [
  'noBaseline',
  'noMeasurement',
  'achieved',
  'onCourse',
  'uncertain',
  'behind',
  'offCourse',
  'improving',
  'unchanged',
  'worsening',
] as const;

export type IndicatorStatus = (typeof indicatorStatuses)[number];

/** Why the status is what it is. */
export type IndicatorReason =
  | 'noBaseline'
  | 'baselineWithoutValue'
  | 'nothingAfterBaseline'
  | 'onlySuppressed'
  | 'onlyOtherSeries'
  | 'targetReached'
  | 'closeToPath'
  | 'pathWithinBounds'
  | 'somewhatFromPath'
  | 'farFromPath'
  | 'withinTolerance'
  | 'outsideTolerance'
  | 'betterThanBaseline'
  | 'withinMargins'
  | 'worseThanBaseline';

export interface IndicatorAssessment {
  readonly status: IndicatorStatus;
  readonly reason: IndicatorReason;
  /** The baseline that was compared with; null when there is none. */
  readonly baseline: Baseline | null;
  /** The newest comparable value, with its day and bounds; null when there is none. */
  readonly measuredOn: Day | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Value minus baseline, in the unit. */
  readonly change: number | null;
  /** Where the path is on the day of the value. */
  readonly path: number | null;
  /** How far the value is on the wrong side of the path, in the unit; negative when it is ahead of it. */
  readonly gap: number | null;
  /** Target minus baseline without its sign; null without a target. */
  readonly span: number | null;
  /** The gap as a share of the span: 0.05 is 5%. */
  readonly gapShare: number | null;
}

/** Up to this share of the span an indicator is on course. */
const onCourseShare = 0.05;
/** Up to this share of the span it is behind; beyond it, off course. */
const behindShare = 0.15;

/**
 * Is an indicator on course? The first line of the table in rules.md, Indicator, that applies, for the
 * newest confirmed value up to and including `asOf` that is comparable with the baseline and later than it.
 * Suppressed values (null) are passed over; they are never zero.
 *
 * Without a target the value is only compared with the baseline. `maintain` keeps to its level: the target's
 * value where there is one, otherwise that of the baseline. A forecast plays no part.
 */
export function assessIndicator(
  indicator: Indicator,
  measurements: readonly Measurement[],
  asOf: Day,
): IndicatorAssessment {
  const baseline = baselineInForce(indicator, asOf);
  if (baseline === null) return { ...nothingKnown, status: 'noBaseline', reason: 'noBaseline' };
  if (!hasValue(baseline)) {
    return { ...nothingKnown, status: 'noBaseline', reason: 'baselineWithoutValue', baseline };
  }
  const newest = newestComparable(baseline, measurements, asOf);
  if (newest === null) {
    return { ...nothingKnown, status: 'noMeasurement', reason: whyNone(baseline, measurements, asOf), baseline };
  }
  const figures = figuresOf(indicator, baseline, newest);
  return { ...figures, ...verdict(indicator, baseline, newest, figures) };
}

/** The newest value that may be compared with the baseline, or null. */
export function newestComparable(
  baseline: Baseline,
  measurements: readonly Measurement[],
  asOf: Day,
): KnownMeasurement | null {
  const comparable = knownMeasurements(measurements, asOf).filter(
    ({ on, series }) => on > baseline.on && seriesKey(series) === seriesKey(baseline.series),
  );
  return comparable.at(-1) ?? null;
}

type BaselineWithValue = Baseline & { readonly value: number };
type Figures = Omit<IndicatorAssessment, 'status' | 'reason'>;
type Verdict = Pick<IndicatorAssessment, 'status' | 'reason'>;

const nothingKnown: Figures = {
  baseline: null,
  measuredOn: null,
  value: null,
  lower: null,
  upper: null,
  change: null,
  path: null,
  gap: null,
  span: null,
  gapShare: null,
};

function hasValue(baseline: Baseline): baseline is BaselineWithValue {
  return baseline.value !== null;
}

function whyNone(baseline: Baseline, measurements: readonly Measurement[], asOf: Day): IndicatorReason {
  const later = measurements.filter(({ on, confirmed }) => on > baseline.on && on <= asOf && confirmed !== false);
  if (later.length === 0) return 'nothingAfterBaseline';
  const sameSeries = later.some(({ series }) => seriesKey(series) === seriesKey(baseline.series));
  return sameSeries ? 'onlySuppressed' : 'onlyOtherSeries';
}

function figuresOf(indicator: Indicator, baseline: BaselineWithValue, newest: KnownMeasurement): Figures {
  const path = pathAt(indicator, newest.on, baseline);
  const hasPath = path !== null && indicator.target !== null && indicator.direction !== 'maintain';
  const gap = hasPath ? wrongSide(indicator.direction) * (newest.value - path) : null;
  const span = indicator.target && hasPath ? Math.abs(indicator.target.value - baseline.value) : null;
  return {
    baseline,
    measuredOn: newest.on,
    value: newest.value,
    lower: newest.lower,
    upper: newest.upper,
    change: newest.value - baseline.value,
    path,
    gap,
    span,
    gapShare: gap !== null && span ? gap / span : null,
  };
}

function verdict(
  indicator: Indicator,
  baseline: BaselineWithValue,
  newest: KnownMeasurement,
  figures: Figures,
): Verdict {
  const { path, gap, span } = figures;
  if (indicator.direction === 'maintain' && path !== null) {
    return exceeds(Math.abs(newest.value - path), indicator.tolerance ?? 0)
      ? { status: 'offCourse', reason: 'outsideTolerance' }
      : { status: 'onCourse', reason: 'withinTolerance' };
  }
  if (indicator.target === null || path === null || gap === null || span === null) {
    return againstBaseline(indicator.direction, baseline, newest);
  }
  if (reaches(indicator.direction, newest, indicator.target.value)) {
    return { status: 'achieved', reason: 'targetReached' };
  }
  if (!exceeds(gap, onCourseShare * span)) return { status: 'onCourse', reason: 'closeToPath' };
  if (liesBetweenBounds(path, newest)) return { status: 'uncertain', reason: 'pathWithinBounds' };
  if (!exceeds(gap, behindShare * span)) return { status: 'behind', reason: 'somewhatFromPath' };
  return { status: 'offCourse', reason: 'farFromPath' };
}

function againstBaseline(direction: Direction, baseline: BaselineWithValue, newest: KnownMeasurement): Verdict {
  if (!differs(newest, baseline)) return { status: 'unchanged', reason: 'withinMargins' };
  return wrongSide(direction) * (newest.value - baseline.value) > 0
    ? { status: 'worsening', reason: 'worseThanBaseline' }
    : { status: 'improving', reason: 'betterThanBaseline' };
}

/** Does the value, at the worse of its bounds where that one is known, reach the target? */
function reaches(direction: Direction, { value, lower, upper }: KnownMeasurement, target: number): boolean {
  return direction === 'decrease' ? !exceeds(upper ?? value, target) : !exceeds(target, lower ?? value);
}

function liesBetweenBounds(path: number, { lower, upper }: KnownMeasurement): boolean {
  return lower !== null && upper !== null && !exceeds(lower, path) && !exceeds(path, upper);
}

/** Which sign a deviation in the wrong direction has. */
function wrongSide(direction: Direction): 1 | -1 {
  return direction === 'decrease' ? 1 : -1;
}
