import type { ActivityReason } from '../activities/activity-state.ts';
import type { Day } from '../time/day.ts';

/** The kinds of rows in *needs attention*, in the order in which they stand (rules.md, Needs attention). */
export const attentionKinds = [
  'activityStuck',
  'roundSilent',
  'activityWithoutAdjustment',
  'unreachable',
  'reportDue',
  'activityAtRisk',
  'indicatorIncomplete',
  'commitmentGap',
  'planEnding',
] as const;

export type AttentionKind = (typeof attentionKinds)[number];

interface Row<Kind extends AttentionKind, Action extends string, Subject> {
  /** The same for as long as the same thing needs attention; a snooze refers to it. */
  readonly key: string;
  readonly kind: Kind;
  /** The title or name of the subject, as it was given; null when the row is about several. */
  readonly label: string | null;
  /** The first day on which it needed attention, as far as known. */
  readonly since: Day | null;
  /** The one thing to do about it. */
  readonly action: { readonly kind: Action } & Subject;
}

interface ActivitySubject {
  readonly activityId: string;
}

interface ActivityParameters {
  readonly reasons: readonly ActivityReason[];
}

export type ActivityStuckRow = Row<'activityStuck', 'contactLead', ActivitySubject> & ActivityParameters;

export type ActivityWithoutAdjustmentRow = Row<'activityWithoutAdjustment', 'askAdjustment', ActivitySubject> &
  ActivityParameters;

export type ActivityAtRiskRow = Row<'activityAtRisk', 'viewActivity', ActivitySubject> & ActivityParameters;

export type RoundSilentRow = Row<'roundSilent', 'sendReminder', { readonly roundId: string }> & {
  /** How many did not answer ... */
  readonly silent: number;
  /** ... of how many that were asked. */
  readonly asked: number;
};

export type UnreachableRow = {
  readonly cause: 'bounced' | 'noContact';
} & (
  | Row<'unreachable', 'appointContact', { readonly organisationId: string }>
  | Row<'unreachable', 'viewMember', { readonly membershipId: string }>
);

export type ReportDueRow = Row<'reportDue', 'openReport', { readonly reportId: string }> & {
  readonly cause: 'due' | 'returned';
};

export type IndicatorCause = 'noBaseline' | 'outdated' | 'seriesToDecide';

export type IndicatorIncompleteRow = Row<'indicatorIncomplete', 'enterOrImport', { readonly indicatorId: string }> & {
  readonly causes: readonly IndicatorCause[];
};

export type CommitmentCause = 'withoutAppointment' | 'neverAssessed' | 'stale';

export type CommitmentGapRow = Row<'commitmentGap', 'makeCallList', { readonly organisationIds: readonly string[] }> & {
  readonly cause: CommitmentCause;
  /** How many organisations it concerns. */
  readonly count: number;
  /** On which commitments; empty when it concerns the organisation as a whole. */
  readonly commitmentIds: readonly string[];
};

export type PlanEndingRow = Row<'planEnding', 'startEvaluation', { readonly planId: string }> & {
  /** Days left; 0 on the last day, negative once it has ended. */
  readonly daysLeft: number;
};

export type AttentionRow =
  | ActivityStuckRow
  | RoundSilentRow
  | ActivityWithoutAdjustmentRow
  | UnreachableRow
  | ReportDueRow
  | ActivityAtRiskRow
  | IndicatorIncompleteRow
  | CommitmentGapRow
  | PlanEndingRow;
