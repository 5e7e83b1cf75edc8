import type { Day, FactKind, FactPayloads } from '#domain';
import type { CoalitionCtx } from '../auth/ctx.ts';
import { problem } from '../errors/domain-error.ts';
import type { Tx } from '../db/database.ts';
import { type FactRow, factColumns } from './fact-row.ts';
import { isStanding } from './live-fact.ts';

export interface Subject {
  readonly activityId?: string | null;
  readonly taskId?: string | null;
  readonly indicatorId?: string | null;
  readonly organisationId?: string | null;
  readonly commitmentId?: string | null;
}

export interface NewFact<Kind extends FactKind = FactKind> extends Subject {
  readonly kind: Kind;
  readonly effectiveOn: Day;
  readonly payload: FactPayloads[Kind];
  readonly onBehalfOf?: string | null;
  /** The fact that this one corrects. */
  readonly targetId?: string | null;
  readonly isExample?: boolean;
}

/** Adds a fact, recorded now by whoever acts. */
export async function recordFact<Kind extends FactKind>(
  tx: Tx,
  ctx: CoalitionCtx,
  fact: NewFact<Kind>,
): Promise<FactRow> {
  if (fact.targetId) await lockStanding(tx, ctx, fact.targetId);
  const [row] = await tx.query<FactRow>(
    `insert into fact (coalition_id, id, kind, effective_on, recorded_at, recorded_by, on_behalf_of, activity_id, task_id,
       indicator_id, organisation_id, commitment_id, target_id, payload, is_example)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     returning ${factColumns('fact')}`,
    [
      ctx.coalition.id,
      tx.newId(),
      fact.kind,
      fact.effectiveOn,
      tx.now,
      ctx.actor.membershipId,
      fact.onBehalfOf ?? null,
      fact.activityId ?? null,
      fact.taskId ?? null,
      fact.indicatorId ?? null,
      fact.organisationId ?? null,
      fact.commitmentId ?? null,
      fact.targetId ?? null,
      JSON.stringify(fact.payload),
      fact.isExample ?? false,
    ],
  );
  if (!row) throw new Error('An inserted fact was not returned.');
  return row;
}

/**
 * Only one person at a time may correct or retract a fact, and only while it stands; the lock ends with the transaction.
 * An advisory lock, because locking the row itself takes the right to update it, which the application does not have.
 */
async function lockStanding(tx: Tx, ctx: CoalitionCtx, factId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [factId]);
  const [standing] = await tx.query(
    `select 1 from fact f where f.coalition_id = $1 and f.id = $2 and f.kind <> 'retraction' and ${isStanding('f', '$3')}`,
    [ctx.coalition.id, factId, 'infinity'],
  );
  if (!standing) throw problem('alreadySuperseded');
}
