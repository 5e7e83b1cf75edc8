import { indicatorStatuses } from '#domain';
import { oneOf } from '../../lib/search.ts';
import type { Indicator, IndicatorStatus } from './queries.ts';

export const indicatorKinds = ['outcome', 'output'] as const;

/** What the address says about which indicators to show. */
export interface IndicatorSearch {
  kind?: Indicator['kind'];
  status?: IndicatorStatus;
}

/** Reads the address; what it does not know is as if it was not there. */
export function indicatorSearch(search: Record<string, unknown>): IndicatorSearch {
  const kind = oneOf(search['kind'], indicatorKinds);
  const status = oneOf(search['status'], indicatorStatuses);
  return { ...(kind && { kind }), ...(status && { status }) };
}

export function ofKind(indicators: Indicator[], kind: IndicatorSearch['kind']): Indicator[] {
  return kind === undefined ? indicators : indicators.filter((indicator) => indicator.kind === kind);
}

export function ofStatus(indicators: Indicator[], status: IndicatorSearch['status']): Indicator[] {
  return status === undefined ? indicators : indicators.filter((indicator) => indicator.status === status);
}
