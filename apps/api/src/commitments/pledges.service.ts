import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory } from '../platform/facts/fact-history.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import type { PledgeDto, PledgeQuery } from './pledge.dto.ts';
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
    return this.database.read(ctx, async (tx) => {
      // Also of one that was taken back since.
      const [pledge] = await tx.query<Pick<PledgeDto, 'organisationId' | 'commitmentId'>>(
        `select organisation_id as "organisationId", commitment_id as "commitmentId" from pledge
         where coalition_id = $1 and id = $2`,
        [ctx.coalition.id, id],
      );
      const { organisationId, commitmentId } = found(pledge);
      const condition = 'f.organisation_id = $2 and f.commitment_id = $3';
      return factHistory(tx, ctx, { condition, params: [organisationId, commitmentId] }, query);
    });
  }
}
