import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Database } from '../src/platform/db/database.ts';
import { type Cast, castOf } from './support/cast.ts';
import { TestApp } from './support/test-app.ts';

/**
 * What an API process remembers is what it would work out: after whatever was written, through whichever process. Two processes
 * remember, a third works out everything anew.
 */

const day = 86_400_000;
const now = '2026-11-20T11:00:00.000Z';
let first: TestApp;
let second: TestApp;
let forgetful: TestApp;
let cast: Cast;
let activityIds: string[];
let clock = Date.parse(now);

beforeAll(async () => {
  first = await TestApp.start({ now });
  second = await TestApp.start({ now, beside: first });
  forgetful = await TestApp.start({ now, beside: first });
  cast = await castOf(first);
  const { coalition, leadId, partnerId } = cast;
  activityIds = [];
  for (let index = 0; index < 3; index += 1)
    activityIds.push(await coalition.activity({ leadId, partnerIds: [partnerId] }));
  await coalition.meeting('2026-10-01');
  await coalition.meeting('2026-12-01');
});
afterAll(async () => {
  await forgetful.stop();
  await second.stop();
  await first.stop();
});

const reads = [
  'overview',
  'overview?asOf=2026-10-15',
  'overview?knownAt=2026-11-01T12:00:00Z',
  'activities?pageSize=100',
  'activities?pageSize=100&knownAt=2026-11-19',
  'timeline',
  'tasks',
  'organisations',
  'indicators',
  'subgoals',
  'commitment-coverage',
  'pledges',
  'public-page',
];

/** All answers to one person, but for the instant that they were given at. */
async function answers(app: TestApp, token: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const path of reads) {
    if (app === forgetful) app.app.get(Database).forget();
    app.clock.set(new Date(clock).toISOString());
    const { status, body } = await app.as(token).get(cast.coalition.path(path));
    all.push([path, status, path.includes('knownAt') ? body : { ...body, knownAt: null }]);
  }
  return all;
}

async function expectTheSame(people = [cast.coordinator, cast.lead, cast.reviewer]): Promise<void> {
  for (const { token } of people) {
    const expected = await answers(forgetful, token);
    expect(await answers(first, token)).toEqual(expected);
    expect(await answers(second, token)).toEqual(expected);
  }
}

type Post = readonly [path: string, body: object];

const activity = () => fc.constantFrom(0, 1, 2).map((index) => `activities/${activityIds[index]}`);
const past = fc.integer({ min: 0, max: 60 }).map((days) => new Date(clock - days * day).toISOString().slice(0, 10));
const posts: fc.Arbitrary<Post> = fc.oneof(
  fc
    .tuple(activity(), fc.constantFrom('onCourse', 'atRisk', 'stuck', 'unchanged'), past)
    .map(([path, signal, effectiveOn]): Post => [`${path}/check-ins`, { signal, effectiveOn }]),
  fc
    .tuple(activity(), past, fc.integer({ min: 0, max: 90 }))
    .map(([path, to, participants]): Post => [`${path}/participations`, { from: to, to, participants }]),
  fc
    .tuple(activity(), fc.constantFrom('planned', 'inProgress', 'done', 'postponed', 'stopped'))
    .map(([path, to]): Post => [`${path}/transitions`, { to, reason: 'voorbeeld' }]),
  fc.tuple(activity(), past).map(([path, endsOn]): Post => [`${path}/schedules`, { startsOn: '2026-01-01', endsOn }]),
  fc
    .tuple(activity(), fc.constantFrom('onCourse', 'stuck'))
    .map(([path, signal]): Post => [`${path}/overrides`, { signal, reason: 'voorbeeld' }]),
  past.map((dueOn): Post => ['tasks', { title: 'Voorbeeld', dueOn, activityId: activityIds[0] }]),
  past.map((heldOn): Post => ['meetings', { title: 'Voorbeeld', heldOn }]),
  fc.constant<Post>(['organisations', { name: `Voorbeeld ${Math.random()}` }]),
);

interface Step {
  readonly by: 'first' | 'second';
  readonly post: Post | 'retract' | 'rename' | 'cadence';
  /** How far the clock goes on, or back. */
  readonly minutes: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    by: fc.constantFrom('first', 'second'),
    post: fc.oneof({ weight: 8, arbitrary: posts }, fc.constantFrom('retract', 'rename', 'cadence')),
    minutes: fc.oneof(fc.integer({ min: -30, max: 30 }), fc.constantFrom(0, 24 * 60)),
  }),
  { minLength: 1, maxLength: 6 },
);

async function take({ by, post, minutes }: Step): Promise<void> {
  clock += minutes * 60_000;
  const app = by === 'first' ? first : second;
  app.clock.set(new Date(clock).toISOString());
  const { coalition, coordinator, lead } = cast;
  if (post === 'rename') {
    await app.app
      .get(Database)
      .statement('update person set name = $2 where id = $1', [lead.personId, `Voorbeeld ${clock}`]);
  } else if (post === 'cadence') {
    await app.inCoalition(coalition.id, (tx) =>
      tx.query('update coalition set cadence_weeks = 1 + (cadence_weeks + 1) % 9 where id = $1', [coalition.id]),
    );
  } else if (post === 'retract') {
    const latest = await app.as(coordinator.token).get(coalition.path('check-ins?pageSize=1'));
    const id = latest.body.items[0]?.id;
    if (id)
      await app
        .as(coordinator.token)
        .post(coalition.path(`facts/${id}/retractions`))
        .send({});
  } else {
    await app.as(coordinator.token).post(coalition.path(post[0])).send(post[1]);
  }
}

describe('what is remembered', () => {
  it('is what would be worked out, after random writes through two processes', async () => {
    await expectTheSame();
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        for (const step of taken) await take(step);
        await expectTheSame([cast.coordinator]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
    await expectTheSame();
  }, 600_000);

  it('is worked out once for many who ask at the same time, and not again until something changes', async () => {
    const { coalition, coordinator } = cast;
    const overview = () => first.as(coordinator.token).get(coalition.path('overview'));
    const once = await first.queries.during(overview);
    const together = await first.queries.during(() => Promise.all(Array.from({ length: 8 }, overview)));
    expect(together).toBeLessThan(2 * once + 8 * 4);
    const again = first.queries.count;
    await overview();
    expect(first.queries.count - again).toBe(4);
    await second.as(coordinator.token).post(coalition.path('tasks')).send({ title: 'Voorbeeld', dueOn: '2026-12-24' });
    const { body } = await overview();
    const { body: anew } = await forgetful.as(coordinator.token).get(coalition.path('overview'));
    expect({ ...body, knownAt: null }).toEqual({ ...anew, knownAt: null });
  });

  it('is of one coalition and one role alone', async () => {
    const { coalition, elsewhere, coordinator, reviewer, outsider } = cast;
    const asked = await first.as(coordinator.token).get(coalition.path('overview'));
    expect(asked.body.attention).not.toBeNull();
    expect((await first.as(reviewer.token).get(coalition.path('overview'))).body.attention).toBeNull();
    expect((await first.as(outsider.token).get(coalition.path('overview'))).status).toBe(404);
    const other = await first.as(outsider.token).get(elsewhere.path('overview'));
    expect(other.body.signals.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(0);
  });
});

describe('a clock that is set back', () => {
  it('hides nothing that was recorded, and puts what follows after it', async () => {
    const { coalition, coordinator } = cast;
    clock += 60 * 60_000;
    first.clock.set(new Date(clock).toISOString());
    const path = coalition.path(`activities/${await coalition.activity({ leadId: cast.leadId })}`);
    const send = (app: TestApp, signal: string) => app.as(coordinator.token).post(`${path}/check-ins`).send({ signal });
    const before = await send(first, 'atRisk');
    for (const app of [first, second]) app.clock.set(new Date(clock - 3 * 60 * 60_000).toISOString());
    // Two processes, both hours behind what is recorded.
    for (const app of [first, second])
      expect((await app.as(coordinator.token).get(path)).body.reportedSignal).toBe('atRisk');
    const after = await send(second, 'stuck');
    expect(after.body.recordedAt >= before.body.recordedAt).toBe(true);
    for (const app of [first, second])
      expect((await app.as(coordinator.token).get(path)).body.reportedSignal).toBe('stuck');
    const list = await first.as(coordinator.token).get(coalition.path('check-ins?pageSize=2'));
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([after.body.id, before.body.id]);
  });
});
