import type { ActivityAssessment } from '../activities/assess-activity.ts';
import type { ActivityState } from '../activities/activity-state.ts';
import type { Appointment } from '../commitments/appointments.ts';
import type { CommitmentCoverage } from '../commitments/commitment-coverage.ts';
import type { FactPayload } from '../facts/fact-payloads.ts';
import type { Day } from '../time/day.ts';

export interface ActivitySnapshot {
  readonly id: string;
  readonly title: string;
  readonly state: ActivityState;
  /** The day of its last lifecycle fact; null when it never had one. */
  readonly lifecycleOn: Day | null;
  readonly assessment: ActivityAssessment;
}

export interface TaskSnapshot {
  readonly id: string;
  readonly title: string;
  /** Null for a task that comes from a meeting. */
  readonly activityId: string | null;
  /** The day on which it was made, as far as known. */
  readonly createdOn: Day | null;
  readonly dueOn: Day | null;
  /** Null while it is open. */
  readonly completedOn: Day | null;
}

export interface OrganisationSnapshot {
  readonly id: string;
  readonly name: string;
  readonly status: FactPayload<'organisationStatus'>['status'] | null;
  readonly statusOn: Day | null;
}

/** A recorded figure, under the identity that it keeps while it is corrected (see `correctionRoots`). */
interface FigureSnapshot {
  readonly rootId: string;
  readonly on: Day;
}

export interface ParticipationSnapshot extends FigureSnapshot {
  readonly activityId: string;
  readonly organisationId: string;
  readonly participants: number;
}

export interface MeasurementSnapshot extends FigureSnapshot {
  readonly indicatorId: string;
  readonly value: number | null;
}

/** A coalition as it stood at a moment: what `changesSince` compares. */
export interface CoalitionState {
  readonly asOf: Day;
  readonly activities: readonly ActivitySnapshot[];
  readonly coverages: readonly CommitmentCoverage[];
  /** The last word per organisation. */
  readonly appointments: readonly Appointment[];
  readonly participations: readonly ParticipationSnapshot[];
  readonly measurements: readonly MeasurementSnapshot[];
  readonly tasks: readonly TaskSnapshot[];
  readonly organisations: readonly OrganisationSnapshot[];
}
