import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { v4 } from 'uuid';
import { checkRole } from '../src/platform/db/check-role.ts';
import { TestApp } from './support/test-app.ts';

/** What PostgreSQL itself guarantees to a coalition, whatever the application does: tried with the application's own role. */

/** Tables of the installation. Every other one belongs to a coalition. */
const installation = [
  'job_run',
  'kept_mail',
  'mail_delivery',
  'migrations',
  'my_items_link',
  'person',
  'person_identity',
  'provider_sign_in',
  'session',
  'sign_in_attempt',
  'sign_in_link',
  'throttle',
];
/** What the application can only add to. */
const appendOnly = ['audit_event', 'fact'];

let app: TestApp;
let superuser: pg.Client;
let client: pg.Client;
let tables: string[];
const [a, b] = [v4(), v4()];
const rowOfB = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  app = await TestApp.start();
  superuser = await connected(asSuperuser(app.url));
  client = await connected(app.url);
  const { rows } = await superuser.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
  );
  tables = rows.map(({ name }) => name).filter((name) => !installation.includes(name));
  for (const table of tables) await fill(table);
});
afterAll(async () => {
  await client.end();
  await superuser.end();
  await app.stop();
});

const ownKey = (table: string) => (table === 'coalition' ? 'id' : 'coalition_id');

async function connected(connectionString: string): Promise<pg.Client> {
  const one = new pg.Client({ connectionString });
  await one.connect();
  return one;
}

function asSuperuser(address: string): string {
  const url = new URL(process.env['TEST_DATABASE_SUPERUSER_URL'] ?? '');
  url.pathname = new URL(address).pathname;
  return url.href;
}

/** One row of each coalition in the table, whatever its columns; this database is ours alone, so its checks may go. */
/** What PostgreSQL makes of the rest of a row: nobody can write it. */
const generated = new Set(['search']);

async function fill(table: string): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  const checks = await superuser.query(
    `select conname from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  for (const { conname } of checks.rows) await superuser.query(`alter table ${table} drop constraint "${conname}"`);
  const columns = await superuser.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null and is_identity = 'NO'
       and is_generated = 'NEVER'`,
    [table],
  );
  for (const coalition of [a, b]) {
    const values = columns.rows.map(({ name, type }) => (name === ownKey(table) ? coalition : exampleOf(type)));
    const { rows } = await superuser.query(
      `insert into ${table} (${columns.rows.map(({ name }) => name).join(', ')})
       values (${values.map((_, index) => `$${index + 1}`).join(', ')}) returning to_jsonb(${table}) as row`,
      values,
    );
    if (coalition === b) rowOfB.set(table, rows[0].row);
  }
}

function exampleOf(type: string): unknown {
  const examples: Record<string, unknown> = {
    uuid: v4(),
    text: randomBytes(4).toString('hex'),
    timestamptz: '2026-11-20T11:00:00Z',
    date: '2026-11-20',
    int4: 1,
    int8: 1,
    float8: 1,
    bool: true,
    jsonb: '{}',
    bytea: randomBytes(4),
    _text: [],
    _uuid: [],
  };
  if (!(type in examples)) throw new Error(`A column of type ${type} needs an example here.`);
  return examples[type];
}

/** Work of the application's role with these settings, undone afterwards. */
async function withSettings<T>(settings: Record<string, string>, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    return await work();
  } finally {
    await client.query('rollback');
  }
}

const inA = { coalition_id: a, operation: 'test', now: '2026-11-20T11:00:00Z' };

/** Each in a savepoint, so that one that is refused does not end the transaction. */
async function attempt(sql: string, params: unknown[] = []): Promise<{ code: string | undefined; rowCount: number }> {
  await client.query('savepoint attempt');
  try {
    const { rowCount } = await client.query(sql, params);
    return { code: undefined, rowCount: rowCount ?? 0 };
  } catch (error) {
    await client.query('rollback to savepoint attempt');
    return { code: (error as { code?: string }).code, rowCount: 0 };
  }
}

const refused = '42501';

async function coalitionsSeen(table: string): Promise<string[]> {
  const { rows } = await client.query<{ coalition: string }>(`select ${ownKey(table)} as coalition from ${table}`);
  return rows.map(({ coalition }) => coalition);
}

describe('every table', () => {
  it('is of a coalition, by its columns, or one of the installation', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'coalition_id' order by 1`,
    );
    // The queue of mails is one over all coalitions.
    const ofCoalition = rows.map(({ name }) => name).filter((name) => !installation.includes(name));
    expect([...ofCoalition, 'coalition'].sort()).toEqual([...tables].sort());
    expect(tables.length).toBeGreaterThan(15);
  });

  it('of a coalition is under row-level security, for its owner too', async () => {
    const { rows } = await superuser.query(
      `select c.relname as name from pg_class c where c.relname = any($1) and not (c.relrowsecurity and c.relforcerowsecurity)`,
      [tables],
    );
    expect(rows).toEqual([]);
  });

  it('has policies of which only three say more than "this coalition", and those are for reading', async () => {
    const { rows } = await superuser.query<{ policyname: string; cmd: string; qual: string }>(
      `select policyname, cmd, qual from pg_policies where schemaname = 'public' and qual not like '%app.coalition_id%' order by 1`,
    );
    expect(rows.map(({ policyname, cmd }) => `${policyname} ${cmd}`)).toEqual([
      'coalition_by_address SELECT',
      'coalition_of_installation SELECT',
      'membership_of_person SELECT',
    ]);
  });

  it('has the coalition first in its primary key, and in every reference to another table of coalitions', async () => {
    const { rows } = await superuser.query<{ what: string }>(
      `select c.conrelid::regclass || ' ' || c.conname as what
       from pg_constraint c
       join pg_attribute own on own.attrelid = c.conrelid and own.attnum = c.conkey[1]
       left join pg_attribute other on other.attrelid = c.confrelid and other.attnum = c.confkey[1]
       where c.conrelid = any($1::regclass[]) and c.conrelid <> 'coalition'::regclass
         and (c.contype = 'p' and own.attname <> 'coalition_id'
           or c.contype = 'f' and c.confrelid = any($1::regclass[]) and c.confrelid <> 'coalition'::regclass
             and (own.attname <> 'coalition_id' or other.attname <> 'coalition_id'))`,
      [tables],
    );
    expect(rows).toEqual([]);
  });
});

describe('the application’s role', () => {
  it('sees no row without a coalition', async () => {
    const withoutCoalition: Record<string, string>[] = [{}, { coalition_id: '' }, { operation: 'test' }];
    for (const settings of withoutCoalition) {
      await withSettings(settings, async () => {
        for (const table of tables) expect([table, await coalitionsSeen(table)]).toEqual([table, []]);
      });
    }
  });

  it('sees only rows of its own', async () => {
    await withSettings(inA, async () => {
      for (const table of tables) expect([table, await coalitionsSeen(table)]).toEqual([table, [a]]);
    });
  });

  it('sees nothing by asking for it', async () => {
    await withSettings(inA, async () => {
      for (const table of tables) {
        const { rows } = await client.query(`select 1 from ${table} where ${ownKey(table)} = $1`, [b]);
        expect([table, rows]).toEqual([table, []]);
      }
      const joined = await client.query(
        'select o.id from organisation o left join activity x on true left join fact f on true where o.coalition_id <> $1',
        [a],
      );
      expect(joined.rows).toEqual([]);
    });
  });

  it('sees nothing, or an error, with a coalition that is none', async () => {
    for (const garbage of ['garbage', "' or true --", '*', `${a},${b}`, '{}', v4()]) {
      await withSettings({ coalition_id: garbage }, async () => {
        for (const table of ['fact', 'coalition', 'membership']) {
          const answer = await attempt(`select * from ${table}`);
          expect([garbage, table, answer.rowCount]).toEqual([garbage, table, 0]);
        }
      });
    }
  });

  it('adds no row to another coalition', async () => {
    await withSettings(inA, async () => {
      for (const table of tables) {
        const row = { ...rowOfB.get(table), ...(table === 'coalition' ? { id: v4() } : {}) };
        const columns = Object.keys(row).filter((name) => !generated.has(name));
        const answer = await attempt(
          `insert into ${table} (${columns.join(', ')}) overriding system value
             select ${columns.join(', ')} from jsonb_populate_record(null::${table}, $1)`,
          [row],
        );
        expect([table, answer.code]).toEqual([table, refused]);
      }
    });
  });

  it('changes and removes no row of another coalition, and gives none away', async () => {
    await withSettings(inA, async () => {
      for (const table of tables) {
        const key = ownKey(table);
        const changed = await attempt(`update ${table} set ${key} = ${key} where ${key} = $1`, [b]);
        expect([table, 'update', changed.rowCount]).toEqual([table, 'update', 0]);
        const given = await attempt(`update ${table} set ${key} = $1 where ${key} = $2`, [b, a]);
        expect([table, 'give away', given.code]).toEqual([table, 'give away', refused]);
        const removed = await attempt(`delete from ${table} where ${key} = $1`, [b]);
        expect([table, 'delete', removed.rowCount]).toEqual([table, 'delete', 0]);
      }
    });
    for (const table of tables) {
      const { rowCount } = await superuser.query(`select 1 from ${table} where ${ownKey(table)} = $1`, [b]);
      expect([table, rowCount]).toEqual([table, 1]);
    }
  });

  it('can add to facts and the audit trail, and change nothing in them, not even of its own', async () => {
    await withSettings(inA, async () => {
      for (const table of appendOnly) {
        for (const sql of [
          `update ${table} set coalition_id = coalition_id`,
          `delete from ${table}`,
          `select 1 from ${table} for update`,
        ]) {
          expect([sql, (await attempt(sql)).code]).toEqual([sql, refused]);
        }
      }
    });
  });

  it('empties no table, and changes none of the rules', async () => {
    await withSettings(inA, async () => {
      for (const table of [...tables, ...installation.filter((name) => name !== 'migrations')]) {
        expect([table, (await attempt(`truncate ${table} cascade`)).code]).toEqual([table, refused]);
      }
      for (const sql of [
        'alter table fact disable row level security',
        'alter table fact no force row level security',
        'drop policy fact_of_coalition on fact',
        'create policy everything on fact using (true)',
        'alter table fact disable trigger all',
        'drop table fact',
        'create table mine (id integer)',
        'set session_replication_role = replica',
        `set role ${pg.escapeIdentifier(new URL(app.ownerUrl).username)}`,
      ]) {
        const { code } = await attempt(sql);
        expect([sql, code]).toEqual([sql, refused]);
      }
    });
  });

  it('sees of other coalitions only what a person’s own memberships and an address say', async () => {
    const personId = rowOfB.get('membership')?.['person_id'] as string;
    const slug = rowOfB.get('coalition')?.['slug'] as string;
    await withSettings({ ...inA, person_id: personId, slug }, async () => {
      for (const table of tables) {
        const expected = table === 'membership' || table === 'coalition' ? [a, b].sort() : [a];
        expect([table, (await coalitionsSeen(table)).sort()]).toEqual([table, expected]);
      }
      const update = await attempt('update membership set version = 2 where coalition_id = $1', [b]);
      expect(update.rowCount).toBe(0);
    });
  });

  it('learns which coalitions there are, by identifier, and no more than that', async () => {
    await withSettings({ ...inA, every_coalition: 'on' }, async () => {
      expect(await coalitionsSeen('coalition')).toEqual([a]);
      const { rows } = await client.query<{ id: string }>('select id from coalition_ids() as id');
      expect(rows.map(({ id }) => id)).toEqual([a, b].sort());
      expect(await coalitionsSeen('coalition')).toEqual([a]);
    });
  });

  it('leaves nothing of a coalition behind on its connection', async () => {
    await withSettings(inA, () => coalitionsSeen('fact'));
    expect(await coalitionsSeen('fact')).toEqual([]);
  });
});

it('the owner, too, sees no row without a coalition', async () => {
  const owner = await connected(app.ownerUrl);
  for (const table of tables)
    expect([table, (await owner.query(`select 1 from ${table}`)).rowCount]).toEqual([table, 0]);
  await owner.end();
});

describe('the application starts', () => {
  const check = async (url: string) => {
    const source = await new DataSource({ type: 'postgres', url, extra: { max: 1 } }).initialize();
    try {
      await checkRole(source);
      return 'starts';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await source.destroy();
    }
  };

  it('with its own role, and not as owner or superuser', async () => {
    expect(await check(app.url)).toBe('starts');
    expect(await check(app.ownerUrl)).toMatch(/owns tables/);
    expect(await check(asSuperuser(app.url))).toMatch(/superuser/);
  });

  it.each([
    ['may bypass row-level security', (role: string) => [`alter role ${role} bypassrls`]],
    [
      'owns tables',
      (role: string) => [`grant ${pg.escapeIdentifier(decodeURIComponent(new URL(app.ownerUrl).username))} to ${role}`],
    ],
  ])('not with a role that %s', async (why, change) => {
    const role = `spec_role_${randomBytes(4).toString('hex')}`;
    await superuser.query(`create role ${role} login password 'geheim'`);
    try {
      for (const sql of change(role)) await superuser.query(sql);
      const url = new URL(app.url);
      url.username = role;
      url.password = 'geheim';
      expect(await check(url.href)).toContain(why);
    } finally {
      await superuser.query(`drop role ${role}`);
    }
  });
});
