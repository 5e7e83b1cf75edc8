import type { ActivityAssessment } from '../activities/assess-activity.ts';
import type { MissingAppointment } from '../commitments/appointments.ts';
import type { CommitmentCoverage } from '../commitments/commitment-coverage.ts';
import type { IndicatorAge } from '../indicators/age.ts';
import type { IndicatorStatus } from '../indicators/assess-indicator.ts';
import type { PlanState } from '../plans/plan-states.ts';
import type { ReportState } from '../reports/report-state.ts';
import type { Day } from '../time/day.ts';

export interface ActivityInAttention {
  readonly id: string;
  readonly title: string;
  readonly assessment: Pick<ActivityAssessment, 'overall' | 'reasons' | 'since' | 'adjustmentMissing'>;
}

export interface RoundInAttention {
  readonly id: string;
  readonly title: string;
  readonly closedOn: Day | null;
  readonly asked: number;
  readonly silent: number;
}

/** An organisation, or a member who speaks for none, that mail does not reach. */
export interface Unreachable {
  readonly id: string;
  readonly name: string;
  /** Its mail was refused for good, and none arrived since; or there is nobody to mail. */
  readonly cause: 'bounced' | 'noContact';
  readonly since: Day | null;
  /** It is a member; an organisation unless told. */
  readonly isMember?: boolean;
}

export interface ReportInAttention {
  readonly id: string;
  readonly title: string;
  readonly state: ReportState;
  readonly dueOn: Day | null;
  /** When the reviewer asked for changes; only looked at while the report is returned. */
  readonly returnedOn: Day | null;
}

export interface IndicatorInAttention {
  readonly id: string;
  readonly name: string;
  readonly isLead: boolean;
  readonly status: IndicatorStatus;
  readonly age: IndicatorAge;
  /** The first day of a value in a series on which nobody has decided; null when there is none. */
  readonly seriesToDecideSince: Day | null;
}

export interface PlanInAttention {
  readonly id: string;
  readonly title: string;
  readonly state: PlanState;
  readonly endsOn: Day | null;
}

/** A row that someone put away. */
export interface Snooze {
  readonly row: string;
  /** The day on which it returns. */
  readonly until: Day;
  readonly reason: string;
  readonly by: string | null;
  readonly on: Day;
}

/** Everything that may need attention, as it stands at the day that is asked about. Leave out what there is none of. */
export interface AttentionInputs {
  readonly activities?: readonly ActivityInAttention[];
  readonly rounds?: readonly RoundInAttention[];
  readonly unreachable?: readonly Unreachable[];
  readonly reports?: readonly ReportInAttention[];
  readonly indicators?: readonly IndicatorInAttention[];
  readonly coverages?: readonly CommitmentCoverage[];
  readonly withoutAppointment?: readonly MissingAppointment[];
  readonly plans?: readonly PlanInAttention[];
  /** In the order of facts: the last snooze of a row counts. */
  readonly snoozes?: readonly Snooze[];
}
