import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { dateFaults, recorderFaults } from '../platform/facts/recorder.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import type { ParticipationInput } from './activity-fact.dto.ts';
import { stillOnBehalfOf, withoutEmpty } from './activity-facts.service.ts';
import { activityOfParties, type ActivityOfParties } from './activity-rows.ts';
import { partiesOf } from './present-activity.ts';

/** Visits to activities, as each organisation counts its own. */
@Injectable()
export class ParticipationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  record(ctx: CoalitionCtx, activityId: string, input: ParticipationInput): Promise<FactDto> {
    return this.save(ctx, activityId, input);
  }

  async correct(ctx: CoalitionCtx, id: string, input: ParticipationInput): Promise<FactDto> {
    const original = await this.database.read(ctx, (tx) => factWithNames(tx, ctx, id));
    if (original?.kind !== 'participation' || !original.activityId) throw problem('notFound');
    const organisationId = input.organisationId ?? original.organisationId ?? undefined;
    return this.save(ctx, original.activityId, { ...input, organisationId }, original);
  }

  private save(
    ctx: CoalitionCtx,
    activityId: string,
    input: ParticipationInput,
    correcting?: FactDto,
  ): Promise<FactDto> {
    return this.database.record(ctx, 'activity.participation', async (tx) => {
      const today = this.clock.today(ctx.coalition.timeZone);
      const moment = { asOf: today, knownAt: tx.now.toISOString() };
      const activity = found(await activityOfParties(tx, ctx.coalition.id, activityId, moment));
      const organisationId = input.organisationId ?? countingOrganisation(ctx, activity);
      const inActivity = activity.parties.some((party) => party.id === organisationId);
      const parties = partiesOf(activity);
      allow(ctx, 'participation.record', { organisationId, activity: parties });
      // Whose count it becomes is one thing, whose count it was another.
      if (correcting)
        allow(ctx, 'participation.record', { organisationId: correcting.organisationId, activity: parties });
      const faults = [
        ...(input.organisationId && !inActivity ? [at('organisationId', 'notFound')] : []),
        ...countFaults(input, today),
        ...(await recorderFaults(tx, ctx, input.onBehalfOf)),
      ];
      if (faults.length > 0) throw invalidInput(faults);
      const { from, to, participants, newParticipants, volunteers, onBehalfOf } = input;
      const row = await recordFact(tx, ctx, {
        kind: 'participation',
        activityId,
        organisationId,
        effectiveOn: to,
        payload: { from, to, participants, ...withoutEmpty({ newParticipants, volunteers }) },
        onBehalfOf: onBehalfOf ?? stillOnBehalfOf(correcting),
        targetId: correcting?.id,
      });
      return found(await factWithNames(tx, ctx, row.id));
    });
  }
}

/** One's own organisation when it takes part, else the one that leads. */
function countingOrganisation(ctx: CoalitionCtx, { parties }: ActivityOfParties): string | null {
  const own = parties.find((party) => ctx.actor.organisationIds.includes(party.id));
  return (own ?? parties.find((party) => party.role === 'lead'))?.id ?? null;
}

function countFaults({ from, to, participants, newParticipants }: ParticipationInput, today: string): FieldFault[] {
  return [
    ...dateFaults(from, today, 'from'),
    ...dateFaults(to, today, 'to'),
    ...(to < from ? [at('to', 'endBeforeStart')] : []),
    ...((newParticipants ?? 0) > participants ? [at('newParticipants', 'moreThanParticipants')] : []),
  ];
}
