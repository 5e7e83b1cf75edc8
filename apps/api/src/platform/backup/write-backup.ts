import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupFault, isOfFileSystem, reasonOf } from './backup-fault.ts';
import { type BackupHeader, type TableInBackup, writeFirstLine } from './backup-format.ts';
import { appliedMigrations, leftOut, plainText, type StoredTable, storedTables } from './stored-tables.ts';

interface About {
  readonly appVersion: string;
  readonly createdAt: string;
}

/**
 * Writes everything that the database holds, as of one instant, to one file that its owner alone can read. The file is there
 * whole or not at all; people may work on meanwhile.
 */
export async function writeBackup(ownerUrl: string, file: string, about: About): Promise<BackupHeader> {
  if (existsSync(file)) throw new BackupFault('fileExists', { file });
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}`);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'samenkoers-backup' });
  await client.connect();
  try {
    // Of a process that was killed and had our number: its permissions would be kept.
    for (const left of [beside, `${beside}.rows`]) await rm(left, { force: true });
    const header = await readSnapshot(client, about, `${beside}.rows`);
    await putTogether(header, `${beside}.rows`, beside);
    await rename(beside, file);
    await flush(dirname(file));
    return header;
  } catch (error) {
    if (isOfFileSystem(error)) throw new BackupFault('unwritable', { file, reason: reasonOf(error) }, error);
    throw error;
  } finally {
    await client.end();
    await rm(beside, { force: true });
    await rm(`${beside}.rows`, { force: true });
  }
}

/** The rows of all tables in one transaction that sees one instant; what each table came to is known only afterwards. */
async function readSnapshot(client: pg.Client, about: About, file: string): Promise<BackupHeader> {
  await client.query(plainText);
  await client.query('start transaction isolation level repeatable read read only');
  const migrations = await appliedMigrations(client);
  await refuseUnlisted(client, migrations);
  await client.query(`select set_config('app.every_coalition', 'on', true)`);
  const { rows } = await client.query<{ id: string }>('select id from coalition order by id');
  const coalitions = rows.map(({ id }) => id);
  const tables: TableInBackup[] = [];
  const stored = (await storedTables(client)).filter(({ name }) => !leftOut.has(name));
  await pipeline(
    copyTables(client, stored, coalitions, tables),
    createGzip({ level: 6 }),
    createWriteStream(file, { mode: 0o600 }),
  );
  await client.query('commit');
  return { ...about, migrations: migrations ?? [], coalitions: coalitions.length, tables };
}

/** Without its own policy the owner would see no coalition at all, and the backup would be empty without a word. */
async function refuseUnlisted(client: pg.Client, migrations: readonly string[] | null): Promise<void> {
  const { rows } = await client.query(
    `select 1 from pg_policies where schemaname = 'public' and policyname = 'coalition_of_installation'
       and current_user = any(roles)`,
  );
  if (migrations === null || rows.length === 0) throw new BackupFault('tooOldToBackUp');
}

async function* copyTables(
  client: pg.Client,
  stored: readonly StoredTable[],
  coalitions: readonly string[],
  tables: TableInBackup[],
): AsyncGenerator<Buffer> {
  for (const table of stored) {
    const seen = { hash: createHash('sha256'), rows: 0, bytes: 0 };
    for (const coalition of table.isOfCoalitions ? coalitions : ['']) {
      await client.query(`select set_config('app.coalition_id', $1, true)`, [coalition]);
      for await (const chunk of client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>) {
        note(seen, chunk);
        yield chunk;
      }
    }
    const { name, columns } = table;
    tables.push({ name, columns, rows: seen.rows, bytes: seen.bytes, sha256: seen.hash.digest('hex') });
  }
}

function copyOut({ name, columns, keyColumns }: StoredTable): string {
  const quoted = (names: readonly string[]) => names.map(pg.escapeIdentifier).join(', ');
  const order = keyColumns.length > 0 ? ` order by ${quoted(keyColumns)}` : '';
  return `copy (select ${quoted(columns)} from ${pg.escapeIdentifier(name)}${order}) to stdout`;
}

/** COPY ends every row with a newline, and writes any other one as two characters. */
function note(seen: { hash: Hash; rows: number; bytes: number }, chunk: Buffer): void {
  seen.hash.update(chunk);
  seen.bytes += chunk.length;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) seen.rows += 1;
}

/** First line, header, rows. Two gzip streams after one another are one. */
async function putTogether(header: BackupHeader, rows: string, file: string): Promise<void> {
  const head = gzipSync(`${JSON.stringify(header)}\n`);
  const hash = createHash('sha256').update(head);
  let bytes = head.length;
  for await (const chunk of createReadStream(rows) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  const first = writeFirstLine(bytes, hash.digest('hex'));
  await pipeline(
    async function* () {
      yield Buffer.from(first);
      yield head;
      yield* createReadStream(rows);
    },
    createWriteStream(file, { mode: 0o600, flush: true }),
  );
}

/** The name too survives a power failure. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
