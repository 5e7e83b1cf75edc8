import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../src/demo/load-demo.ts';
import { firstLoad } from '../src/first-load.ts';
import { coalitionIdOf } from '../src/plan-files/import-plan.ts';
import { Database } from '../src/platform/db/database.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
const steps: string[] = [];
let took = 0;

beforeAll(async () => {
  app = await TestApp.start({ isDemo: true });
  const begin = performance.now();
  await firstLoad(app.app, { isDemo: true, report: (step) => steps.push(step) });
  took = performance.now() - begin;
}, 30_000);

afterAll(() => app.stop());

async function count(slug: string, sql: string): Promise<number> {
  const id = (await coalitionIdOf(app.app.get(Database), slug)) ?? '';
  const [row] = await app.inCoalition(id, (tx) => tx.query<{ count: number }>(`select count(*) as count from ${sql}`));
  return row?.count ?? -1;
}

describe('the first start of a demo', () => {
  it('tells what it does', () => {
    expect(steps).toHaveLength(2);
    process.stderr.write(`first load: ${Math.round(took)} ms\n`);
  });

  it.each([
    ['pijnacker-nootdorp', 33, 25],
    ['waadhoeke', 36, 36],
  ])('gives %s its organisations', async (slug, organisations, signed) => {
    expect(await count(slug, 'organisation')).toBe(organisations);
    const statuses = `fact where kind = 'organisationStatus' and payload ->> 'status'`;
    expect(await count(slug, `(select distinct organisation_id from ${statuses} = 'signed') o`)).toBe(signed);
    expect(await count(slug, 'commitment_point')).toBe(20);
  });
});

describe('a first start that was cut off', () => {
  it('is completed by the next one', async () => {
    const cut = await TestApp.start({ isDemo: true });
    const database = cut.app.get(Database);
    await loadDemo(database, cut.clock, 'pijnacker-nootdorp');
    // The second coalition breaks off just before its end.
    const run: Database['run'] = (ctx, operation, work) =>
      database.run(ctx, operation, async (tx) => {
        await work(tx);
        throw new Error('cut off');
      });
    await expect(loadDemo(Object.assign(Object.create(database), { run }), cut.clock, 'waadhoeke')).rejects.toThrow(
      'cut off',
    );
    expect(await coalitionIdOf(database, 'waadhoeke')).toBeNull();
    const known = await coalitionIdOf(database, 'pijnacker-nootdorp');
    await firstLoad(cut.app, { isDemo: true, report: () => undefined });
    expect(await coalitionIdOf(database, 'pijnacker-nootdorp')).toBe(known);
    expect(await coalitionIdOf(database, 'waadhoeke')).not.toBeNull();
    await cut.stop();
  }, 30_000);
});
