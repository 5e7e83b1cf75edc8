import type { Tx } from '../platform/db/database.ts';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';
import type { CommitmentDto, CommitmentPointInput } from './commitment.dto.ts';

/** A point keeps its identity through changes, so each can be named once, and only one of this very commitment. */
export function pointsFaults(
  points: readonly CommitmentPointInput[] | undefined,
  before: Pick<CommitmentDto, 'points' | 'removedPoints'>,
): FieldFault[] {
  const known = new Set([...before.points, ...before.removedPoints].map(({ id }) => id));
  const ids = (points ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (id === undefined) return [];
    if (!known.has(id)) return [at(`points.${index}.id`, 'notFound')];
    return ids.indexOf(id) < index ? [at(`points.${index}.id`, 'arrayUnique')] : [];
  });
}

/** Makes the points as given, in their order. What is not there goes out of sight, so that notes at it stay readable. */
export async function writePoints(
  tx: Tx,
  coalitionId: string,
  commitmentId: string,
  points: readonly CommitmentPointInput[],
): Promise<void> {
  const rows = points.map(({ id, text }, index) => ({ id: id ?? tx.newId(), text, position: index + 1 }));
  const params = [coalitionId, commitmentId, JSON.stringify(rows)];
  await tx.query(
    `update commitment_point set removed_at = $4
     where coalition_id = $1 and commitment_id = $2 and removed_at is null
       and id not in (select id from jsonb_to_recordset($3::jsonb) as given(id uuid))`,
    [...params, tx.now],
  );
  await tx.query(
    `insert into commitment_point (coalition_id, id, commitment_id, position, text)
     select $1, id, $2, position, text from jsonb_to_recordset($3::jsonb) as given(id uuid, position integer, text text)
     on conflict (coalition_id, id) do update set position = excluded.position, text = excluded.text, removed_at = null
     where (commitment_point.position, commitment_point.text, commitment_point.removed_at)
       is distinct from (excluded.position, excluded.text, null::timestamptz)`,
    params,
  );
}
