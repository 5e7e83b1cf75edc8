import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { leaveDemo } from '../src/demo/leave-demo.ts';
import { resetDemo } from '../src/demo/reset-demo.ts';
import { firstLoad } from '../src/first-load.ts';
import { coalitionIdOf } from '../src/plan-files/import-plan.ts';
import { Database } from '../src/platform/db/database.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cookie: string;

const load = () => firstLoad(app.app, { isDemo: true, report: () => undefined });

beforeAll(async () => {
  app = await TestApp.start({ isDemo: true, now: '2026-11-20T11:00:00Z' });
  await load();
  cookie = await signIn();
}, 30_000);

afterAll(() => app.stop());

async function signIn(): Promise<string> {
  const answer = await app
    .as(null)
    .post('/demo/sessions')
    .send({ coalition: 'pijnacker-nootdorp', persona: 'coordinator' });
  return (answer.headers['set-cookie'] as unknown as string[])[0] ?? '';
}

async function rows(slug: string, sql: string): Promise<Record<string, unknown>[]> {
  const id = (await coalitionIdOf(app.app.get(Database), slug)) ?? '';
  return app.inCoalition(id, (tx) => tx.query<Record<string, unknown>>(sql));
}

const count = async (slug: string, from: string) =>
  Number((await rows(slug, `select count(*) from ${from}`))[0]?.['count']);
const counts = async (slug: string) =>
  Object.fromEntries(
    await Promise.all(
      [
        'fact',
        'activity',
        'organisation',
        'membership',
        'pledge',
        'task',
        'meeting',
        'indicator',
        'mail',
        'commitment_point',
      ].map(async (table) => [table, await count(slug, table)] as const),
    ),
  );

/** Somebody plays: records, makes, corrects and renames, also where it is not an example. */
async function play(): Promise<void> {
  const as = {
    get: (path: string) => app.as(null).get(path).set('Cookie', cookie),
    post: (path: string) => app.as(null).post(path).set('Cookie', cookie),
  };
  const base = '/coalitions/pijnacker-nootdorp';
  const { items } = (await as.get(`${base}/activities?pageSize=100`)).body;
  const real = items.find(({ isExample }: { isExample: boolean }) => !isExample);
  expect(
    (await as.post(`${base}/activities/${real.id}/check-ins`).send({ signal: 'stuck', note: 'Spel' })).status,
  ).toBe(201);
  const { items: partners } = (await as.get(`${base}/organisations?pageSize=100`)).body;
  const realPartner = partners.find(({ isExample }: { isExample: boolean }) => !isExample);
  const made = await as
    .post(`${base}/activities`)
    .send({ title: 'Spel', kind: 'other', leadOrganisationId: realPartner.id });
  expect(made.status).toBe(201);
  expect((await as.post(`${base}/activities/${made.body.id}/check-ins`).send({ signal: 'onCourse' })).status).toBe(201);
}

jest.setTimeout(30_000);

describe('resetting the demo', () => {
  let before: Record<string, number>;

  it('takes away what was played, and begins again around another day', async () => {
    before = await counts('pijnacker-nootdorp');
    await play();
    expect(await counts('pijnacker-nootdorp')).not.toEqual(before);
    app.clock.set('2026-12-02T11:00:00Z');
    const begin = performance.now();
    await resetDemo(app.ownerUrl, app.clock);
    process.stderr.write(`reset: ${Math.round(performance.now() - begin)} ms\n`);
    const after = await counts('pijnacker-nootdorp');
    // A month more or less makes a count of visits more or less.
    expect({ ...after, fact: 0 }).toEqual({ ...before, fact: 0 });
    expect(Math.abs((after['fact'] ?? 0) - (before['fact'] ?? 0))).toBeLessThan(25);
    expect(await count('pijnacker-nootdorp', `activity where title = 'Spel'`)).toBe(0);
    expect((await app.as(null).get('/demo')).body.coalitions[0].loadedOn).toBe('2026-12-02');
  });

  it('keeps the session', async () => {
    const me = await app.as(null).get('/me').set('Cookie', cookie);
    expect(me.body.memberships).toEqual([expect.objectContaining({ role: 'coordinator' })]);
    const mine = await app.as(null).get('/coalitions/pijnacker-nootdorp/activities').set('Cookie', cookie);
    expect(mine.body.total).toBe(48);
  });

  it('changes nothing the second time', async () => {
    const once = { ...(await counts('waadhoeke')), trail: await count('waadhoeke', 'audit_event') };
    await resetDemo(app.ownerUrl, app.clock);
    expect({ ...(await counts('waadhoeke')), trail: await count('waadhoeke', 'audit_event') }).toEqual(once);
  });
});

describe('leaving the demo', () => {
  let dir: string;
  const installation = () => JSON.parse(readFileSync(join(dir, 'installation.json'), 'utf8'));

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'samenkoers-demo-'));
    writeFileSync(
      join(dir, 'installation.json'),
      JSON.stringify({ demo: true, version: '0.1.0', createdAt: '2026-11-20' }),
    );
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('unmarks the folder and leaves the two plans, as they are written down', async () => {
    await play();
    expect(await leaveDemo(app.ownerUrl, app.clock, dir)).toBe(true);
    expect(installation()).toEqual({ demo: false, version: '0.1.0', createdAt: '2026-11-20' });
    expect(await counts('pijnacker-nootdorp')).toMatchObject({
      organisation: 10,
      activity: 8,
      membership: 0,
      pledge: 0,
      task: 0,
      meeting: 1,
      indicator: 15,
      mail: 0,
      commitment_point: 0,
    });
    expect(await counts('waadhoeke')).toMatchObject({
      organisation: 7,
      activity: 0,
      membership: 0,
      pledge: 42,
      commitment_point: 20,
    });
    for (const slug of ['pijnacker-nootdorp', 'waadhoeke']) {
      expect(await count(slug, 'fact where is_example or recorded_by is not null')).toBe(0);
      expect(await rows(slug, 'select is_demo from coalition where is_demo')).toEqual([]);
      const operations = await rows(slug, 'select distinct operation from audit_event order by 1');
      expect(operations.map(({ operation }) => operation)).toEqual(['demo.leave', 'plan.import']);
      expect(await count(slug, `audit_event where operation = 'demo.leave'`)).toBe(1);
      expect(
        await count(slug, `audit_event where coalesce(after, before)::text ~* 'voorbeeld(koor|zorg|dorps)|spel'`),
      ).toBe(0);
    }
  });

  it('leaves nobody of the demo, nor their sessions', async () => {
    const client = new pg.Client({ connectionString: app.ownerUrl });
    await client.connect();
    const { rows: left } = await client.query(
      'select (select count(*) from person) as people, (select count(*) from session) as sessions',
    );
    await client.end();
    expect(left).toEqual([{ people: 0, sessions: 0 }]);
  });

  it('is for good: nothing is loaded again, and there is nothing to leave twice', async () => {
    const before = await counts('pijnacker-nootdorp');
    expect(await leaveDemo(app.ownerUrl, app.clock, dir)).toBe(false);
    await load();
    expect(await counts('pijnacker-nootdorp')).toEqual(before);
    expect((await app.as(null).get('/demo')).body.coalitions).toEqual([]);
    expect((await app.as(null).post('/demo/resets')).status).toBe(404);
  });
});

describe('the application itself', () => {
  it('may not remove a fact', async () => {
    await expect(rows('waadhoeke', 'delete from fact')).rejects.toThrow(/permission denied/);
  });
});
