import type { ActivityReason } from '../activities/activity-state.ts';
import type { LifecycleState } from '../activities/lifecycle.ts';
import type { Signal } from '../activities/signal.ts';
import type { Stage } from '../commitments/stage.ts';
import type { Day } from '../time/day.ts';
import type { OrganisationSnapshot } from './coalition-state.ts';

interface ChangeOf<Kind extends string> {
  readonly kind: Kind;
  /** The day that the change is about, as far as it is known. */
  readonly on: Day | null;
  /** Nobody recorded anything: only days went by. */
  readonly byTimeAlone: boolean;
}

interface OfActivity {
  readonly activityId: string;
}

interface OfCommitment {
  readonly organisationId: string;
  readonly commitmentId: string;
}

interface OfTask {
  readonly taskId: string;
  readonly activityId: string | null;
  readonly title: string;
}

interface OfParticipation extends OfActivity {
  readonly rootId: string;
  readonly organisationId: string;
}

interface OfMeasurement {
  readonly rootId: string;
  readonly indicatorId: string;
}

interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

export interface Period {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
}

type ActivityChange =
  | (ChangeOf<'activityAdded'> & OfActivity & { readonly lifecycle: LifecycleState })
  | (ChangeOf<'lifecycleChanged'> & OfActivity & FromTo<LifecycleState>)
  | (ChangeOf<'rescheduled'> & OfActivity & FromTo<Period>)
  | (ChangeOf<'signalChanged'> &
      OfActivity & {
        readonly from: Signal | null;
        readonly to: Signal;
        /** What is decisive for the new signal. */
        readonly reasons: readonly ActivityReason[];
      });

type CommitmentChange =
  | (ChangeOf<'pledged'> & OfCommitment)
  | (ChangeOf<'stageChanged'> & OfCommitment & FromTo<Stage>)
  | (ChangeOf<'assessmentQuestioned'> & OfCommitment)
  | (ChangeOf<'assessmentStale'> & OfCommitment)
  | (ChangeOf<'appointmentChanged'> & FromTo<string | null> & { readonly organisationId: string });

type FigureChange =
  | (ChangeOf<'participationRecorded'> & OfParticipation & { readonly participants: number })
  | (ChangeOf<'participationCorrected'> & OfParticipation & FromTo<number>)
  | (ChangeOf<'participationWithdrawn'> & OfParticipation & { readonly participants: number })
  | (ChangeOf<'measurementRecorded'> & OfMeasurement & { readonly value: number | null })
  | (ChangeOf<'measurementCorrected'> & OfMeasurement & FromTo<number | null>)
  | (ChangeOf<'measurementWithdrawn'> & OfMeasurement & { readonly value: number | null });

type TaskChange =
  | (ChangeOf<'taskAdded'> & OfTask & { readonly dueOn: Day | null })
  | (ChangeOf<'taskCompleted'> & OfTask)
  | (ChangeOf<'taskReopened'> & OfTask)
  | (ChangeOf<'taskPostponed'> & OfTask & FromTo<Day | null>)
  | (ChangeOf<'taskOverdue'> & OfTask & { readonly dueOn: Day });

type OrganisationChange =
  | (ChangeOf<'organisationAdded'> & {
      readonly organisationId: string;
      readonly status: OrganisationSnapshot['status'];
    })
  | (ChangeOf<'organisationStatusChanged'> &
      FromTo<OrganisationSnapshot['status']> & { readonly organisationId: string });

/** One thing that is otherwise than it was. */
export type Change = ActivityChange | CommitmentChange | FigureChange | TaskChange | OrganisationChange;

export type ChangeKind = Change['kind'];
