import { Injectable } from '@nestjs/common';
import type { FactKind } from '#domain';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory } from '../platform/facts/fact-history.ts';
import type { Page, PageQuery } from '../platform/http/page.ts';

/** The facts of one activity, or of one kind over all activities. */
@Injectable()
export class ActivityStoryService {
  constructor(private readonly database: Database) {}

  ofActivity(ctx: CoalitionCtx, activityId: string, query: PageQuery): Promise<Page<FactDto>> {
    // Each way through its own index; an "or" would read every fact of the coalition.
    const condition = `f.id in (
      select own.id from fact own where own.coalition_id = $1 and own.activity_id = $2
      union all
      select own.id from task t join fact own on own.coalition_id = t.coalition_id and own.task_id = t.id
        where t.coalition_id = $1 and t.activity_id = $2)`;
    return this.database.read(ctx, async (tx) => {
      const page = await factHistory(tx, ctx, { condition, params: [activityId] }, query);
      if (page.total === 0) await expectActivity(tx, ctx, activityId);
      return page;
    });
  }

  ofKind(ctx: CoalitionCtx, kind: FactKind, query: PageQuery): Promise<Page<FactDto>> {
    return this.database.read(ctx, (tx) => factHistory(tx, ctx, { condition: 'f.kind = $2', params: [kind] }, query));
  }
}

async function expectActivity(tx: Tx, ctx: CoalitionCtx, id: string): Promise<void> {
  const rows = await tx.query('select 1 from activity where coalition_id = $1 and id = $2', [ctx.coalition.id, id]);
  if (rows.length === 0) throw problem('notFound');
}
