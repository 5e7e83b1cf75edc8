import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory } from '../platform/facts/fact-history.ts';
import { momentOf, type MomentPageQuery, type MomentQuery } from '../platform/http/moment.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import type { PlanDto } from './plan.dto.ts';
import { planRow, planRows } from './plan-rows.ts';

/** The plans of a coalition: a handful, one after the other. */
@Injectable()
export class PlansService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: CoalitionCtx, query: MomentPageQuery): Promise<Page<PlanDto>> {
    const moment = momentOf(ctx, this.clock, query);
    return slicePage(await this.database.read(ctx, (tx) => planRows(tx, ctx.coalition.id, moment)), query);
  }

  async get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<PlanDto> {
    const moment = momentOf(ctx, this.clock, query);
    return found(await this.database.read(ctx, (tx) => planRow(tx, ctx.coalition.id, id, moment)));
  }

  /** Everything that was decided about it: its steps and its evaluation. */
  facts(ctx: CoalitionCtx, id: string, query: PageQuery): Promise<Page<FactDto>> {
    return this.database.read(ctx, async (tx) => {
      const [plan] = await tx.query('select 1 from plan where coalition_id = $1 and id = $2', [ctx.coalition.id, id]);
      if (!plan) throw problem('notFound');
      return factHistory(tx, ctx, { condition: 'f.plan_id = $2', params: [id] }, query);
    });
  }
}
