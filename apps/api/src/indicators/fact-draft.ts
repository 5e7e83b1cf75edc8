import { baselineInForce, type Baseline, type Day, type FactPayloads, type Indicator, type UnitRange } from '#domain';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';
import { indicatorOf, rangeOf } from './indicator-of.ts';
import type { IndicatorFact, IndicatorFactKind, IndicatorRow } from './indicator-rows.ts';

/** The indicator that a fact is to be recorded about, as it stands today. */
export interface Standing {
  readonly row: IndicatorRow;
  readonly indicator: Indicator;
  readonly baseline: Baseline | null;
  readonly range: UnitRange;
  readonly today: Day;
}

/** A fact that is to be recorded, with everything that is wrong with it. */
export interface Draft<Kind extends IndicatorFactKind> {
  readonly kind: Kind;
  readonly effectiveOn: Day;
  readonly payload: FactPayloads[Kind];
  /** The fact that it corrects. */
  readonly targetId?: string | null;
  readonly faults: readonly FieldFault[];
}

export function standingOf(row: IndicatorRow, today: Day): Standing {
  const indicator = indicatorOf(row);
  return { row, indicator, baseline: baselineInForce(indicator), range: rangeOf(row), today };
}

/** The last decision wins by its day, so one about an earlier day would be recorded without any effect. */
export function orderFaults(effectiveOn: Day | undefined, last: IndicatorFact | undefined): FieldFault[] {
  if (effectiveOn === undefined || last === undefined || effectiveOn >= last.effectiveOn) return [];
  return [at('effectiveOn', 'min', { limit: last.effectiveOn })];
}
