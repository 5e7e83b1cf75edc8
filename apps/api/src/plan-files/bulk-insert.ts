import type { Tx } from '../platform/db/database.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Adds many rows in one statement. All rows have the columns of the first; `seq` and the like are left to PostgreSQL. */
export async function bulkInsert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
