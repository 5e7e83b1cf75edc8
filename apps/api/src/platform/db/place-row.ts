import type { Tx } from './database.ts';

/** Tables whose rows stand in an order of their own, from 1. */
type Ordered = 'subgoal' | 'commitment' | 'indicator';

/**
 * Gives a row its place among the others of the coalition, which make room; after the last one when there are fewer. Their versions
 * stay: whoever is changing the text of another is not disturbed.
 */
export async function placeRow(
  tx: Tx,
  coalitionId: string,
  table: Ordered,
  id: string,
  position: number,
): Promise<void> {
  // In one order for everybody, so that two people cannot wait for each other.
  await tx.query(`select 1 from ${table} where coalition_id = $1 order by id for update`, [coalitionId]);
  const rows = await tx.query<{ id: string }>(
    `select id from ${table} where coalition_id = $1 and id <> $2 order by position, id`,
    [coalitionId, id],
  );
  const ids = rows.map((row) => row.id).toSpliced(position - 1, 0, id);
  await tx.query(
    `update ${table} t set position = placed.position
     from unnest($2::uuid[]) with ordinality as placed(id, position)
     where t.coalition_id = $1 and t.id = placed.id and t.position <> placed.position`,
    [coalitionId, ids],
  );
}
