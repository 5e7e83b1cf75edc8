import type { FactPosition } from '../facts/fact.ts';
import type { Day } from '../time/day.ts';
import type { LifecycleState } from './lifecycle.ts';
import type { CheckInSignal, ReportedSignal, Signal } from './signal.ts';

/** The last check-in of an activity, "unchanged" included. */
export interface LastCheckIn extends FactPosition {
  readonly signal: CheckInSignal;
  readonly adjustment?: string | null;
}

/** The last check-in that said more than "unchanged". */
export interface LastReported extends FactPosition {
  readonly signal: ReportedSignal;
  readonly adjustment?: string | null;
}

/** The coordinator's last override; whether it has lapsed is for `assessActivity` to say. */
export interface Override extends FactPosition {
  readonly signal: ReportedSignal;
  readonly reason: string;
}

/** A task of an activity that is not completed, with its due day as it stands after postponing. */
export interface OpenTask {
  readonly id: string;
  readonly title: string;
  readonly dueOn: Day | null;
}

/** What the signal of an activity depends on: of every kind of fact the latest, as far as live at `asOf`. */
export interface ActivityState {
  readonly lifecycle: LifecycleState;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** Visits expected over the whole period; null when nobody set it. */
  readonly expectedParticipants: number | null;
  /** Has anybody ever been asked for news of it? */
  readonly asked: boolean;
  readonly lastCheckIn: LastCheckIn | null;
  readonly lastReported: LastReported | null;
  /** The latest day that a participation counts on. */
  readonly lastParticipationOn: Day | null;
  /** Visits counted so far over all organisations; null when nothing was recorded, which is not 0. */
  readonly participants: number | null;
  readonly openTasks: readonly OpenTask[];
  readonly override: Override | null;
}

interface Reason<Code extends string, Value extends Signal> {
  readonly code: Code;
  readonly signal: Value;
  /** The first day on which this reason gave this signal. */
  readonly since: Day;
}

export interface EndPassedReason extends Reason<'endPassed', 'stuck'> {
  readonly endsOn: Day;
}

export interface StartPassedReason extends Reason<'startPassed', 'atRisk'> {
  readonly startsOn: Day;
}

export interface TaskOverdueReason extends Reason<'taskOverdue', 'atRisk' | 'stuck'> {
  readonly taskId: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly daysOverdue: number;
}

export interface SilentReason extends Reason<'silent', 'atRisk' | 'stuck'> {
  /** The start, the last check-in or the last participation, whichever was latest. */
  readonly lastHeardOn: Day;
  /** The last day on which news would have been in time. */
  readonly deadlineOn: Day;
}

export interface ParticipationLowReason extends Reason<'participationLow', 'atRisk'> {
  readonly participants: number;
  /** Expected by now: the expected visits times the elapsed share of the period. */
  readonly expectedByNow: number;
  readonly expectedParticipants: number;
}

export interface NeverAskedReason extends Omit<Reason<'neverAsked', 'notAssessed'>, 'since'> {
  readonly since: null;
}

/** What follows from dates and counts, without anybody's judgement. */
export type ComputedReason =
  EndPassedReason | StartPassedReason | TaskOverdueReason | SilentReason | ParticipationLowReason | NeverAskedReason;

/** What the organisation said in its last check-in that was not "unchanged". */
export type ReportedReason = Reason<'reported', ReportedSignal>;

/** What the coordinator decided, in spite of both. */
export interface OverrideReason extends Reason<'override', ReportedSignal> {
  readonly reason: string;
}

export type ActivityReason = ComputedReason | ReportedReason | OverrideReason;

export type ActivityReasonCode = ActivityReason['code'];
