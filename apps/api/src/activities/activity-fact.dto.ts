import { lifecycleStates, type CheckInSignal, type LifecycleState, type ReportedSignal } from '#domain';
import { ChoiceField, CountField, DayField, IdField, TextField } from '../platform/errors/fields.ts';

const checkInSignals = ['onCourse', 'atRisk', 'stuck', 'unchanged'] as const;
const reportedSignals = ['onCourse', 'atRisk', 'stuck'] as const;

/** The day that a fact is about; today unless told, and never later than today. */
class DatedInput {
  @DayField({ optional: true }) effectiveOn?: string;
  /** The membership for whom a coordinator records this, for instance after a phone call. */
  @IdField({ optional: true }) onBehalfOf?: string;
}

/** How an activity goes. At a risk, cause, consequence and adjustment are asked, not forced. */
export class CheckInInput extends DatedInput {
  @ChoiceField(checkInSignals, 'CheckInSignal') signal: CheckInSignal;
  @TextField(2000, { optional: true, nullable: true }) note?: string | null;
  @TextField(2000, { optional: true, nullable: true }) cause?: string | null;
  @TextField(2000, { optional: true, nullable: true }) consequence?: string | null;
  @TextField(2000, { optional: true, nullable: true }) adjustment?: string | null;
}

/** Visits in a period, from the first day to the last. Numbers only, never names. */
export class ParticipationInput {
  @DayField() from: string;
  @DayField() to: string;
  @CountField(0, 1_000_000) participants: number;
  /** Of these, how many came for the first time. */
  @CountField(0, 1_000_000, { optional: true, nullable: true }) newParticipants?: number | null;
  @CountField(0, 100_000, { optional: true, nullable: true }) volunteers?: number | null;
  /** The organisation that counted; a contact's own unless told. */
  @IdField({ optional: true }) organisationId?: string;
  @IdField({ optional: true }) onBehalfOf?: string;
}

export class TransitionInput extends DatedInput {
  @ChoiceField(lifecycleStates, 'LifecycleState') to: LifecycleState;
  /** Required when an activity that ended is taken up again. */
  @TextField(1000, { optional: true, nullable: true }) reason?: string | null;
}

export class ScheduleInput extends DatedInput {
  @DayField({ nullable: true }) startsOn: string | null;
  @DayField({ nullable: true }) endsOn: string | null;
  @TextField(1000, { optional: true, nullable: true }) reason?: string | null;
}

/** The coordinator judges otherwise; it lapses at the next check-in. */
export class OverrideInput extends DatedInput {
  @ChoiceField(reportedSignals, 'ReportedSignal') signal: ReportedSignal;
  @TextField(1000) reason: string;
}

/** Asks the lead's contacts for news, or for what they will do about a risk. They get a mail. */
export class RequestInput {
  @ChoiceField(['update', 'adjustment'], 'RequestAbout') about: 'update' | 'adjustment';
  @TextField(1000, { optional: true, nullable: true }) message?: string | null;
}
