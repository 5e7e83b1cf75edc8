import type { IndicatorStatus } from './assess-indicator.ts';

export interface LeadIndicator {
  readonly kind: 'outcome' | 'output';
  readonly status: IndicatorStatus;
}

/** "Op koers", "van koers", "loopt achter", "nog niet te zeggen". */
export type HeadlineVerdict = 'onCourse' | 'offCourse' | 'behind' | 'undecided';

/** A change beside the indicators that the headline may mention. */
export interface OtherChange {
  readonly kind: 'participation' | 'coverage';
  /** 0.12 is 12% more visits, or twelve percentage points more coverage; negative is less. */
  readonly change: number;
}

export interface Headline<Change extends OtherChange = OtherChange> {
  readonly verdict: HeadlineVerdict;
  /** The strongest other change, up or down; null when nothing else changed. */
  readonly change: Change | null;
}

/**
 * Is the coalition on course? By its lead outcome indicators: all on course or achieved, else any off
 * course, else any behind; otherwise, and without any, it cannot be said yet. Output indicators do not
 * count. Source: rules.md, Headline.
 */
export function headline<Change extends OtherChange>(
  leadIndicators: readonly LeadIndicator[],
  otherChanges: readonly Change[],
): Headline<Change> {
  const statuses = leadIndicators.filter(({ kind }) => kind === 'outcome').map(({ status }) => status);
  return { verdict: verdictOf(statuses), change: strongest(otherChanges) };
}

/** The status of a subgoal is that of its lead indicator; without one there is no baseline to go by. */
export function subgoalStatus(leadIndicator: { readonly status: IndicatorStatus } | null): IndicatorStatus {
  return leadIndicator?.status ?? 'noBaseline';
}

function verdictOf(statuses: readonly IndicatorStatus[]): HeadlineVerdict {
  const isGood = (status: IndicatorStatus) => status === 'onCourse' || status === 'achieved';
  if (statuses.length > 0 && statuses.every(isGood)) return 'onCourse';
  if (statuses.includes('offCourse')) return 'offCourse';
  if (statuses.includes('behind')) return 'behind';
  return 'undecided';
}

function strongest<Change extends OtherChange>(changes: readonly Change[]): Change | null {
  return changes
    .filter(({ change }) => change !== 0)
    .reduce<Change | null>(
      (best, change) => (best === null || Math.abs(change.change) > Math.abs(best.change) ? change : best),
      null,
    );
}
