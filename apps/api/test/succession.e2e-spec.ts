import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let contact: TestMember;
let planId: string;

const anyId = '0190a000-0000-7000-8000-000000000000';
const series = { instrument: '', population: '', areaCode: '', boundaryYear: null };

beforeAll(async () => {
  app = await TestApp.start();
  other = await TestCoalition.make(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  contact = await coalition.contact();
  planId = await coalition.plan({ starts_on: '2024-01-01', ends_on: '2026-12-31', state: 'adopted', motto: 'Samen' });
});

const get = (rest: string, token: string | null = coordinator.token) =>
  app.as(token).get(coalition.path(`plans${rest}`));
const post = (rest: string, body: object, token: string | null = coordinator.token) =>
  app
    .as(token)
    .post(coalition.path(`plans/${planId}${rest}`))
    .send(body);
const step = (body: object, token: string | null = coordinator.token) => post('/steps', body, token);
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => [pointer, code]);
const linkSubgoal = (subgoal: string) =>
  app.inCoalition(coalition.id, (tx) =>
    tx.query('insert into plan_subgoal values ($1, $2, $3)', [coalition.id, planId, subgoal]),
  );

describe('POST /plans/{id}/steps', () => {
  it('takes the plan on as a dated fact, and the row that asked for it goes away', async () => {
    const asks = async () => {
      const { body } = await app.as(coordinator.token).get(coalition.path('overview'));
      return body.attention.items.filter(({ kind }: { kind: string }) => kind === 'planEnding').length;
    };
    expect(await asks()).toBe(1);
    const answer = await step({ to: 'inEvaluation', effectiveOn: '2026-11-10' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ kind: 'planState', planId, effectiveOn: '2026-11-10', mayRetract: true });
    expect((await get(`/${planId}`)).body).toMatchObject({
      state: 'inEvaluation',
      stateSince: '2026-11-10',
      version: 1,
    });
    expect((await get(`/${planId}?asOf=2026-11-09`)).body).toMatchObject({ state: 'adopted', stateSince: null });
    expect((await get('?asOf=2026-11-09')).body.items[0].state).toBe('adopted');
    expect(await asks()).toBe(0);
    expect((await get(`/${planId}/facts`)).body).toMatchObject({ total: 1, items: [{ id: answer.body.id }] });
  });

  it('can be undone, the last step first', async () => {
    const first = (await step({ to: 'inEvaluation' })).body;
    const second = (await step({ to: 'closed' })).body;
    const undo = (id: string, token = coordinator.token) =>
      app
        .as(token)
        .post(coalition.path(`facts/${id}/retractions`))
        .send({});
    expect((await undo(first.id)).status).toBe(409);
    expect((await undo(second.id, contact.token)).status).toBe(403);
    expect((await undo(second.id)).status).toBe(201);
    expect((await get(`/${planId}`)).body.state).toBe('inEvaluation');
    expect((await undo(first.id)).status).toBe(201);
    expect((await get(`/${planId}`)).body.state).toBe('adopted');
  });

  it('goes back only with a reason, and nowhere the table does not say', async () => {
    expect(faults(await step({ to: 'closed', effectiveOn: '2026-12-01' }))).toEqual([
      ['/to', 'notPossible'],
      ['/effectiveOn', 'inFuture'],
    ]);
    await step({ to: 'inEvaluation', effectiveOn: '2026-11-10' });
    expect(faults(await step({ to: 'adopted' }))).toEqual([['/reason', 'reasonRequired']]);
    expect(faults(await step({ to: 'adopted', reason: 'Later', effectiveOn: '2026-11-09' }))).toEqual([
      ['/effectiveOn', 'min'],
    ]);
    expect(faults(await step({ to: 'gone', why: 1 })).sort()).toEqual([
      ['/to', 'isIn'],
      ['/why', 'unknownProperty'],
    ]);
    expect((await step({ to: 'adopted', reason: 'De raad wil later evalueren' })).status).toBe(201);
    expect((await get(`/${planId}`)).body.state).toBe('adopted');
  });

  it('is taken once by two people at a time, and once under one key', async () => {
    const both = await Promise.all([step({ to: 'inEvaluation' }), step({ to: 'inEvaluation' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    const close = () => step({ to: 'closed' }).set('Idempotency-Key', 'close');
    expect((await close()).body.id).toBe((await close()).body.id);
  });

  it('is for the coordinator of this coalition', async () => {
    expect((await step({ to: 'inEvaluation' }, contact.token)).status).toBe(403);
    expect((await step({ to: 'inEvaluation' }, null)).status).toBe(401);
    expect((await step({ to: 'inEvaluation' }, (await other.coordinator()).token)).status).toBe(404);
    planId = await other.plan();
    expect((await step({ to: 'adopted' })).status).toBe(404);
    expect((await get(`/${planId}/facts`)).status).toBe(404);
  });
});

describe('the evaluation of a plan', () => {
  it('keeps one decision each, the last, with the suggestion of its own state beside it', async () => {
    const subgoal = await coalition.subgoal({ title: 'Minder eenzaam' });
    await linkSubgoal(subgoal);
    const [done, going] = [
      await coalition.activity({ title: 'A', lifecycle: 'done' }),
      await coalition.activity({ title: 'B' }),
    ];
    await step({ to: 'inEvaluation' });
    expect((await get(`/${planId}/evaluation`)).body).toMatchObject({
      state: 'inEvaluation',
      subgoals: [{ id: subgoal, outcome: null, text: null, status: 'noBaseline' }],
      activities: [
        { id: done, suggestion: 'done', outcome: null },
        { id: going, suggestion: 'carriesOver', outcome: null },
      ],
      activityProgress: { decided: 0, total: 2 },
    });
    const answer = await post('/evaluations', { activityIds: [done, going], outcome: 'carriesOver' });
    expect(answer.status).toBe(201);
    expect(answer.body.total).toBe(2);
    await post('/evaluations', { activityIds: [going], outcome: 'stops', text: 'Te weinig vrijwilligers' });
    await post('/evaluations', { subgoalIds: [subgoal], outcome: 'carriesOver', text: 'Nog niet bereikt' });
    expect((await get(`/${planId}/evaluation`, contact.token)).body).toMatchObject({
      subgoals: [{ outcome: 'carriesOver', text: 'Nog niet bereikt', decidedOn: '2026-11-20' }],
      activities: [{ outcome: 'carriesOver' }, { outcome: 'stops', text: 'Te weinig vrijwilligers' }],
      subgoalProgress: { decided: 1, total: 1 },
      activityProgress: { decided: 2, total: 2, perOutcome: { done: 0, carriesOver: 1, stops: 1 } },
    });
    const factIds = answer.body.items.map(({ id }: { id: string }) => id);
    const undo = (token = coordinator.token) =>
      app.as(token).post(coalition.path('facts/retractions')).send({ factIds });
    expect((await undo(contact.token)).status).toBe(403);
    expect((await undo()).status).toBe(201);
    expect((await undo()).status).toBe(409);
    expect((await get(`/${planId}/evaluation`)).body.activities).toMatchObject([
      { outcome: null },
      { outcome: 'stops' },
    ]);
  });

  it('names every fault at once, and records nothing', async () => {
    const activity = await coalition.activity();
    expect((await post('/evaluations', { activityIds: [activity], outcome: 'done' })).status).toBe(409);
    await step({ to: 'inEvaluation' });
    const before = await coalition.factCount();
    const subgoal = await coalition.subgoal();
    expect(
      faults(await post('/evaluations', { activityIds: [anyId], subgoalIds: [subgoal], outcome: 'stops' })),
    ).toEqual([
      ['/subgoalIds/0', 'notFound'],
      ['/activityIds/0', 'notFound'],
      ['/text', 'reasonRequired'],
    ]);
    expect(faults(await post('/evaluations', { outcome: 'done', effectiveOn: '2027-01-01' }))).toEqual([
      ['/activityIds', 'required'],
      ['/effectiveOn', 'inFuture'],
    ]);
    expect(faults(await post('/evaluations', { activityIds: 'all', outcome: 'good', text: 3 })).sort()).toEqual([
      ['/activityIds', 'isArray'],
      ['/outcome', 'isIn'],
      ['/text', 'isString'],
    ]);
    expect(await coalition.factCount()).toBe(before);
  });

  it('is written by the coordinator, and read by members of this coalition', async () => {
    for (const rest of ['/evaluation', '/comparison']) {
      expect((await get(`/${planId}${rest}`, null)).status).toBe(401);
      expect((await get(`/${planId}${rest}`, (await other.coordinator()).token)).status).toBe(404);
      expect((await get(`/${await other.plan()}${rest}`)).status).toBe(404);
    }
    expect((await post('/evaluations', { outcome: 'done' }, contact.token)).status).toBe(403);
    expect((await post('/evaluations', { outcome: 'done' }, null)).status).toBe(401);
    planId = await other.plan();
    expect((await post('/evaluations', { outcome: 'done', activityIds: [anyId] })).status).toBe(404);
  });

  it('takes a fixed number of queries, to read and to decide', async () => {
    await step({ to: 'inEvaluation' });
    const ids = [await coalition.activity()];
    const read = () => get(`/${planId}/evaluation`);
    const decide = () => post('/evaluations', { activityIds: ids, outcome: 'done' });
    const [reading, deciding] = [await app.queries.during(read), await app.queries.during(decide)];
    for (let i = 0; i < 5; i += 1) ids.push(await coalition.activity());
    expect(await app.queries.during(read)).toBe(reading);
    expect(await app.queries.during(decide)).toBe(deciding);
  });
});

describe('POST /plans/{id}/evaluation-sets', () => {
  const decide = (decisions: unknown, token: string | null = coordinator.token) =>
    post('/evaluation-sets', { decisions }, token);
  const outcomes = async () =>
    (await get(`/${planId}/evaluation`)).body.activities.map(({ outcome }: { outcome: string | null }) => outcome);

  it('records all of it in one go, once under one key, and it is taken back as a whole', async () => {
    const [done, going] = [
      await coalition.activity({ title: 'A', lifecycle: 'done' }),
      await coalition.activity({ title: 'B' }),
    ];
    await step({ to: 'inEvaluation' });
    const before = await coalition.factCount();
    const take = () =>
      decide([
        { activityIds: [done], outcome: 'done' },
        { activityIds: [going, going], outcome: 'carriesOver' },
      ]).set('Idempotency-Key', 'take');
    const [first, second] = [await take(), await take()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body).toMatchObject({ total: 2 });
    expect(second.body).toEqual(first.body);
    expect(await coalition.factCount()).toBe(before + 2);
    expect(await outcomes()).toEqual(['done', 'carriesOver']);
    const factIds = first.body.items.map(({ id }: { id: string }) => id);
    await app.as(coordinator.token).post(coalition.path('facts/retractions')).send({ factIds }).expect(201);
    expect(await outcomes()).toEqual([null, null]);
  });

  it('names every fault of every decision at once, and records nothing', async () => {
    const activity = await coalition.activity();
    expect((await decide([{ activityIds: [activity], outcome: 'done' }])).status).toBe(409);
    await step({ to: 'inEvaluation' });
    const before = await coalition.factCount();
    const answer = await decide([
      { activityIds: [activity], outcome: 'done' },
      { activityIds: [anyId, activity], outcome: 'stops', effectiveOn: '2027-01-01' },
      { outcome: 'carriesOver' },
    ]);
    expect(faults(answer)).toEqual([
      ['/decisions/1/activityIds/0', 'notFound'],
      ['/decisions/1/text', 'reasonRequired'],
      ['/decisions/1/effectiveOn', 'inFuture'],
      ['/decisions/2/activityIds', 'required'],
      ['/decisions/1/activityIds/1', 'arrayUnique'],
    ]);
    expect(faults(await decide([{ outcome: 'good', activityIds: 'all' }])).sort()).toEqual([
      ['/decisions/0/activityIds', 'isArray'],
      ['/decisions/0/outcome', 'isIn'],
    ]);
    expect(faults(await decide([]))).toEqual([['/decisions', 'arrayMinSize']]);
    expect(faults(await decide('all'))).toEqual([['/decisions', 'isArray']]);
    expect(await coalition.factCount()).toBe(before);
  });

  it('is for the coordinator of this coalition', async () => {
    const some = [{ activityIds: [await coalition.activity()], outcome: 'done' }];
    await step({ to: 'inEvaluation' });
    expect((await decide(some, null)).status).toBe(401);
    expect((await decide(some, contact.token)).status).toBe(403);
    expect((await decide(some, (await other.coordinator()).token)).status).toBe(404);
    planId = await other.plan();
    expect((await decide(some)).status).toBe(404);
  });
});

describe('POST /plans/{id}/successors', () => {
  const succeed = (body: object, token: string | null = coordinator.token) => post('/successors', body, token);

  it('refers to what it takes along, and the plan before keeps what it had', async () => {
    const [kept, dropped] = [await coalition.subgoal({ position: 1 }), await coalition.subgoal({ position: 2 })];
    for (const subgoal of [kept, dropped]) await linkSubgoal(subgoal);
    const [carried, ended] = [
      await coalition.activity({ title: 'A' }),
      await coalition.activity({ title: 'B', lifecycle: 'done' }),
    ];
    const indicator = await coalition.indicator({ subgoal_id: kept, is_lead: true });
    const answer = await succeed({
      title: 'Vervolg',
      startsOn: '2027-01-01',
      subgoalIds: [kept],
      indicatorIds: [indicator],
      activityIds: [carried],
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      title: 'Vervolg',
      motto: 'Samen',
      goal: 'Minder eenzaamheid',
      state: 'draft',
      predecessorId: planId,
      subgoalIds: [kept],
      indicatorIds: [indicator],
      activityIds: [carried],
    });
    expect((await get(`/${planId}`)).body).toMatchObject({
      successorId: answer.body.id,
      subgoalIds: [kept, dropped],
      activityIds: [carried, ended].sort(),
      indicatorIds: [indicator],
    });
    // What is made from now on still belongs to the plan that is going on.
    const later = await coalition.activity({ title: 'C' });
    expect((await get(`/${planId}`)).body.activityIds).toContain(later);
    expect((await get(`/${answer.body.id}`)).body.activityIds).toEqual([carried]);
    expect((await succeed({ title: 'Nog een' })).status).toBe(409);
    // Undo: the draft goes, and another can be started.
    const gone = await app
      .as(coordinator.token)
      .delete(coalition.path(`plans/${answer.body.id}`))
      .set('If-Match', '"1"');
    expect(gone.status).toBe(204);
    expect((await succeed({ title: 'Nog een' })).status).toBe(201);
  });

  it('names every fault at once, and starts nothing', async () => {
    const foreign = await other.activity();
    expect(
      faults(await succeed({ title: 'T', startsOn: '2024-01-01', endsOn: '2023-01-01', activityIds: [foreign] })),
    ).toEqual([
      ['/endsOn', 'endBeforeStart'],
      ['/startsOn', 'notLater'],
      ['/activityIds/0', 'notFound'],
    ]);
    expect(faults(await succeed({ goal: '', state: 'closed' })).sort()).toEqual([
      ['/goal', 'required'],
      ['/state', 'unknownProperty'],
      ['/title', 'required'],
    ]);
    expect((await get('')).body.total).toBe(1);
  });

  it('is for the coordinator of this coalition', async () => {
    expect((await succeed({ title: 'T' }, contact.token)).status).toBe(403);
    expect((await succeed({ title: 'T' }, null)).status).toBe(401);
    planId = await other.plan();
    expect((await succeed({ title: 'T' })).status).toBe(404);
  });
});

describe('GET /plans/{id}/comparison', () => {
  it('puts both beside each other, each at the end of its period', async () => {
    const old = await coalition.plan({
      starts_on: '2021-01-01',
      ends_on: '2023-12-31',
      state: 'closed',
      title: 'Eerste',
    });
    const next = await coalition.plan({
      starts_on: '2024-01-01',
      ends_on: '2026-12-31',
      state: 'adopted',
      title: 'Tweede',
      predecessor_id: old,
    });
    const [kept, added, dropped] = [
      await coalition.subgoal({ title: 'Blijft', position: 3 }),
      await coalition.subgoal({ title: 'Nieuw', position: 2 }),
      await coalition.subgoal({ title: 'Weg', position: 1 }),
    ];
    const activity = await coalition.activity({ title: 'Koffie' });
    const indicator = await coalition.indicator({ name: 'Eenzaam', subgoal_id: kept });
    await app.inCoalition(coalition.id, async (tx) => {
      const link = (other: string, plan: string, id: string) =>
        tx.query(`insert into plan_${other} values ($1, $2, $3)`, [coalition.id, plan, id]);
      for (const [plan, ids] of [
        [old, [kept, dropped]],
        [next, [kept, added]],
      ] as const) {
        for (const id of ids) await link('subgoal', plan, id);
        await link('indicator', plan, indicator);
      }
      await link('activity', next, activity);
    });
    await coalition.fact(
      'baseline',
      { indicatorId: indicator },
      { value: 44, source: 'RIVM', series },
      { effectiveOn: '2020-07-01' },
    );
    const value = { value: 40, lower: null, upper: null, source: 'RIVM', method: 'survey' as const, series };
    await coalition.fact('measurement', { indicatorId: indicator }, value, { effectiveOn: '2024-07-01' });
    await coalition.fact(
      'planEvaluation',
      { planId: old, subgoalId: dropped },
      { outcome: 'stops', text: 'Geen geld' },
      { effectiveOn: '2023-12-01' },
    );
    const answer = await get(`/${next}/comparison`, contact.token);
    expect(answer.body).toMatchObject({
      earlier: { id: old, title: 'Eerste', shownOn: '2023-12-31' },
      later: { id: next, shownOn: '2026-11-20' },
      subgoals: [
        { title: 'Blijft', change: 'kept' },
        { title: 'Nieuw', change: 'added' },
        { title: 'Weg', change: 'dropped', outcome: 'stops', text: 'Geen geld' },
      ],
      activities: [{ title: 'Koffie', change: 'added', earlier: null, later: 'inProgress' }],
      indicators: [
        {
          name: 'Eenzaam',
          change: 'kept',
          earlier: { status: 'noMeasurement', value: 44 },
          later: { status: 'improving', value: 40, measuredOn: '2024-07-01' },
        },
      ],
    });
    const queries = await app.queries.during(() => get(`/${next}/comparison`));
    for (let i = 0; i < 4; i += 1) await coalition.activity();
    expect(await app.queries.during(() => get(`/${next}/comparison`))).toBe(queries);
    expect((await get(`/${old}/comparison`)).status).toBe(404);
    expect((await get(`/${old}/comparison?withPlanId=${next}`)).body.earlier.id).toBe(next);
    expect((await get(`/${old}/comparison?withPlanId=none`)).status).toBe(400);
  });
});
