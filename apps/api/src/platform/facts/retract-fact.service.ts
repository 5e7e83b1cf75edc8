import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../auth/ctx.ts';
import { Clock } from '../clock/clock.ts';
import { Database, type Tx } from '../db/database.ts';
import { found, problem } from '../errors/domain-error.ts';
import type { Page } from '../http/page.ts';
import type { FactDto, RetractionInput, RetractionsInput } from './fact.dto.ts';
import { factHistory } from './fact-history.ts';
import { isStanding, newestFirst } from './live-fact.ts';
import { recordFacts, type Subject } from './record-fact.ts';

/** Undo: the fact stays, and a retraction that points at it says that it no longer counts. */
@Injectable()
export class RetractFactService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  retract(ctx: CoalitionCtx, id: string, { reason }: RetractionInput): Promise<FactDto> {
    return this.database.record(ctx, 'fact.retract', async (tx) => {
      const { items } = await this.retractAllIn(tx, ctx, [id], reason);
      return found(items[0]);
    });
  }

  /** What was recorded together is taken back together: all of it or nothing. */
  retractAll(ctx: CoalitionCtx, { factIds, reason }: RetractionsInput): Promise<Page<FactDto>> {
    return this.database.record(ctx, 'fact.retract', (tx) => this.retractAllIn(tx, ctx, [...new Set(factIds)], reason));
  }

  private async retractAllIn(tx: Tx, ctx: CoalitionCtx, ids: string[], reason?: string | null): Promise<Page<FactDto>> {
    const facts = await factsById(tx, ctx, ids);
    if (facts.items.length !== ids.length) throw problem('notFound');
    if (facts.items.some(({ isStanding }) => !isStanding)) throw problem('alreadySuperseded');
    if (facts.items.some(({ mayRetract }) => !mayRetract)) throw problem('notAllowed');
    await refuseBrokenSteps(tx, ctx, facts.items);
    const effectiveOn = this.clock.today(ctx.coalition.timeZone);
    const rows = await recordFacts(
      tx,
      ctx,
      facts.items.map((fact) => ({
        kind: 'retraction',
        effectiveOn,
        payload: reason ? { reason } : {},
        targetId: fact.id,
        ...subjectOf(fact),
      })),
    );
    return factsById(
      tx,
      ctx,
      rows.map(({ id }) => id),
    );
  }
}

function factsById(tx: Tx, ctx: CoalitionCtx, ids: string[]): Promise<Page<FactDto>> {
  return factHistory(tx, ctx, { condition: 'f.id = any($2::uuid[])', params: [ids] }, { pageSize: ids.length || 1 });
}

function subjectOf({
  activityId,
  taskId,
  indicatorId,
  organisationId,
  commitmentId,
  planId,
  subgoalId,
}: FactDto): Subject {
  return { activityId, taskId, indicatorId, organisationId, commitmentId, planId, subgoalId };
}

/** Steps that follow one another: what they are steps of, and how many have to stay. */
const steps = {
  // An activity without any step does not exist.
  lifecycle: { column: 'activity_id', subject: 'activityId', remaining: 1 },
  // A plan begins in a state of its own.
  planState: { column: 'plan_id', subject: 'planId', remaining: 0 },
} as const;

/** Only the last step can be undone. The lock is that of the subject (see `RunOptions`): no further step is taken meanwhile. */
async function refuseBrokenSteps(tx: Tx, ctx: CoalitionCtx, facts: readonly FactDto[]): Promise<void> {
  const [fact, ...more] = facts;
  if (!facts.some(({ kind }) => kind in steps)) return;
  // Steps are undone one by one, from the last.
  if (!fact || more.length > 0) throw problem('conflict');
  const { column, subject, remaining } = steps[fact.kind as keyof typeof steps];
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [fact[subject]]);
  const taken = await tx.query<{ id: string }>(
    `select f.id from fact f
     where f.coalition_id = $1 and f.${column} = $2 and f.kind = $3 and ${isStanding('f', `'infinity'`)}
     order by ${newestFirst('f')} limit 2`,
    [ctx.coalition.id, fact[subject], fact.kind],
  );
  if (taken.length <= remaining || taken[0]?.id !== fact.id) throw problem('conflict');
}
