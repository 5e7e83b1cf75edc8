import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrations as known } from '#migrations';
import { adoptMigrations, migrate } from '../db/data-source.ts';
import { BackupFault } from './backup-fault.ts';
import type { BackupHeader, TableInBackup } from './backup-format.ts';
import { readBackup } from './backup-reader.ts';
import { appliedMigrations, leftOut, plainText, type StoredTable, storedTables } from './stored-tables.ts';

/**
 * Puts a backup into an empty database: all of it in one transaction, or nothing. The file is read through once before anything
 * is touched. A backup of an older version goes into the schema of that version, which is then brought up to date.
 */
export async function restoreBackup(ownerUrl: string, appUrl: string, file: string): Promise<BackupHeader> {
  const header = await readBackup(file);
  const ours = new Set(known.map(({ name }) => name));
  if (header.migrations.some((name) => !ours.has(name)))
    throw new BackupFault('newerVersion', { file, version: header.appVersion });
  await refuseFull(ownerUrl);
  await adoptMigrations(ownerUrl, appUrl, header.migrations);
  await withClient(ownerUrl, (client) => load(client, file)).catch((error: unknown) => {
    throw error instanceof pg.DatabaseError
      ? new BackupFault('doesNotFit', { file, reason: error.message }, error)
      : error;
  });
  await migrate(ownerUrl, appUrl);
  return header;
}

/** Before the schema is touched; looked at once more when nobody can write any more. */
async function refuseFull(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const tables = await storedTables(client);
    if (tables.length > 0 && (await appliedMigrations(client)) === null) throw new BackupFault('otherDatabase');
    await client.query('begin');
    await refuseRows(client, tables);
    await client.query('rollback');
  });
}

/** Row-level security would hide rows from their owner; it is lifted for this transaction, which lets nobody else in. */
async function refuseRows(client: pg.Client, tables: readonly StoredTable[]): Promise<void> {
  await client.query(`set local lock_timeout = '20s'`);
  for (const { name, isForced } of tables) {
    await client.query(`lock table ${pg.escapeIdentifier(name)} in access exclusive mode`).catch((cause: unknown) => {
      throw (cause as { code?: string }).code === '55P03' ? new BackupFault('inUse', {}, cause) : cause;
    });
    if (isForced) await client.query(`alter table ${pg.escapeIdentifier(name)} no force row level security`);
  }
  for (const { name } of tables.filter((table) => !leftOut.has(table.name))) {
    const { rowCount } = await client.query(`select 1 from ${pg.escapeIdentifier(name)} limit 1`);
    if (rowCount) throw new BackupFault('notEmpty');
  }
}

async function load(client: pg.Client, file: string): Promise<void> {
  await client.query(plainText);
  await client.query('begin');
  const tables = await storedTables(client);
  await refuseRows(client, tables);
  const references = await dropReferences(client);
  const own = tables.filter(({ name }) => !leftOut.has(name));
  // What happened is in the backup, its audit trail too: loading it is no event of its own.
  for (const { name } of own) await client.query(`alter table ${pg.escapeIdentifier(name)} disable trigger user`);
  await readBackup(file, (table, rows) => copyIn(client, file, own, table, rows));
  for (const table of own) await goOnCounting(client, table);
  for (const { name } of own) await client.query(`alter table ${pg.escapeIdentifier(name)} enable trigger user`);
  for (const { table, name, definition } of references) {
    await client.query(`alter table ${table} add constraint ${pg.escapeIdentifier(name)} ${definition}`);
  }
  for (const { name, isForced } of tables) {
    if (isForced) await client.query(`alter table ${pg.escapeIdentifier(name)} force row level security`);
  }
  await client.query('commit');
  await client.query('analyze');
}

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** References are put back when all rows are there: then no table has to come before another, and all are checked at once. */
async function dropReferences(client: pg.Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where n.nspname = 'public' and c.contype = 'f' and c.conparentid = 0 order by c.conrelid, c.conname`);
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`);
  return rows;
}

/** The names in the file go into SQL only when the schema has them. */
async function copyIn(
  client: pg.Client,
  file: string,
  own: readonly StoredTable[],
  { name, columns, rows: expected }: TableInBackup,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const table = own.find((stored) => stored.name === name);
  if (!table || columns.some((column) => !table.columns.includes(column))) throw new BackupFault('damaged', { file });
  const names = columns.map(pg.escapeIdentifier).join(', ');
  const into = client.query(copyFrom(`copy ${pg.escapeIdentifier(name)} (${names}) from stdin`));
  await pipeline(rows, into);
  if (into.rowCount !== expected) throw new BackupFault('damaged', { file });
}

async function goOnCounting(client: pg.Client, { name, identityColumns }: StoredTable): Promise<void> {
  for (const column of identityColumns) {
    const [table, of] = [pg.escapeIdentifier(name), pg.escapeIdentifier(column)];
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(max(${of}), 1), max(${of}) is not null) from ${table}`,
      [table, column],
    );
  }
}

async function withClient<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'samenkoers-restore' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
