import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrations } from '#migrations';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

let database: TestDatabase;
let owner: DataSource;

const tables = async (): Promise<string[]> => {
  const rows: { name: string }[] = await owner.query(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name <> 'migrations' order by 1`,
  );
  return rows.map(({ name }) => name);
};

beforeAll(async () => {
  database = await createTestDatabase();
  const role = decodeURIComponent(new URL(database.url).username);
  owner = await new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    migrations,
    extra: { max: 1, options: `-c samenkoers.app_role=${role}` },
  }).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

it('every migration can be taken back, down to nothing, and made again', async () => {
  const before = await tables();
  expect(before).toEqual(expect.arrayContaining(['audit_event', 'coalition', 'fact', 'membership']));
  for (const _migration of migrations) await owner.undoLastMigration({ transaction: 'each' });
  expect(await tables()).toEqual([]);
  const functions = await owner.query(
    `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'`,
  );
  expect(functions).toEqual([]);
  await owner.runMigrations({ transaction: 'each' });
  expect(await tables()).toEqual(before);
});
