import type { Day, FactKind, FactPayloads } from '#domain';
import type { CoalitionCtx } from '../auth/ctx.ts';
import { noteUse } from '../auth/standing-my-items-links.ts';
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
  readonly planId?: string | null;
  readonly subgoalId?: string | null;
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
  const [row] = await recordFacts(tx, ctx, [fact]);
  if (!row) throw new Error('An inserted fact was not returned.');
  return row;
}

/** Adds facts, recorded now by whoever acts, in the order given: one statement, however many there are. */
export async function recordFacts<Kind extends FactKind>(
  tx: Tx,
  ctx: CoalitionCtx,
  facts: readonly NewFact<Kind>[],
): Promise<FactRow[]> {
  await lockStanding(
    tx,
    ctx,
    facts.flatMap(({ targetId }) => targetId ?? []),
  );
  await noteUse(tx, ctx);
  const rows = facts.map((fact) => ({ isExample: false, ...fact, id: tx.newId() }));
  return tx.query<FactRow>(
    `insert into fact (coalition_id, id, kind, effective_on, recorded_at, recorded_by, on_behalf_of, activity_id, task_id,
       indicator_id, organisation_id, commitment_id, plan_id, subgoal_id, target_id, payload, is_example,
       via_organisation_id)
     select $1, given."id", given."kind", given."effectiveOn", $2, $3, given."onBehalfOf", given."activityId", given."taskId",
       given."indicatorId", given."organisationId", given."commitmentId", given."planId", given."subgoalId",
       given."targetId", given."payload", given."isExample", $5
     from rows from (jsonb_to_recordset($4::jsonb) as ("id" uuid, "kind" text, "effectiveOn" date, "onBehalfOf" uuid,
       "activityId" uuid, "taskId" uuid, "indicatorId" uuid, "organisationId" uuid, "commitmentId" uuid, "planId" uuid,
       "subgoalId" uuid, "targetId" uuid, "payload" jsonb, "isExample" boolean)) with ordinality
       as given("id", "kind", "effectiveOn", "onBehalfOf", "activityId", "taskId", "indicatorId", "organisationId",
         "commitmentId", "planId", "subgoalId", "targetId", "payload", "isExample", "place")
     order by given."place"
     returning ${factColumns('fact')}`,
    [ctx.coalition.id, tx.now, ctx.actor.membershipId, JSON.stringify(rows), ctx.link?.organisationId ?? null],
  );
}

/**
 * Only one person at a time may correct or retract a fact, and only while it stands; the locks end with the transaction.
 * Advisory locks, because locking a row itself takes the right to update it, which the application does not have; taken in one
 * order, so that two people cannot wait for each other.
 */
async function lockStanding(tx: Tx, ctx: CoalitionCtx, factIds: readonly string[]): Promise<void> {
  if (factIds.length === 0) return;
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended(id, 0)) from (select unnest($1::text[]) as id order by 1) as targets`,
    [factIds],
  );
  const standing = await tx.query(
    `select 1 from fact f
     where f.coalition_id = $1 and f.id = any($2::uuid[]) and f.kind <> 'retraction' and ${isStanding('f', '$3')}`,
    [ctx.coalition.id, factIds, 'infinity'],
  );
  if (standing.length !== factIds.length) throw problem('alreadySuperseded');
}
