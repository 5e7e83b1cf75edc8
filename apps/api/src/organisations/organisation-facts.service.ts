import { Injectable } from '@nestjs/common';
import { checkOrganisationStep, type OrganisationStep } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory, factWithNames } from '../platform/facts/fact-history.ts';
import { dateFaults, recorderFaults } from '../platform/facts/recorder.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import type { Page, PageQuery } from '../platform/http/page.ts';
import type { OrganisationStatusInput } from './organisation.dto.ts';
import { organisationRow } from './organisation-rows.ts';

/** What happened to an organisation in the coalition. */
@Injectable()
export class OrganisationFactsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Everything recorded about it or by it; contacts read the history of their own organisation alone. */
  history(ctx: CoalitionCtx, id: string, query: PageQuery): Promise<Page<FactDto>> {
    const moment = { asOf: this.clock.today(ctx.coalition.timeZone), knownAt: this.clock.instant() };
    return this.database.read(ctx, async (tx) => {
      found(await organisationRow(tx, ctx.coalition.id, id, moment));
      allow(ctx, 'organisation.read', { organisationId: id });
      return factHistory(tx, ctx, { condition: 'f.organisation_id = $2', params: [id] }, query);
    });
  }

  recordStatus(ctx: CoalitionCtx, id: string, input: OrganisationStatusInput): Promise<FactDto> {
    return this.save(ctx, id, input);
  }

  /** A correction takes the place of a step; its day stays unless told. */
  async correctStatus(ctx: CoalitionCtx, factId: string, input: OrganisationStatusInput): Promise<FactDto> {
    const original = await this.database.read(ctx, (tx) => factWithNames(tx, ctx, factId));
    if (original?.kind !== 'organisationStatus' || !original.organisationId) throw problem('notFound');
    return this.save(ctx, original.organisationId, input, original);
  }

  private save(ctx: CoalitionCtx, id: string, input: OrganisationStatusInput, correcting?: FactDto): Promise<FactDto> {
    const work = async (tx: Tx) => {
      const today = this.clock.today(ctx.coalition.timeZone);
      const effectiveOn = input.effectiveOn ?? correcting?.effectiveOn ?? today;
      const moment = { asOf: today, knownAt: tx.now.toISOString() };
      const organisation = found(await organisationRow(tx, ctx.coalition.id, id, moment));
      const steps = organisation.steps.filter((step) => correcting === undefined || !isStepOf(step, correcting));
      allow(ctx, 'organisation.recordStatus', { organisationId: id });
      if (correcting && steps.length === organisation.steps.length) throw problem('alreadySuperseded');
      const fault = checkOrganisationStep(steps, { status: input.status, on: effectiveOn });
      const faults = [
        ...(fault ? [at('status', fault)] : []),
        ...dateFaults(input.effectiveOn, today),
        ...(await recorderFaults(tx, ctx, input.onBehalfOf)),
      ];
      if (faults.length > 0) throw invalidInput(faults);
      const row = await recordFact(tx, ctx, {
        kind: 'organisationStatus',
        organisationId: id,
        effectiveOn,
        payload: { status: input.status },
        onBehalfOf: input.onBehalfOf ?? correcting?.onBehalfOf?.membershipId,
        targetId: correcting?.id,
      });
      return found(await factWithNames(tx, ctx, row.id));
    };
    // One at a time: a step is judged by those before it.
    return this.database.record(ctx, 'organisation.status', work, { lock: id });
  }
}

/** Of one organisation there is one step of a kind on a day. */
const isStepOf = ({ status, on }: OrganisationStep, { effectiveOn, payload }: FactDto) =>
  on === effectiveOn && status === payload['status'];
