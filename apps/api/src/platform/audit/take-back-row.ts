import type { CoalitionCtx } from '../auth/ctx.ts';
import type { Tx } from '../db/database.ts';
import { violatedConstraint } from '../db/failures.ts';
import { problem } from '../errors/domain-error.ts';
import { expectVersion } from '../http/version.ts';

interface Made<Row extends { version: number }> {
  readonly table: 'organisation' | 'plan' | 'subgoal' | 'indicator' | 'commitment' | 'activity' | 'task' | 'meeting';
  /** Rows that only say what it is linked to, and were made with it: `activity_subgoal`. They go with it. */
  readonly links?: readonly string[];
  readonly id: string;
  readonly version: number;
  /** Reads the row as the caller may see it, and refuses who may not do this. */
  readonly load: () => Promise<Row>;
}

/**
 * Takes back that a row was made: allowed to its maker, within a day, as long as nobody changed it and nothing refers to it. The
 * audit says who made it and when; the foreign keys say whether anything refers to it. It stays in the audit.
 */
export async function takeBackRow<Row extends { version: number }>(
  tx: Tx,
  ctx: CoalitionCtx,
  { table, links = [], id, version, load }: Made<Row>,
): Promise<void> {
  const here = [ctx.coalition.id, id];
  await tx.query(`select 1 from ${table} where coalition_id = $1 and id = $2 for update`, here);
  const current = await load();
  expectVersion(current, version, current);
  const [made] = await tx.query(
    `select 1 from audit_event
     where coalition_id = $1 and object_id = $2 and object_type = $3 and before is null
       and membership_id = $4 and at > $5::timestamptz - interval '1 day'`,
    [...here, table, ctx.actor.membershipId, tx.now],
  );
  if (!made) throw problem('notUndoable');
  try {
    for (const link of links) await tx.query(`delete from ${link} where coalition_id = $1 and ${table}_id = $2`, here);
    await tx.query(`delete from ${table} where coalition_id = $1 and id = $2`, here);
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
    throw problem('notUndoable', { cause: error });
  }
}
