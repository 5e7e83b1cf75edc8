import { checkBaseline, checkMilestone, checkTarget, seriesKey, type PathPoint } from '#domain';
import { at } from '../platform/errors/domain-error.ts';
import { dateFaults } from '../platform/facts/recorder.ts';
import { dayOrYear, entryFaults, seriesGiven } from './entry-faults.ts';
import { type Draft, orderFaults, type Standing } from './fact-draft.ts';
import type { ContinuationInput, MilestoneInput, TargetInput } from './indicator-fact.dto.ts';
import { seriesOf } from './indicator-of.ts';
import { factsOfKind, type IndicatorFact, type IndicatorRow } from './indicator-rows.ts';

export function draftTarget(input: TargetInput, standing: Standing): Draft<'target'> {
  const { baseline, range, row } = standing;
  return draftPoint('target', input, standing, factsOfKind(row, 'target').at(-1), (point) =>
    checkTarget(point, { direction: row.direction, baseline, range }),
  );
}

export function draftMilestone(input: MilestoneInput, standing: Standing): Draft<'milestone'> {
  const { baseline, indicator, range, row } = standing;
  const { day } = dayOrYear('dueOn', input.dueOn, input.year);
  const present = factsOfKind(row, 'milestone').findLast(({ payload }) => payload.dueOn === day);
  return draftPoint('milestone', input, standing, present, (point) =>
    checkMilestone(point, { baseline, target: indicator.target, range }),
  );
}

/**
 * The indicator as it stood without what a correction takes the place of. What was decided after it stays as it is, and says
 * nothing about it.
 */
export function withoutPoint(row: IndicatorRow, { id, kind, effectiveOn }: IndicatorFact): IndicatorRow {
  const isLater = (fact: IndicatorFact) => fact.kind === kind && fact.effectiveOn > effectiveOn;
  return { ...row, facts: row.facts.filter((fact) => fact.id !== id && !isLater(fact)) };
}

function draftPoint<Kind extends 'target' | 'milestone'>(
  kind: Kind,
  { value, dueOn, year, effectiveOn }: TargetInput,
  { today, range }: Standing,
  present: IndicatorFact | undefined,
  check: (point: PathPoint) => ReturnType<typeof checkTarget>,
): Draft<Kind> {
  const due = dayOrYear('dueOn', dueOn, year);
  const checks = due.faults.length > 0 ? [] : check({ value, dueOn: due.day });
  return {
    kind,
    effectiveOn: effectiveOn ?? today,
    payload: { value, dueOn: due.day } as Draft<Kind>['payload'],
    faults: [
      ...dateFaults(effectiveOn, today),
      ...orderFaults(effectiveOn, present),
      ...due.faults,
      ...entryFaults(checks, { value }, range, { dueOn: due.field }),
    ],
  };
}

/** Going on from the baseline with another series is a decision, which names the value that the series begins with. */
export function draftContinuation(input: ContinuationInput, standing: Standing): Draft<'continuation'> {
  const { baselineValue, baselineOn, reason, effectiveOn } = input;
  const { row, indicator, baseline, range, today } = standing;
  const series = seriesGiven(input, seriesOf(row));
  const checks = checkBaseline(
    { value: baselineValue, lower: null, upper: null, on: baselineOn },
    { direction: row.direction, target: indicator.target, range },
  );
  return {
    kind: 'continuation',
    effectiveOn: effectiveOn ?? today,
    payload: { series, baselineValue, baselineOn, reason },
    faults: [
      ...(row.derivation ? [at('instrument', 'derived')] : []),
      ...(baseline === null ? [at('baselineValue', 'notNow')] : []),
      ...(baseline && seriesKey(baseline.series) === seriesKey(series) ? [at('instrument', 'sameSeries')] : []),
      ...dateFaults(effectiveOn, today),
      ...orderFaults(effectiveOn, factsOfKind(row, 'continuation').at(-1)),
      ...dateFaults(baselineOn, today, 'baselineOn'),
      ...entryFaults(checks, { value: baselineValue }, range, { value: 'baselineValue', on: 'baselineOn' }),
    ],
  };
}
