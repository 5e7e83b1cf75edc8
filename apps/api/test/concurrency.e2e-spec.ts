import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v4 } from 'uuid';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TcpProxy } from './support/tcp-proxy.ts';
import { TestApp } from './support/test-app.ts';

/** Two at once, and a database that goes away and comes back. The application reaches it through a proxy that can be cut. */

let app: TestApp;
let proxy: TcpProxy;
let cast: Cast;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start({
    via: async (url) => {
      const through = await TcpProxy.before(url);
      proxy = through.proxy;
      return through.url;
    },
  });
  cast = await castOf(app);
});
afterAll(async () => {
  await app.stop();
  await proxy.close();
});
beforeEach(async () => {
  activityId = await cast.coalition.activity({ leadId: cast.leadId, partnerIds: [cast.partnerId] });
});

const as = () => app.as(cast.coordinator.token);
const list = () => as().get(cast.coalition.path('activities'));
const checkIn = (key?: string) => {
  const request = as().post(cast.coalition.path(`activities/${activityId}/check-ins`));
  if (key) void request.set('Idempotency-Key', key);
  return request.send({ signal: 'onCourse' });
};
const recorded = async () => {
  const story = await as().get(cast.coalition.path(`activities/${activityId}/facts`));
  return story.body.items.filter(({ kind }: { kind: string }) => kind === 'checkIn').length;
};

/** Ends every connection of the application, as an administrator of the server would. */
async function terminate(): Promise<number> {
  const client = new pg.Client({ connectionString: app.ownerUrl.replace(/\/\/[^@]+@/, () => `//${superuser()}@`) });
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid, 1000) from pg_stat_activity where datname = current_database() and application_name = 'samenkoers'`,
  );
  await client.end();
  return rowCount ?? 0;
}

function superuser(): string {
  const url = new URL(process.env['TEST_DATABASE_SUPERUSER_URL'] ?? '');
  return `${url.username}:${url.password}`;
}

describe('connections that were ended', () => {
  it('are replaced: reading goes on, whichever connections were there', async () => {
    await Promise.all(Array.from({ length: 12 }, list));
    expect(await terminate()).toBeGreaterThan(1);
    const answers = await Promise.all(Array.from({ length: 12 }, list));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
  });

  it('while reading are answered after one retry, or reported; the next request works', async () => {
    for (let round = 0; round < 2; round += 1) {
      const reading = Promise.all(Array.from({ length: 8 }, list));
      const ended = terminate();
      for (const answer of await reading) {
        if (answer.status !== 200) expectProblem(answer, 503, 'database-away');
      }
      await ended;
      expect((await list()).status).toBe(200);
    }
  });

  it('while writing are recorded or not, never half, and what was answered is there', async () => {
    for (let round = 0; round < 2; round += 1) {
      const before = await recorded();
      const writing = Promise.all(Array.from({ length: 4 }, () => checkIn()));
      await terminate();
      const answers = await writing;
      const done = answers.filter(({ status }) => status === 201).length;
      const doubtful = answers.filter(({ body }) => body.type === 'urn:samenkoers:problem:outcome-unknown').length;
      for (const answer of answers) expect([201, 503]).toContain(answer.status);
      const added = (await recorded()) - before;
      expect(added).toBeGreaterThanOrEqual(done);
      expect(added).toBeLessThanOrEqual(done + doubtful);
    }
    // Every fact has its audit row, and every audit row its fact.
    const [torn] = await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query<{ count: number }>(
        `select count(*) as count from fact f full join audit_event e on e.coalition_id = f.coalition_id and e.object_id = f.id
         where (e.object_type = 'fact' or e.id is null) and (f.id is null or e.id is null)`,
      ),
    );
    expect(torn?.count).toBe(0);
  });
});

describe('a connection that breaks at the commit', () => {
  afterEach(() => expect(proxy.hasCut).toBe(true));

  const cutAt = (side: 'before' | 'after') => proxy.cutOnce(side, (text) => /\bcommit\b/.test(text));

  it.each(['before', 'after'] as const)(
    'is repeated under its key, and recorded once: %s the server heard it',
    async (side) => {
      cutAt(side);
      const answer = await checkIn(v4());
      expect(answer.status).toBe(201);
      expect(await recorded()).toBe(1);
    },
  );

  it('without a key is said to be in doubt, since it may have been recorded', async () => {
    cutAt('after');
    const answer = await checkIn();
    expectProblem(answer, 503, 'outcome-unknown');
    expect(answer.headers['retry-after']).toBeUndefined();
    expect(await recorded()).toBe(1);
  });

  it('earlier than that is simply done again', async () => {
    proxy.cutOnce('before', (text) => /insert into fact/.test(text));
    expect((await checkIn()).status).toBe(201);
    expect(proxy.hasCut).toBe(true);
    proxy.cutOnce('after', (text) => /insert into fact/.test(text));
    expect((await checkIn()).status).toBe(201);
    expect(await recorded()).toBe(2);
  });

  it('while reading is read again', async () => {
    proxy.cutOnce('before', (text) => /from activity a/.test(text));
    expect((await list()).status).toBe(200);
    expect(proxy.hasCut).toBe(true);
    proxy.cutOnce('after', (text) => /request_context/.test(text));
    expect((await list()).status).toBe(200);
  });
});

describe('a database that is away', () => {
  it('is said so, in both languages, and when to try again; nothing is kept; all is well when it is back', async () => {
    const before = await recorded();
    await proxy.close();
    const [read, english, write, ready] = await Promise.all([
      list(),
      list().set('Accept-Language', 'en'),
      checkIn(),
      app.request(null, 'get', '/health/ready'),
    ]);
    for (const answer of [read, english, write, ready]) {
      expectProblem(answer, 503, 'database-away');
      expect(answer.headers['retry-after']).toBe('5');
    }
    expect(read.body.detail).toMatch(/niet bereikbaar/);
    expect(english.body.detail).not.toBe(read.body.detail);
    expect(ready.body.detail).toMatch(/niet bereikbaar/);
    expect((await app.request(null, 'get', '/health/live')).status).toBe(200);
    await proxy.open();
    expect((await app.request(null, 'get', '/health/ready')).status).toBe(200);
    expect((await list()).status).toBe(200);
    expect(await recorded()).toBe(before);
  });

  it('that takes no connections is away too', async () => {
    const url = new URL(app.ownerUrl);
    url.username = superuser().split(':')[0] ?? '';
    url.password = superuser().split(':')[1] ?? '';
    const name = url.pathname.slice(1);
    url.pathname = '/postgres';
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      await client.query(`alter database ${name} allow_connections false`);
      await client.query(`select pg_terminate_backend(pid, 1000) from pg_stat_activity where datname = $1`, [name]);
      expectProblem(await app.request(null, 'get', '/health/ready'), 503, 'database-away');
      expectProblem(await list(), 503, 'database-away');
      expectProblem(await checkIn(), 503, 'database-away');
    } finally {
      await client.query(`alter database ${name} allow_connections true`);
      await client.end();
    }
    expect((await list()).status).toBe(200);
  });
});

describe('two who change the same activity', () => {
  it('follow one another: who waited is judged by what the other did', async () => {
    const client = new pg.Client({ connectionString: app.url });
    await client.connect();
    await client.query('begin');
    await client.query(
      `select set_config('app.coalition_id', $1, true), set_config('app.operation', 'test', true), set_config('app.now', $2, true)`,
      [cast.coalition.id, '2026-11-20T11:30:00Z'],
    );
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [activityId]);
    // It arrives at eleven, waits for the lock, and goes on after half past.
    const waiting = as()
      .post(cast.coalition.path(`activities/${activityId}/transitions`))
      .send({ to: 'done' })
      .then((answer) => answer);
    await untilSomebodyWaits(client);
    await client.query(
      `insert into fact (coalition_id, id, kind, effective_on, recorded_at, activity_id, payload)
       values ($1, $2, 'lifecycle', '2026-11-20', '2026-11-20T11:30:00Z', $3, '{"to": "stopped"}')`,
      [cast.coalition.id, v4(), activityId],
    );
    app.clock.set('2026-11-20T11:31:00Z');
    await client.query('commit');
    await client.end();
    expectProblem(await waiting, 400, 'invalid-input', ['/to notPossible']);
    app.clock.set('2026-11-20T11:00:00Z');
  });
});

async function untilSomebodyWaits(client: pg.Client): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { rows } = await client.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`);
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody waits for the lock.');
}
