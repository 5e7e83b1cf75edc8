import { keptSince, retentionKinds, type Day, type RetentionKind } from '#domain';
import type { Database } from '../platform/db/database.ts';

/** How many rows of each kind were kept long enough; with `apply` they are gone now. */
export async function applyRetention(
  database: Database,
  today: Day,
  { apply }: { apply: boolean },
): Promise<Record<RetentionKind, number>> {
  const counts = {} as Record<RetentionKind, number>;
  // One statement for each kind: a long one does not hold up the next.
  for (const kind of retentionKinds) {
    const [row] = await database.statement<{ count: number }>('select apply_retention($1, $2, $3) as count', [
      kind,
      `${keptSince(kind, today)}T00:00:00Z`,
      apply,
    ]);
    counts[kind] = row?.count ?? 0;
  }
  return counts;
}
