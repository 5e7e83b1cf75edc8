import type { CoalitionCtx, Ctx } from '../auth/ctx.ts';
import { problem } from '../errors/domain-error.ts';
import type { Tx } from './database.ts';

/**
 * Does the work unless this key did it before; then its answer is given again. A second request under way at the same time
 * waits at the unique key until the first one is committed or gone.
 */
export async function once<T extends object>(
  tx: Tx,
  ctx: CoalitionCtx,
  { key, hash }: NonNullable<Ctx['idempotency']>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const keys = keysOf(ctx);
  const own = [ctx.coalition.id, keys.whose, key];
  const claimed = await tx.query(
    `insert into ${keys.table} (coalition_id, ${keys.column}, key, request_hash, created_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
    [...own, hash, tx.now],
  );
  if (claimed.length === 0) return earlierAnswer<T>(tx, keys, own, hash);
  const answer = await work(tx);
  await tx.query(
    `update ${keys.table} set response = $4 where coalition_id = $1 and ${keys.column} = $2 and key = $3`,
    [...own, JSON.stringify(answer)],
  );
  return answer;
}

async function earlierAnswer<T>(tx: Tx, { table, column }: Keys, own: unknown[], hash: Buffer): Promise<T> {
  const [earlier] = await tx.query<{ requestHash: Buffer; response: T | null }>(
    `select request_hash as "requestHash", response from ${table}
       where coalition_id = $1 and ${column} = $2 and key = $3`,
    own,
  );
  if (!earlier?.response || !earlier.requestHash.equals(hash)) throw problem('keyReused');
  return earlier.response;
}

interface Keys {
  readonly table: 'idempotency_key' | 'mailbox_request_key';
  readonly column: 'membership_id' | 'organisation_id';
  readonly whose: string | null;
}

/** Keys are of whoever sends them: a member, or the mailbox of an organisation. */
function keysOf({ actor, link }: CoalitionCtx): Keys {
  return link?.organisationId
    ? { table: 'mailbox_request_key', column: 'organisation_id', whose: link.organisationId }
    : { table: 'idempotency_key', column: 'membership_id', whose: actor.membershipId };
}
