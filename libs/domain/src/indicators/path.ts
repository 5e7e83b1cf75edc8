import { compareDays, daysBetween, type Day } from '../time/day.ts';
import { baselineInForce, type Baseline, type Indicator, type PathPoint } from './indicator.ts';

/**
 * Where should the indicator be on a day? Straight lines by the calendar day through baseline, milestones
 * and target, and flat after the target (rules.md, Indicator). For `maintain` it is the level to keep.
 *
 * Null without a baseline value or a target, and before the baseline: there is no path then, and none is
 * invented. Milestones outside the days between baseline and target are not on the path.
 */
export function pathAt(
  indicator: Indicator,
  day: Day,
  baseline: Baseline | null = baselineInForce(indicator),
): number | null {
  const points = pathPoints(indicator, baseline);
  const next = points.findIndex(({ dueOn }) => day <= dueOn);
  const to = points[next];
  if (to === undefined) return points.at(-1)?.value ?? null;
  const from = points[next - 1];
  if (from === undefined) return day === to.dueOn ? to.value : null;
  const share = daysBetween(from.dueOn, day) / daysBetween(from.dueOn, to.dueOn);
  // Weighed rather than added, so that a corner comes out as exactly its own value.
  return from.value * (1 - share) + to.value * share;
}

/** The corners of the path, earliest first: what a chart draws. Empty when there is no path. */
export function pathPoints(
  indicator: Indicator,
  baseline: Baseline | null = baselineInForce(indicator),
): readonly PathPoint[] {
  if (baseline === null || baseline.value === null) return [];
  const { direction, milestones, target } = indicator;
  if (direction === 'maintain') return [{ value: target?.value ?? baseline.value, dueOn: baseline.on }];
  if (target === null || target.dueOn <= baseline.on) return [];
  const between = milestones
    .filter(({ dueOn }) => dueOn > baseline.on && dueOn < target.dueOn)
    .sort((a, b) => compareDays(a.dueOn, b.dueOn));
  return [{ value: baseline.value, dueOn: baseline.on }, ...between, target];
}
