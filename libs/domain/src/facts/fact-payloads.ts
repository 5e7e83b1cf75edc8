import type { LifecycleState } from '../activities/lifecycle.ts';
import type { CheckInSignal, ReportedSignal } from '../activities/signal.ts';
import type { AssessedStage } from '../commitments/stage.ts';
import type { SeriesIdentity } from '../indicators/series.ts';
import type { PlanOutcome } from '../plans/evaluation.ts';
import type { PlanState } from '../plans/plan-states.ts';
import type { Day } from '../time/day.ts';

/** An activity moved to another state of its lifecycle. The reason is required on reopening. */
export interface LifecyclePayload {
  readonly to: LifecycleState;
  readonly reason?: string;
}

/** The period of an activity was set or moved. Null is a start or an end that is not known. */
export interface SchedulePayload {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly reason?: string;
}

/** How an activity goes, according to its organisation. Cause, consequence and adjustment are asked at a risk. */
export interface CheckInPayload {
  readonly signal: CheckInSignal;
  readonly note?: string;
  readonly cause?: string;
  readonly consequence?: string;
  readonly adjustment?: string;
}

/** Visits to an activity in a period, as one organisation counted them; `effectiveOn` is `to`. Visits, not people. */
export interface ParticipationPayload {
  readonly from: Day;
  readonly to: Day;
  readonly participants: number;
  /** Of the participants, those who came for the first time. */
  readonly newParticipants?: number;
  readonly volunteers?: number;
}

/** The coordinator judges an activity otherwise, until the next check-in. */
export interface OverridePayload {
  readonly signal: ReportedSignal;
  readonly reason: string;
}

/** The coordinator asked for news of an activity, or for its adjustment; from then on the activity is *asked*. */
export interface RequestPayload {
  readonly about: 'update' | 'adjustment';
  readonly message?: string;
}

/** A task was done. Subject: the task. */
export interface TaskCompletedPayload {
  readonly note?: string;
}

/** A task got another due day. Subject: the task. */
export interface TaskPostponedPayload {
  readonly dueOn: Day;
  readonly reason?: string;
}

/** A completed task turned out not to be done. Subject: the task. */
export interface TaskReopenedPayload {
  readonly reason: string;
}

/** How a figure came about. */
export type MeasurementMethod = 'survey' | 'modelled' | 'counted';

/** A value of an indicator. Null is suppressed or unavailable, never zero. Bounds are those of its interval. */
export interface MeasurementPayload {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly source: string;
  readonly method: MeasurementMethod;
  readonly series: SeriesIdentity;
  readonly licence?: string;
  readonly note?: string;
}

/** The value that an indicator starts from, on `effectiveOn`. `text` holds what has no number: "almost two thirds". */
export interface BaselinePayload {
  readonly value: number | null;
  readonly text?: string;
  readonly source: string;
  readonly note?: string;
  readonly series: SeriesIdentity;
  /** The interval of the value, where it is known; it decides whether a later value differs. */
  readonly lower?: number | null;
  readonly upper?: number | null;
}

/** What an indicator is to reach, and by when. */
export interface TargetPayload {
  readonly value: number;
  readonly dueOn: Day;
}

/** A point between baseline and target. */
export interface MilestonePayload {
  readonly value: number;
  readonly dueOn: Day;
}

/** The coordinator goes on from the baseline with another series, and names its baseline value. */
export interface ContinuationPayload {
  readonly series: SeriesIdentity;
  readonly baselineValue: number;
  readonly baselineOn: Day;
  readonly reason: string;
}

/** How far an organisation is with a commitment, in its own words. Points are notes and never set the stage. */
export interface AssessmentPayload {
  readonly stage: AssessedStage;
  readonly evidence?: string;
  readonly points?: Readonly<Record<string, string>>;
}

/** The coordinator confirms or questions an assessment. */
export interface AssessmentReviewPayload {
  readonly assessmentId: string;
  readonly verdict: 'confirmed' | 'questioned';
  readonly note?: string;
}

/** An organisation was consulted on the plan, signed it, or left the coalition. */
export interface OrganisationStatusPayload {
  readonly status: 'consulted' | 'signed' | 'left';
}

/** Who is the aandachtsfunctionaris of an organisation; null ends the appointment. */
export interface AppointmentPayload {
  readonly membershipId: string | null;
}

/** A row of *needs attention* is put away until a day, on which it returns. */
export interface SnoozePayload {
  /** The key of the row. */
  readonly row: string;
  readonly until: Day;
  readonly reason: string;
}

/** A plan went to another state. Subject: the plan. The reason is required on a step back. */
export interface PlanStatePayload {
  readonly to: PlanState;
  readonly reason?: string;
}

/** What became of a subgoal or an activity in a plan, and why. Subjects: the plan, and the subgoal or the activity. */
export interface PlanEvaluationPayload {
  readonly outcome: PlanOutcome;
  readonly text?: string;
}

/** An organisation took back a commitment, or took it on again in other words. Subjects: the organisation and the commitment. */
export interface PledgeStandingPayload {
  readonly to: 'withdrawn' | 'renewed';
  readonly reason?: string;
  /** Of the renewed pledge: the text that was signed, and the function of who signed. */
  readonly textVersion?: number;
  readonly signatoryFunction?: string;
}

/** The fact in `targetId` is taken back. */
export interface RetractionPayload {
  readonly reason?: string;
}

/** The payload of each kind of fact. */
export interface FactPayloads {
  readonly lifecycle: LifecyclePayload;
  readonly schedule: SchedulePayload;
  readonly checkIn: CheckInPayload;
  readonly participation: ParticipationPayload;
  readonly override: OverridePayload;
  readonly request: RequestPayload;
  readonly taskCompleted: TaskCompletedPayload;
  readonly taskPostponed: TaskPostponedPayload;
  readonly taskReopened: TaskReopenedPayload;
  readonly measurement: MeasurementPayload;
  readonly baseline: BaselinePayload;
  readonly target: TargetPayload;
  readonly milestone: MilestonePayload;
  readonly continuation: ContinuationPayload;
  readonly assessment: AssessmentPayload;
  readonly assessmentReview: AssessmentReviewPayload;
  readonly organisationStatus: OrganisationStatusPayload;
  readonly appointment: AppointmentPayload;
  readonly snooze: SnoozePayload;
  readonly planState: PlanStatePayload;
  readonly planEvaluation: PlanEvaluationPayload;
  readonly pledgeStanding: PledgeStandingPayload;
  readonly retraction: RetractionPayload;
}

export type FactKind = keyof FactPayloads;

/** The payload of a fact of this kind; of any fact when no kind is given. */
export type FactPayload<Kind extends FactKind = FactKind> = FactPayloads[Kind];

// A record, so that a kind that is added above and forgotten here does not compile.
const kinds: Record<FactKind, true> = {
  lifecycle: true,
  schedule: true,
  checkIn: true,
  participation: true,
  override: true,
  request: true,
  taskCompleted: true,
  taskPostponed: true,
  taskReopened: true,
  measurement: true,
  baseline: true,
  target: true,
  milestone: true,
  continuation: true,
  assessment: true,
  assessmentReview: true,
  organisationStatus: true,
  appointment: true,
  snooze: true,
  planState: true,
  planEvaluation: true,
  pledgeStanding: true,
  retraction: true,
};

/** Every kind of fact there is. */
export const factKinds = Object.keys(kinds) as readonly FactKind[];
