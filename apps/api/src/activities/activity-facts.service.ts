import { Injectable } from '@nestjs/common';
import { checkTransition, type Day, type FactKind, type FactPayloads, type Permission } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { dateFaults, recorderFaults } from '../platform/facts/recorder.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import type { CheckInInput, OverrideInput, RequestInput, ScheduleInput, TransitionInput } from './activity-fact.dto.ts';
import { activityOfParties, type ActivityOfParties, activityRow, type ActivityRow } from './activity-rows.ts';
import { mailAboutActivity } from './mail-about-activity.ts';
import { partiesOf } from './present-activity.ts';

interface Recording<Kind extends FactKind> {
  readonly kind: Kind;
  readonly permission: Permission;
  readonly input: { effectiveOn?: string; onBehalfOf?: string };
  readonly payload: FactPayloads[Kind];
  /** What is wrong with it, given the activity as it stands. */
  readonly faults?: (activity: ActivityRow) => FieldFault[];
  readonly correcting?: FactDto;
  readonly after?: (tx: Tx, activity: ActivityOfParties, today: Day) => Promise<void>;
}

/** Records what happens in an activity: how it goes, its lifecycle and period, and what the coordinator decides about it. */
@Injectable()
export class ActivityFactsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  checkIn(ctx: CoalitionCtx, activityId: string, input: CheckInInput): Promise<FactDto> {
    const { signal, note, cause, consequence, adjustment } = input;
    const payload = withoutEmpty({ signal, note, cause, consequence, adjustment });
    return this.record(ctx, activityId, { kind: 'checkIn', permission: 'checkIn.record', input, payload });
  }

  /** A correction is a check-in of its own that takes the place of the first; its day stays unless told. */
  async correctCheckIn(ctx: CoalitionCtx, checkInId: string, input: CheckInInput): Promise<FactDto> {
    const original = await this.database.read(ctx, (tx) => factWithNames(tx, ctx, checkInId));
    if (original?.kind !== 'checkIn' || !original.activityId) throw problem('notFound');
    const { signal, note, cause, consequence, adjustment } = input;
    return this.record(ctx, original.activityId, {
      kind: 'checkIn',
      permission: 'checkIn.record',
      input: { effectiveOn: input.effectiveOn ?? original.effectiveOn, onBehalfOf: input.onBehalfOf },
      payload: withoutEmpty({ signal, note, cause, consequence, adjustment }),
      correcting: original,
    });
  }

  transition(ctx: CoalitionCtx, activityId: string, input: TransitionInput): Promise<FactDto> {
    return this.record(ctx, activityId, {
      kind: 'lifecycle',
      permission: 'activity.recordFact',
      input,
      payload: withoutEmpty({ to: input.to, reason: input.reason }),
      faults: (activity) => transitionFaults(activity, input),
    });
  }

  schedule(ctx: CoalitionCtx, activityId: string, input: ScheduleInput): Promise<FactDto> {
    const { startsOn, endsOn, reason } = input;
    return this.record(ctx, activityId, {
      kind: 'schedule',
      permission: 'activity.recordFact',
      input,
      payload: { startsOn, endsOn, ...withoutEmpty({ reason }) },
      faults: () => (startsOn && endsOn && endsOn < startsOn ? [at('endsOn', 'endBeforeStart')] : []),
    });
  }

  override(ctx: CoalitionCtx, activityId: string, input: OverrideInput): Promise<FactDto> {
    const { signal, reason } = input;
    return this.record(ctx, activityId, {
      kind: 'override',
      permission: 'activity.override',
      input,
      payload: { signal, reason },
      faults: ({ state }) =>
        state.lifecycle === 'planned' || state.lifecycle === 'inProgress' ? [] : [at('signal', 'notNow')],
    });
  }

  /** The mail that asks goes into the outbox of the same transaction. */
  request(ctx: CoalitionCtx, activityId: string, input: RequestInput): Promise<FactDto> {
    return this.record(ctx, activityId, {
      kind: 'request',
      permission: 'activity.request',
      input: {},
      payload: { about: input.about, ...withoutEmpty({ message: input.message }) },
      after: (tx, activity, today) => mailAboutActivity(tx, ctx, activity, input, today),
    });
  }

  private record<Kind extends FactKind>(
    ctx: CoalitionCtx,
    activityId: string,
    { kind, permission, input, payload, faults, correcting, after }: Recording<Kind>,
  ): Promise<FactDto> {
    const work = async (tx: Tx) => {
      const today = this.clock.today(ctx.coalition.timeZone);
      const moment = { asOf: today, knownAt: tx.now.toISOString() };
      // Its state is only read for what is judged by it.
      const whole = faults ? found(await activityRow(tx, ctx.coalition.id, activityId, moment)) : null;
      const activity = whole ?? found(await activityOfParties(tx, ctx.coalition.id, activityId, moment));
      allow(ctx, permission, { activity: partiesOf(activity) });
      const all = [
        ...dateFaults(input.effectiveOn, today),
        ...(whole ? (faults?.(whole) ?? []) : []),
        ...(await recorderFaults(tx, ctx, input.onBehalfOf)),
      ];
      if (all.length > 0) throw invalidInput(all);
      const effectiveOn = input.effectiveOn ?? today;
      const onBehalfOf = input.onBehalfOf ?? stillOnBehalfOf(correcting);
      const targetId = correcting?.id;
      const row = await recordFact(tx, ctx, { kind, activityId, effectiveOn, payload, onBehalfOf, targetId });
      await after?.(tx, activity, today);
      return found(await factWithNames(tx, ctx, row.id));
    };
    // One at a time: a transition is judged by the state that the one before it left.
    return this.database.record(ctx, `activity.${kind}`, work, { lock: activityId });
  }
}

/** A step that is possible now; the last one counts by its day, so one about an earlier day would have no effect. */
function transitionFaults(
  { state, lifecycleSince }: ActivityRow,
  { to, reason, effectiveOn }: TransitionInput,
): FieldFault[] {
  const fault = checkTransition(state.lifecycle, to, reason ?? undefined);
  return [
    ...(fault ? [at(fault === 'reasonRequired' ? 'reason' : 'to', fault)] : []),
    ...(effectiveOn !== undefined && effectiveOn < lifecycleSince
      ? [at('effectiveOn', 'min', { limit: lifecycleSince })]
      : []),
  ];
}

/** What was said on the phone stays so when its words are corrected, and with that hidden from whom it was hidden from. */
export function stillOnBehalfOf(correcting: FactDto | undefined): string | undefined {
  return correcting?.onBehalfOf?.membershipId;
}

/** A fact holds what was said; what was left empty was not said. */
export function withoutEmpty<T extends object>(payload: T): { [Key in keyof T]: NonNullable<T[Key]> } {
  const said = Object.entries(payload).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(said) as { [Key in keyof T]: NonNullable<T[Key]> };
}
