import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { factKinds, type FactKind, type FactPayloads } from '#domain';
import { assessedActivities } from '../src/activities/assessed-activities.ts';
import { coalitionOf } from '../src/platform/auth/request-contexts.ts';
import { Database, type Tx } from '../src/platform/db/database.ts';
import { type NewFact, recordFacts, type Subject } from '../src/platform/facts/record-fact.ts';
import { type Cast, castOf } from './support/cast.ts';
import { systemCtx, TestApp } from './support/test-app.ts';

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
let taskIds: string[];
let subgoalId: string;
let indicatorId: string;
let commitmentId: string;
let planId: string;
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
  subgoalId = await coalition.subgoal();
  indicatorId = await coalition.indicator({ subgoal_id: subgoalId, is_lead: true });
  await coalition.indicator({
    kind: 'output',
    unit: 'count',
    direction: 'increase',
    origin: 'derived',
    derivation: 'participations',
  });
  commitmentId = await coalition.commitment();
  for (const organisationId of [leadId, partnerId]) await coalition.pledge(organisationId, commitmentId);
  planId = await coalition.plan({
    starts_on: '2024-01-01',
    ends_on: '2026-12-31',
    horizon_year: 2030,
    state: 'adopted',
  });
  taskIds = [
    await coalition.task({ activity_id: activityIds[0], due_on: '2026-11-01' }),
    await coalition.task({ assignee_organisation_id: leadId, due_on: '2026-12-01' }),
  ];
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
  'check-ins?pageSize=5',
  '/me/items',
];

/** All answers to one person, but for the instant that they were given at. */
async function answers(app: TestApp, token: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const path of reads) {
    if (app === forgetful) app.app.get(Database).forget();
    app.clock.set(new Date(clock).toISOString());
    const { body } = await app
      .as(token)
      .get(path.startsWith('/') ? path : cast.coalition.path(path))
      .expect(200);
    all.push([path, path.includes('knownAt') ? body : { ...body, knownAt: null }]);
  }
  return all;
}

async function expectTheSame(people = [cast.coordinator, cast.lead, cast.reviewer]): Promise<void> {
  for (const { personId } of people) {
    // Days may have gone by.
    const token = await first.session(personId);
    const expected = await answers(forgetful, token);
    expect(await answers(first, token)).toEqual(expected);
    expect(await answers(second, token)).toEqual(expected);
  }
}

/** The same for one process and one person: what most writes are followed by. */
async function expectAlike(): Promise<void> {
  const token = await first.session(cast.coordinator.personId);
  expect(await answers(first, token)).toEqual(await answers(forgetful, token));
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

const series = { instrument: 'enquête', population: '18+', areaCode: 'GM9999', boundaryYear: 2024 };

type Said<Kind extends FactKind = FactKind> = Subject & { readonly payload: FactPayloads[Kind] };

/** Something that a fact of each kind may say; `n` makes them differ. */
const saying: { [Kind in Exclude<FactKind, 'retraction'>]: (n: number) => Said<Kind> } = {
  checkIn: (n) => ({
    activityId: activityIds[n % 3],
    payload: { signal: (['atRisk', 'onCourse', 'unchanged', 'stuck'] as const)[n % 4] ?? 'stuck' },
  }),
  participation: (n) => ({
    activityId: activityIds[n % 3],
    organisationId: n % 2 ? cast.leadId : cast.partnerId,
    payload: { from: '2026-09-01', to: '2026-09-30', participants: 10 + n },
  }),
  lifecycle: (n) => ({
    activityId: activityIds[n % 3],
    payload: { to: (['done', 'inProgress', 'postponed'] as const)[n % 3] ?? 'done' },
  }),
  schedule: (n) => ({
    activityId: activityIds[n % 3],
    payload: { startsOn: '2026-02-01', endsOn: `2026-11-${10 + (n % 20)}` },
  }),
  request: (n) => ({ activityId: activityIds[n % 3], payload: { about: 'update' } }),
  override: (n) => ({ activityId: activityIds[n % 3], payload: { signal: 'stuck', reason: `Voorbeeld ${n}` } }),
  taskCompleted: (n) => ({ taskId: taskIds[n % 2], payload: {} }),
  taskReopened: (n) => ({ taskId: taskIds[n % 2], payload: { reason: 'voorbeeld' } }),
  taskPostponed: (n) => ({ taskId: taskIds[n % 2], payload: { dueOn: `2026-11-${10 + (n % 20)}` } }),
  measurement: (n) => ({
    indicatorId,
    payload: { value: 40 + (n % 9), lower: null, upper: null, source: 'voorbeeld', method: 'survey', series },
  }),
  baseline: (n) => ({ indicatorId, payload: { value: 45 + (n % 3), source: 'voorbeeld', series } }),
  target: (n) => ({ indicatorId, payload: { value: 30 + (n % 3), dueOn: '2030-07-01' } }),
  milestone: (n) => ({ indicatorId, payload: { value: 38 + (n % 3), dueOn: '2028-07-01' } }),
  continuation: (n) => ({
    indicatorId,
    payload: {
      series: { ...series, boundaryYear: 2020 + (n % 3) },
      baselineValue: 44,
      baselineOn: '2024-07-01',
      reason: 'voorbeeld',
    },
  }),
  assessment: (n) => ({
    organisationId: n % 2 ? cast.leadId : cast.partnerId,
    commitmentId,
    payload: { stage: (['planned', 'inPlace', 'embedded'] as const)[n % 3] ?? 'planned' },
  }),
  assessmentReview: () => ({
    organisationId: cast.leadId,
    commitmentId,
    payload: { assessmentId: assessmentId ?? activityIds[0] ?? '', verdict: 'questioned' },
  }),
  organisationStatus: (n) => ({
    organisationId: n % 2 ? cast.leadId : cast.bystanderId,
    payload: { status: (['signed', 'left', 'consulted'] as const)[n % 3] ?? 'left' },
  }),
  appointment: (n) => ({
    organisationId: n % 2 ? cast.leadId : cast.partnerId,
    payload: { membershipId: n % 3 ? cast.lead.membershipId : null },
  }),
  snooze: (n) => ({
    payload: { row: `activity:${activityIds[n % 3]}`, until: '2026-12-24', reason: 'voorbeeld' },
  }),
  planState: (n) => ({ planId, payload: { to: (['inEvaluation', 'adopted', 'closed'] as const)[n % 3] ?? 'closed' } }),
  planEvaluation: (n) => ({ planId, activityId: activityIds[n % 3], payload: { outcome: 'carriesOver' } }),
  pledgeStanding: (n) => ({
    organisationId: cast.partnerId,
    commitmentId,
    payload: n % 2 ? { to: 'withdrawn' } : { to: 'renewed', textVersion: 1 },
  }),
};

type SayableKind = keyof typeof saying;
const sayable = factKinds.filter((kind): kind is SayableKind => kind !== 'retraction');

/** An assessment that reviews are about. */
let assessmentId: string | undefined;

/** In one transaction of one process, now; answers their identifiers. */
async function record(app: TestApp, facts: readonly NewFact[], more?: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  app.clock.set(new Date(clock).toISOString());
  const ctx = systemCtx(cast.coalition.id) as Parameters<typeof recordFacts>[1];
  const actor = { ...ctx.actor, membershipId: cast.coordinator.membershipId };
  return app.app.get(Database).run(ctx, 'test', async (tx) => {
    const rows = await recordFacts(tx, { ...ctx, actor }, facts);
    await more?.(tx);
    return rows.map(({ id }) => id);
  });
}

function factOf(kind: SayableKind, n: number, more: Partial<NewFact> = {}): NewFact {
  const { payload, ...subject } = saying[kind](n);
  return { kind, payload, ...subject, effectiveOn: dayOf(clock - (n % 40) * day), ...more };
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The same subject, retracted. */
function retractionOf(fact: NewFact, targetId: string): NewFact {
  return { ...fact, kind: 'retraction', payload: {}, effectiveOn: dayOf(clock), targetId };
}

/** Later in a transaction that does more. */
function recordMore(tx: Tx, facts: readonly NewFact[]): Promise<unknown> {
  return recordFacts(tx, systemCtx(cast.coalition.id) as Parameters<typeof recordFacts>[1], facts);
}

/** What stands now and may be corrected or taken back, newest first. */
async function standing(): Promise<(Subject & { id: string; kind: SayableKind })[]> {
  return first.inCoalition(cast.coalition.id, (tx) =>
    tx.query(
      `select f.id, f.kind, f.activity_id as "activityId", f.task_id as "taskId", f.indicator_id as "indicatorId",
         f.organisation_id as "organisationId", f.commitment_id as "commitmentId", f.plan_id as "planId"
       from fact f where f.kind not in ('retraction', 'lifecycle') and f.recorded_by is not null
         and not exists (select 1 from fact later where later.target_id = f.id) order by f.seq desc limit 20`,
    ),
  );
}

interface Step {
  readonly by: 'first' | 'second';
  readonly post: Post | Facts | 'retract' | 'takeBack' | 'correct' | 'redact' | 'rename' | 'cadence' | 'forget';
  /** How far the clock goes on, or back. */
  readonly minutes: number;
}

/** Facts of any kind in one transaction; with `row`, another row changes in it as well, first or last. */
interface Facts {
  readonly kinds: readonly SayableKind[];
  readonly n: number;
  readonly row: 'none' | 'first' | 'last';
}

const manyFacts: fc.Arbitrary<Facts> = fc.record({
  kinds: fc.array(fc.constantFrom(...sayable), { minLength: 1, maxLength: 3 }),
  n: fc.nat(200),
  row: fc.constantFrom('none', 'none', 'none', 'first', 'last'),
});

const otherSteps = ['retract', 'takeBack', 'correct', 'redact', 'rename', 'cadence', 'forget'] as const;

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    by: fc.constantFrom('first', 'second'),
    post: fc.oneof(
      { weight: 8, arbitrary: posts },
      { weight: 8, arbitrary: manyFacts },
      { weight: 5, arbitrary: fc.constantFrom(...otherSteps) },
    ),
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
  } else if (post === 'takeBack' || post === 'correct') {
    const [fact] = await standing();
    if (fact) {
      const { id, ...subject } = fact;
      const n = Math.floor(clock / 60_000) % 50;
      const said = { ...factOf(fact.kind, n), ...subject };
      await record(app, [post === 'correct' ? { ...said, targetId: id } : retractionOf(said, id)]);
    }
  } else if (post === 'redact') {
    const latest = await app.as(coordinator.token).get(coalition.path('check-ins?pageSize=1'));
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`select redact_text('fact', $1, 'note', 'voorbeeld')`, [latest.body.items[0]?.id ?? null]),
    );
  } else if (post === 'forget') {
    app.app.get(Database).forget();
  } else if ('kinds' in post) {
    const rename = (tx: Tx) => tx.query('update activity set title = title || $1 where id = $2', ['.', activityIds[0]]);
    const facts = post.kinds.map((kind, index) => factOf(kind, post.n + index));
    if (post.row === 'first') await record(app, [], async (tx) => (await rename(tx), await recordMore(tx, facts)));
    else await record(app, facts, post.row === 'last' ? rename : undefined);
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

  it.each(sayable)(
    'follows %s: recorded, corrected, the correction taken back, and taken back itself',
    async (kind) => {
      const [other = ''] = await record(second, [factOf(kind, 2)]);
      if (kind === 'assessment') assessmentId = other;
      await expectAlike();
      if (kind === 'lifecycle') return;
      const fact = factOf(kind, 1);
      const [id = ''] = await record(second, [fact]);
      await expectAlike();
      const correction = factOf(kind, 2, { targetId: id });
      const [correctionId = ''] = await record(second, [correction]);
      await expectAlike();
      await record(second, [retractionOf(correction, correctionId)]);
      await expectAlike();
      await record(second, [retractionOf(fact, id)]);
      await expectAlike();
    },
    120_000,
  );

  it('follows what changed together with other rows, very much at once, and very often', async () => {
    const rename = (tx: Tx) =>
      tx.query(`update activity set title = 'Anders ' || $2 where id = $1`, [activityIds[1], clock]);
    await record(second, [factOf('checkIn', 1)], rename);
    await expectAlike();
    await record(second, [], async (tx) => (await rename(tx), await recordMore(tx, [factOf('checkIn', 2)])));
    await expectAlike();
    await record(
      second,
      Array.from({ length: 250 }, (_, n) => factOf('checkIn', n)),
    );
    await expectAlike();
    await record(
      second,
      Array.from({ length: 250 }, (_, n) => factOf('participation', n)),
      rename,
    );
    await expectAlike();
    for (let n = 0; n < 70; n += 1) await record(second, [factOf('checkIn', n)]);
    await expectAlike();
  }, 120_000);

  it('of what is kept only what was touched is worked out again', async () => {
    const { coalition, coordinator } = cast;
    const statements = async (path: string) => {
      const before = first.queries.count;
      await first.as(coordinator.token).get(coalition.path(path)).expect(200);
      return first.queries.count - before;
    };
    for (const path of reads.slice(0, -1)) if (!path.startsWith('/')) await statements(path);
    await record(second, [factOf('checkIn', 1)]);
    // What was touched, which activities that is, and those; beside the four of every read.
    expect(await statements('overview')).toBe(7);
    expect(await statements('overview')).toBe(4);
    expect(await statements('commitment-coverage')).toBe(5);
    expect(await statements('indicators')).toBe(5);
    expect(await statements('organisations')).toBe(5);
  });

  it('is for an older snapshot what that one sees', async () => {
    const { coalition, coordinator } = cast;
    const database = first.app.get(Database);
    const activities = () => first.as(coordinator.token).get(coalition.path('activities')).expect(200);
    await activities();
    const { writtenAt } = await first.inCoalition(coalition.id, async (tx) => ({ writtenAt: tx.now.getTime() }));
    clock = Math.max(clock, writtenAt) + 60_000;
    await database.read(systemCtx(coalition.id), async (tx) => {
      const [row] = await tx.query<{ coalition: Record<string, unknown> }>(
        'select to_jsonb(c) as coalition from coalition c where id = $1',
        [coalition.id],
      );
      const context = coalitionOf(row?.coalition ?? {});
      const moment = { asOf: dayOf(clock), knownAt: new Date(clock).toISOString() };
      await record(second, [factOf('checkIn', 1), factOf('participation', 2)]);
      await record(second, [factOf('measurement', 1)]);
      await activities();
      await activities();
      const before = first.queries.count;
      const seen = await assessedActivities(tx, context, moment);
      // Which activities were touched, and those.
      expect(first.queries.count - before).toBe(2);
      database.forget();
      expect(seen).toEqual(await assessedActivities(tx, context, moment));
    });
    await expectAlike();
  });

  it('is nothing of a database that was put back to an earlier state', async () => {
    const { id } = cast.coalition;
    await expectAlike();
    const owner = new pg.Client({ connectionString: first.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`select set_config('app.coalition_id', $1, false)`, [id]);
      const saved = await owner.query('select * from coalition_version where coalition_id = $1', [id]);
      const lost = await record(second, [factOf('checkIn', 5), factOf('participation', 6)]);
      await record(second, [factOf('checkIn', 7)]);
      await expectAlike();
      await owner.query('alter table fact disable trigger user; alter table audit_event disable trigger user');
      await owner.query('delete from fact where coalition_id = $1 and id = any($2)', [id, lost]);
      await owner.query('alter table fact enable trigger user; alter table audit_event enable trigger user');
      const { version, past_version: past, written_at: written } = saved.rows[0];
      clock = Math.max(clock, Number(written)) + 60_000;
      await owner.query(
        'update coalition_version set version = $2, past_version = $3, written_at = $4 where coalition_id = $1',
        [id, version, past, written],
      );
    } finally {
      await owner.end();
    }
    for (let n = 1; n < 5; n += 1) await record(second, [factOf('measurement', n)]);
    await expectAlike();
  }, 60_000);

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
