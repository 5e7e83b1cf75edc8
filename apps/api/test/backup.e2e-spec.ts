import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '#migrations';
import { loadDemo } from '../src/demo/load-demo.ts';
import { type BackupHeader, writeFirstLine } from '../src/platform/backup/backup-format.ts';
import { leftOut } from '../src/platform/backup/stored-tables.ts';
import { writeBackup } from '../src/platform/backup/write-backup.ts';
import { Clock } from '../src/platform/clock/clock.ts';
import { adoptMigrations, migrate } from '../src/platform/db/data-source.ts';
import { Database } from '../src/platform/db/database.ts';
import { runCommand } from '../src/run-command.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';
import { asSuperuserOf, createEmptyDatabase, type TestDatabase } from './support/test-database.ts';

let app: TestApp;
let dir: string;
let good: string;
const made: TestDatabase[] = [];
const about = { appVersion: '0.1.0', createdAt: '2026-11-20T11:00:00.000Z' };

beforeAll(async () => {
  app = await TestApp.start();
  dir = mkdtempSync(join(tmpdir(), 'samenkoers-backup-'));
  for (const slug of ['pijnacker-nootdorp', 'waadhoeke'])
    await loadDemo(app.app.get(Database), app.app.get(Clock), slug);
  const coalition = await TestCoalition.make(app, { slug: 'vreemde-tekens' });
  await coalition.organisation('Tab\there, nieuwe\nregel, \\N en “é”');
  await coalition.coordinator();
  good = join(dir, 'good.backup');
  await writeBackup(app.ownerUrl, good, about);
});
afterEach(async () => {
  for (const database of made.splice(0)) await database.drop();
});
afterAll(async () => {
  await app.stop();
  rmSync(dir, { recursive: true });
});

async function empty(): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  made.push(database);
  return database;
}

async function run(words: readonly string[], { url, ownerUrl }: Pick<TestDatabase, 'url' | 'ownerUrl'> = app) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(['--language', 'nl', ...words], {
    env: { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
    clock: app.clock,
    print: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said, complained: complained.join('\n') };
}

async function asked<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: asSuperuserOf(url) });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const tablesOf = async (url: string) =>
  (
    await asked<{ name: string }>(
      url,
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    )
  ).map(({ name }) => name);

/** Every row of every table, as text. */
async function contentOf(url: string): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of await tablesOf(url)) {
    const rows = await asked<{ row: string }>(url, `select to_jsonb(t)::text as row from ${table} t order by 1`);
    content[table] = rows.map(({ row }) => row);
  }
  return content;
}

/** What the schema promises: who is bound, what is checked, what is told to the audit trail, and where counting goes on. */
const promisesOf = async (url: string) => ({
  security: await asked(
    url,
    `select relname, relrowsecurity, relforcerowsecurity from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  ),
  constraints: await asked(
    url,
    `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as is, convalidated from pg_constraint
       where connamespace = 'public'::regnamespace order by 1, 2`,
  ),
  triggers: await asked(
    url,
    `select tgrelid::regclass::text as table, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`,
  ),
});

describe('a backup that is restored', () => {
  it('holds the same rows in every table, save what opens doors, under the same promises', async () => {
    const target = await empty();
    const { code, said, complained } = await run(['restore', good], target);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said[0]).toMatch(/gemaakt op 2026-11-20T11:00:00\.000Z met versie 0\.1\.0.*: 3 coalities, [\d.]+ rijen\.$/);
    const [before, after] = [await contentOf(app.url), await contentOf(target.url)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const table of Object.keys(before)) {
      if (table === 'migrations') continue;
      expect([table, after[table]]).toEqual([table, leftOut.has(table) ? [] : before[table]]);
    }
    expect(before['fact']?.length).toBeGreaterThan(500);
    expect(before['session']?.length).toBeGreaterThan(0);
    expect(await promisesOf(target.url)).toEqual(await promisesOf(app.url));
  });

  it('goes on counting where the original was', async () => {
    const target = await empty();
    await run(['restore', good], target);
    const next = `select nextval(pg_get_serial_sequence('fact', 'seq')) as next, (select max(seq) from fact) as last`;
    const [row] = await asked<{ next: number; last: number }>(target.url, next);
    expect(Number(row?.next)).toBe(Number(row?.last) + 1);
  });

  it('goes into a database that was started once but never used', async () => {
    const target = await empty();
    await migrate(target.ownerUrl, target.url);
    expect(await run(['restore', good], target)).toMatchObject({ code: 0 });
    expect((await contentOf(target.url))['fact']).toEqual((await contentOf(app.url))['fact']);
  });

  it('of an older version comes up to date', async () => {
    const older = await empty();
    const names = migrations.map(({ name }) => name);
    const then = names.slice(0, names.indexOf('EveryCoalition1764000050010') + 1);
    await adoptMigrations(older.ownerUrl, older.url, then);
    await asked(
      older.url,
      `set app.operation = 'test'; set app.now = '2026-11-20T11:00:00Z';
      insert into coalition (id, slug, name, municipality_name, municipality_code)
        values (gen_random_uuid(), 'vroeger', 'Coalitie van vroeger', 'Voorbeeldstad', 'GM9999')`,
    );
    const file = join(dir, 'older.backup');
    expect((await writeBackup(older.ownerUrl, file, about)).migrations).toEqual(then);
    for (const wasStarted of [false, true]) {
      const target = await empty();
      if (wasStarted) await migrate(target.ownerUrl, target.url);
      expect(await run(['restore', file], target)).toMatchObject({ code: 0, complained: '' });
      const { coalition, migrations: applied } = await contentOf(target.url);
      expect(coalition?.[0]).toContain('Coalitie van vroeger');
      expect(applied).toHaveLength(names.length);
    }
  });

  it('is of one instant, whatever is written meanwhile', async () => {
    const coalition = await TestCoalition.make(app);
    let writing = true;
    const write = async () => {
      while (writing) await coalition.organisation();
    };
    const writer = write();
    const file = join(dir, 'meanwhile.backup');
    await writeBackup(app.ownerUrl, file, about);
    writing = false;
    await writer;
    const target = await empty();
    expect(await run(['restore', file], target)).toMatchObject({ code: 0 });
    const halves = await asked(
      target.url,
      `
      select o.id, e.object_id from organisation o
        full join (select * from audit_event where object_type = 'organisation' and before is null) e on e.object_id = o.id
        where o.id is null or e.object_id is null`,
    );
    expect(halves).toEqual([]);
  });
});

describe('a backup that is made', () => {
  it('can be read by its owner alone, and leaves nothing beside it', async () => {
    const folder = join(dir, 'alone');
    mkdirSync(folder);
    const { code, said } = await run(['backup', join(folder, 'a.backup')]);
    expect(code).toBe(0);
    expect(said[0]).toMatch(/^De back-up staat in .*a\.backup: \d+ coalities, [\d.]+ rijen, [\d,]+ MB\.$/);
    expect(readdirSync(folder)).toEqual(['a.backup']);
    expect(statSync(join(folder, 'a.backup')).mode & 0o777).toBe(0o600);
  });

  it('says what it holds in a header, and never holds a session', () => {
    const { header, rows } = unpacked(good);
    expect(header).toMatchObject({ ...about, coalitions: 3, migrations: migrations.map(({ name }) => name) });
    expect(header.tables.map(({ name }) => name)).not.toContain('session');
    let at = 0;
    for (const table of header.tables) {
      const part = rows.subarray(at, (at += table.bytes));
      expect(createHash('sha256').update(part).digest('hex')).toBe(table.sha256);
      expect(part.toString().split('\n').length - 1).toBe(table.rows);
    }
    expect(at).toBe(rows.length);
  });

  it('writes over no file, and says where it cannot write', async () => {
    const before = readFileSync(good);
    expect(await run(['backup', good])).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^Er is al een bestand .*good\.backup\. Kies een andere naam\./),
    });
    expect(readFileSync(good).equals(before)).toBe(true);
    const nowhere = join(dir, 'no-such-folder', 'x.backup');
    expect((await run(['backup', nowhere])).complained).toMatch(/kan niet naar .* worden geschreven \(ENOENT\)/);
  });

  it('is refused for a schema that does not let its owner list the coalitions: it would be empty', async () => {
    const old = await empty();
    const names = migrations.map(({ name }) => name).slice(0, 5);
    await adoptMigrations(old.ownerUrl, old.url, names);
    expect((await run(['backup', join(dir, 'old.backup')], old)).complained).toMatch(/^Deze database is nog niet door/);
    expect(readdirSync(dir)).not.toContain('old.backup');
  });
});

const unpacked = (file: string) => {
  const text = readFileSync(file);
  const all = gunzipSync(text.subarray(text.indexOf(10) + 1));
  const end = all.indexOf(10);
  return { header: JSON.parse(all.subarray(0, end).toString()) as BackupHeader, rows: all.subarray(end + 1) };
};

/** The same backup with something changed, and all its digests right again. */
function repacked(name: string, change: (header: BackupHeader) => object): string {
  const { header, rows } = unpacked(good);
  const rest = gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(change(header))}\n`), rows]));
  return written(name, writeFirstLine(rest.length, createHash('sha256').update(rest).digest('hex')), rest);
}

function written(name: string, ...parts: (string | Buffer)[]): string {
  writeFileSync(join(dir, name), Buffer.concat(parts.map((part) => Buffer.from(part as string))));
  return join(dir, name);
}

describe('a file that is no good', () => {
  /** One sentence about it, one about nothing being restored, and not even a schema in the database. */
  async function refused(file: string, why: RegExp): Promise<void> {
    const target = await empty();
    const { code, said, complained } = await run(['restore', file], target);
    expect({ code, said }).toEqual({ code: 1, said: [] });
    expect(complained).toMatch(why);
    expect(complained).toMatch(/Er is niets teruggezet\.$/);
    expect(complained).not.toContain('\n');
    expect(await tablesOf(target.url)).toEqual([]);
  }

  it('of something else', async () => {
    for (const other of ['', 'beste mensen\n', gzipSync('{"tables":[]}\n'), '{"samenkoers":1}', '\0\0\0\0'])
      await refused(written('other', other), /is geen back-up van Samenkoers/);
  });

  it('that is cut off, wherever', async () => {
    const whole = readFileSync(good);
    const firstLine = whole.indexOf(10) + 1;
    for (const length of [firstLine, firstLine + 5, Math.floor(whole.length / 2), whole.length - 1])
      await refused(written('cut', whole.subarray(0, length)), /is niet compleet: het einde ontbreekt/);
    await refused(written('cut', whole.subarray(0, firstLine - 1)), /is geen back-up/);
  });

  it('with one byte that is another, wherever', async () => {
    const whole = readFileSync(good);
    const firstLine = whole.indexOf(10) + 1;
    const places = [0, 20, firstLine - 2, firstLine, firstLine + 4, firstLine + 9, firstLine + 200];
    places.push(Math.floor(whole.length / 2), whole.length - 8, whole.length - 1);
    for (const place of places) {
      const flipped = Buffer.from(whole);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      await refused(
        written('flipped', flipped),
        /is (beschadigd|geen back-up|niet compleet|gemaakt door een nieuwere)/,
      );
    }
    await refused(written('longer', whole, 'x'), /is beschadigd/);
  });

  it('of a newer version', async () => {
    const newer = repacked('newer', (header) => ({
      ...header,
      appVersion: '9.1.0',
      migrations: [...header.migrations, 'FromTheFuture1999999999999'],
    }));
    await refused(newer, /is gemaakt door Samenkoers 9\.1\.0, die nieuwer is dan deze versie/);
    const format = readFileSync(good).toString('latin1').replace('samenkoers-backup 1 ', 'samenkoers-backup 2 ');
    await refused(written('format', Buffer.from(format, 'latin1')), /is gemaakt door een nieuwere versie/);
  });

  it('whose header is not ours, though its digest is right', async () => {
    await refused(
      repacked('shape', () => ({ tables: 'all' })),
      /is beschadigd/,
    );
    const without = (header: BackupHeader) => ({ ...header, tables: header.tables.slice(1) });
    await refused(repacked('less', without), /is beschadigd/);
  });

  it('that is not there', async () => {
    await refused(join(dir, 'none'), /is niet te lezen \(ENOENT\)/);
    await refused(dir, /is niet te lezen \(EISDIR\)/);
  });

  it('that the database does not take leaves it as empty as it was', async () => {
    const target = await empty();
    const evil = repacked('evil', (header) => ({
      ...header,
      tables: header.tables.map((table) =>
        table.name === 'coalition'
          ? { ...table, columns: [...table.columns.slice(1), 'id); drop table fact; --'] }
          : table,
      ),
    }));
    expect((await run(['restore', evil], target)).complained).toMatch(/is beschadigd/);
    const swapped = repacked('swapped', (header) => ({
      ...header,
      tables: header.tables.map((table) =>
        table.name === 'person' ? { ...table, columns: [...table.columns].reverse() } : table,
      ),
    }));
    expect((await run(['restore', swapped], target)).complained).toMatch(/past niet in de database \(/);
    const content = await contentOf(target.url);
    for (const [table, rows] of Object.entries(content))
      expect([table, table === 'migrations' || rows]).toEqual([table, table === 'migrations' || []]);
    expect(await promisesOf(target.url)).toEqual(await promisesOf(app.url));
    expect(await run(['restore', good], target)).toMatchObject({ code: 0 });
  });
});

describe('a database that is not empty', () => {
  it('is left as it is', async () => {
    const before = await contentOf(app.url);
    expect(await run(['restore', good])).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^Deze database is niet leeg\..*Er is niets veranderd\.$/),
    });
    expect(await contentOf(app.url)).toEqual(before);
    expect(await promisesOf(app.url)).toMatchObject({
      security: expect.arrayContaining([{ relname: 'fact', relrowsecurity: true, relforcerowsecurity: true }]),
    });
  });

  it('of something else is left as it is', async () => {
    const target = await empty();
    await asked(target.url, `create table holiday (day date); alter table holiday owner to current_user`);
    expect((await run(['restore', good], target)).complained).toMatch(/staan tabellen van iets anders/);
    expect(await tablesOf(target.url)).toEqual(['holiday']);
  });
});

it('needs the owner of the schema', async () => {
  for (const words of [
    ['backup', join(dir, 'x')],
    ['restore', good],
  ]) {
    expect((await run(words, { url: app.url, ownerUrl: '' })).complained).toMatch(/DATABASE_OWNER_URL/);
  }
});
