import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../auth/ctx.ts';
import { Clock } from '../clock/clock.ts';
import { Database, type Tx } from '../db/database.ts';
import { found, problem } from '../errors/domain-error.ts';
import type { FactDto, RetractionInput } from './fact.dto.ts';
import { factWithNames } from './fact-history.ts';
import { isStanding, newestFirst } from './live-fact.ts';
import { recordFact } from './record-fact.ts';

/** Undo: the fact stays, and a retraction that points at it says that it no longer counts. */
@Injectable()
export class RetractFactService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  retract(ctx: CoalitionCtx, id: string, { reason }: RetractionInput): Promise<FactDto> {
    return this.database.record(ctx, 'fact.retract', async (tx) => {
      const fact = found(await factWithNames(tx, ctx, id));
      if (!fact.isStanding) throw problem('alreadySuperseded');
      if (!fact.mayRetract) throw problem('notAllowed');
      if (fact.kind === 'lifecycle') await refuseBrokenLifecycle(tx, ctx, fact);
      const { activityId, taskId, indicatorId, organisationId, commitmentId } = fact;
      const row = await recordFact(tx, ctx, {
        kind: 'retraction',
        effectiveOn: this.clock.today(ctx.coalition.timeZone),
        payload: reason ? { reason } : {},
        targetId: id,
        activityId,
        taskId,
        indicatorId,
        organisationId,
        commitmentId,
      });
      return found(await factWithNames(tx, ctx, row.id));
    });
  }
}

/**
 * Only the last step of a lifecycle can be undone, and never the first: an activity without any step does not exist. The lock is
 * that of the activity (see `RunOptions`), so that no further step is taken meanwhile.
 */
async function refuseBrokenLifecycle(tx: Tx, ctx: CoalitionCtx, { id, activityId }: FactDto): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [activityId]);
  const steps = await tx.query<{ id: string }>(
    `select f.id from fact f
     where f.coalition_id = $1 and f.activity_id = $2 and f.kind = 'lifecycle' and ${isStanding('f', `'infinity'`)}
     order by ${newestFirst('f')} limit 2`,
    [ctx.coalition.id, activityId],
  );
  if (steps.length < 2 || steps[0]?.id !== id) throw problem('conflict');
}
