import { Injectable } from '@nestjs/common';
import { organisationRow } from '../organisations/organisation-rows.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory } from '../platform/facts/fact-history.ts';
import { dateFaults } from '../platform/facts/recorder.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import type { CommitmentDto } from './commitment.dto.ts';
import { commitmentRow } from './commitment-rows.ts';
import type { CreatePledgeInput, PledgeDto, PledgeQuery } from './pledge.dto.ts';
import { PledgeEntity } from './pledge.entity.ts';
import { pledgeRow, pledgeRows } from './pledge-rows.ts';
import { presentPledges } from './present-pledge.ts';

/** Who took on what. */
@Injectable()
export class PledgesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: CoalitionCtx, query: PledgeQuery): Promise<Page<PledgeDto>> {
    const moment = momentOf(ctx, this.clock, query);
    const rows = await this.database.read(ctx, (tx) => pledgeRows(tx, ctx.coalition.id, moment));
    const { organisationId, commitmentId } = query;
    const wanted = rows.filter(
      (row) =>
        (organisationId === undefined || row.organisationId === organisationId) &&
        (commitmentId === undefined || row.commitmentId === commitmentId),
    );
    const page = slicePage(wanted, query);
    return { items: presentPledges(ctx.actor, page.items, moment.asOf), total: page.total };
  }

  async get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<PledgeDto> {
    const moment = momentOf(ctx, this.clock, query);
    const row = found(await this.database.read(ctx, (tx) => pledgeRow(tx, ctx.coalition.id, id, moment)));
    return found(presentPledges(ctx.actor, [row], moment.asOf)[0]);
  }

  /** The history of one cell of the matrix: assessments, what was said to them, corrections and retractions. */
  history(ctx: CoalitionCtx, id: string, query: PageQuery): Promise<Page<FactDto>> {
    const moment = momentOf(ctx, this.clock, {});
    return this.database.read(ctx, async (tx) => {
      const { organisationId, commitmentId } = found(await pledgeRow(tx, ctx.coalition.id, id, moment));
      const condition = 'f.organisation_id = $2 and f.commitment_id = $3';
      return factHistory(tx, ctx, { condition, params: [organisationId, commitmentId] }, query);
    });
  }

  create(ctx: CoalitionCtx, input: CreatePledgeInput): Promise<PledgeDto> {
    return this.database.record(ctx, 'pledge.create', async (tx) => {
      allow(ctx, 'pledge.write', { organisationId: input.organisationId });
      const today = this.clock.today(ctx.coalition.timeZone);
      const commitment = await commitmentRow(tx, ctx.coalition.id, input.commitmentId);
      const faults = [
        ...(await organisationFaults(tx, ctx, input)),
        ...(commitment ? [] : [at('commitmentId', 'notFound')]),
        ...dateFaults(input.signedOn, today, 'signedOn'),
      ];
      if (faults.length > 0) throw invalidInput(faults);
      const id = await insert(tx, ctx, input, found(commitment));
      const row = found(await pledgeRow(tx, ctx.coalition.id, id, { asOf: today, knownAt: tx.now.toISOString() }));
      return found(presentPledges(ctx.actor, [row], today)[0]);
    });
  }
}

/** Who had left by the day of signing could not sign. */
async function organisationFaults(
  tx: Tx,
  ctx: CoalitionCtx,
  { organisationId, signedOn }: CreatePledgeInput,
): Promise<FieldFault[]> {
  const moment = { asOf: signedOn, knownAt: tx.now.toISOString() };
  const organisation = await organisationRow(tx, ctx.coalition.id, organisationId, moment);
  if (!organisation) return [at('organisationId', 'notFound')];
  return organisation.standing.leftOn === null ? [] : [at('organisationId', 'notNow')];
}

/** An organisation takes on a commitment once, also when two people record it at the same time. */
async function insert(
  tx: Tx,
  ctx: CoalitionCtx,
  { organisationId, commitmentId, signedOn, signatoryFunction }: CreatePledgeInput,
  { textVersion }: CommitmentDto,
): Promise<string> {
  const own = { coalitionId: ctx.coalition.id, id: tx.newId(), organisationId, commitmentId, signedOn, textVersion };
  const inserted = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(PledgeEntity)
    .values({ ...own, signatoryFunction: signatoryFunction || null, isExample: false, recordedAt: tx.now })
    .orIgnore()
    .returning('id')
    .execute();
  if (inserted.raw.length === 0) throw invalidInput([at('commitmentId', 'alreadyExists')]);
  return own.id;
}
