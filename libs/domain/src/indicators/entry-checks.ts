import { isDay, type Day } from '../time/day.ts';
import type { Direction, PathPoint, UnitRange } from './indicator.ts';

/** What is wrong with a figure at entry, and in which field. A form shows all of them together. */
export interface EntryProblem {
  readonly field: 'value' | 'lower' | 'upper' | 'dueOn' | 'on' | 'tolerance';
  readonly code:
    | 'notANumber'
    | 'notADay'
    | 'outOfRange'
    | 'intervalExcludesValue'
    | 'boundsWithoutValue'
    | 'equalsBaseline'
    | 'againstDirection'
    | 'notAfterBaseline'
    | 'notBeforeTarget'
    | 'negative';
}

const noLimits: UnitRange = { min: null, max: null };

export interface ValueEntry {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * What is wrong with a measured value, or with a baseline's? An interval has to contain its value, bounds
 * need a value, and all have to lie in the unit's range. A value may be unknown (null), and so may one bound.
 */
export function checkMeasurement(entry: ValueEntry, range: UnitRange = noLimits): EntryProblem[] {
  const { value, lower, upper } = entry;
  const problems: EntryProblem[] = [
    ...checkNumber('value', value, range),
    ...checkNumber('lower', lower, range),
    ...checkNumber('upper', upper, range),
  ];
  if (value === null) {
    if (lower !== null) problems.push({ field: 'lower', code: 'boundsWithoutValue' });
    if (upper !== null) problems.push({ field: 'upper', code: 'boundsWithoutValue' });
    return problems;
  }
  if (lower !== null && lower > value) problems.push({ field: 'lower', code: 'intervalExcludesValue' });
  if (upper !== null && upper < value) problems.push({ field: 'upper', code: 'intervalExcludesValue' });
  return problems;
}

export interface BaselineEntry extends ValueEntry {
  readonly on: Day;
}

/** What is wrong with a baseline, given the target where there is one already? */
export function checkBaseline(
  baseline: BaselineEntry,
  context: { readonly direction: Direction; readonly target: PathPoint | null; readonly range?: UnitRange },
): EntryProblem[] {
  const { direction, target, range } = context;
  const problems = checkMeasurement(baseline, range);
  if (!isDay(baseline.on)) problems.push({ field: 'on', code: 'notADay' });
  else if (target !== null && baseline.on >= target.dueOn) problems.push({ field: 'on', code: 'notBeforeTarget' });
  if (target !== null) problems.push(...checkCourse(direction, baseline.value, target.value));
  return problems;
}

/** The point that a target or milestone is measured from. */
export interface StartingPoint {
  readonly value: number | null;
  readonly on: Day;
}

/**
 * What is wrong with a target? It has to lie after the baseline, differ from it, and lie on the side that
 * the direction says (rules.md, Indicator). For `maintain` it is a level to keep, and may equal the baseline.
 * Without a baseline only the target itself is looked at; `checkBaseline` looks at the rest later.
 */
export function checkTarget(
  target: PathPoint,
  context: { readonly direction: Direction; readonly baseline: StartingPoint | null; readonly range?: UnitRange },
): EntryProblem[] {
  const { direction, baseline, range } = context;
  const problems = checkPoint(target, baseline, range);
  if (baseline !== null) problems.push(...checkCourse(direction, baseline.value, target.value));
  return problems;
}

/**
 * What is wrong with a milestone? Its day has to lie between those of baseline and target. Its value is
 * free: a coalition may expect a figure to get worse before it gets better.
 */
export function checkMilestone(
  milestone: PathPoint,
  context: {
    readonly baseline: StartingPoint | null;
    readonly target: PathPoint | null;
    readonly range?: UnitRange;
  },
): EntryProblem[] {
  const problems = checkPoint(milestone, context.baseline, context.range);
  if (context.target !== null && milestone.dueOn >= context.target.dueOn) {
    problems.push({ field: 'dueOn', code: 'notBeforeTarget' });
  }
  return problems;
}

/** What is wrong with the tolerance of an indicator that is to be maintained? Null is none given. */
export function checkTolerance(tolerance: number | null): EntryProblem[] {
  const problems = checkNumber('tolerance', tolerance, noLimits);
  if (tolerance !== null && tolerance < 0) problems.push({ field: 'tolerance', code: 'negative' });
  return problems;
}

function checkPoint(point: PathPoint, baseline: StartingPoint | null, range: UnitRange = noLimits): EntryProblem[] {
  const problems = checkNumber('value', point.value, range);
  if (!isDay(point.dueOn)) problems.push({ field: 'dueOn', code: 'notADay' });
  else if (baseline !== null && point.dueOn <= baseline.on) {
    problems.push({ field: 'dueOn', code: 'notAfterBaseline' });
  }
  return problems;
}

function checkCourse(direction: Direction, baseline: number | null, target: number): EntryProblem[] {
  if (baseline === null || direction === 'maintain') return [];
  if (target === baseline) return [{ field: 'value', code: 'equalsBaseline' }];
  const falls = target < baseline;
  return falls === (direction === 'decrease') ? [] : [{ field: 'value', code: 'againstDirection' }];
}

function checkNumber(field: EntryProblem['field'], value: number | null, range: UnitRange): EntryProblem[] {
  if (value === null) return [];
  if (!Number.isFinite(value)) return [{ field, code: 'notANumber' }];
  const tooLow = range.min !== null && value < range.min;
  const tooHigh = range.max !== null && value > range.max;
  return tooLow || tooHigh ? [{ field, code: 'outOfRange' }] : [];
}
