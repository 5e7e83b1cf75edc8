import type { Tx } from '../platform/db/database.ts';
import type { CommitmentDto } from './commitment.dto.ts';

const select = `
  select c.id, c.position, c.title, c.short_title as "shortTitle", c.text, c.text_version as "textVersion",
    c.is_example as "isExample", c.version,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'position', p.position, 'text', p.text)
         order by p.position, p.id), '[]')
       from commitment_point p
       where p.coalition_id = c.coalition_id and p.commitment_id = c.id and p.removed_at is null) as points,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'position', p.position, 'text', p.text) order by p.id), '[]')
       from commitment_point p
       where p.coalition_id = c.coalition_id and p.commitment_id = c.id and p.removed_at is not null) as "removedPoints"
  from commitment c`;

/** The commitments of the coalition with their points, in their order, in one query. Their texts are today's. */
export function commitmentRows(tx: Tx, coalitionId: string): Promise<CommitmentDto[]> {
  return tx.query(`${select} where c.coalition_id = $1 order by c.position, c.id`, [coalitionId]);
}

export async function commitmentRow(tx: Tx, coalitionId: string, id: string): Promise<CommitmentDto | null> {
  const [row] = await tx.query<CommitmentDto>(`${select} where c.coalition_id = $1 and c.id = $2`, [coalitionId, id]);
  return row ?? null;
}
