import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let contact: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  other = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  contact = await coalition.contact();
});
afterAll(() => app.stop());

const anyId = '0190a000-0000-7000-8000-000000000000';
const path = (rest = '') => coalition.path(`subgoals${rest}`);
const series = { instrument: '', population: '', areaCode: '', boundaryYear: null };
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => [pointer, code]);

describe('GET /subgoals', () => {
  it('gives each the status of its lead indicator at a day', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const second = await own.subgoal({ position: 2 });
    const first = await own.subgoal({ position: 1 });
    const lead = await own.indicator({ subgoal_id: first, is_lead: true });
    const side = await own.indicator({ subgoal_id: first, position: 2 });
    await own.fact(
      'baseline',
      { indicatorId: lead },
      { value: 44, source: 'RIVM', series },
      { effectiveOn: '2020-07-01' },
    );
    const value = { value: 40, lower: null, upper: null, source: 'RIVM', method: 'survey' as const, series };
    await own.fact('measurement', { indicatorId: lead }, value, { effectiveOn: '2024-07-01' });
    const list = async (query = '') => (await app.as(token).get(own.path(`subgoals${query}`))).body;
    expect(await list()).toMatchObject({
      total: 2,
      items: [
        { id: first, leadIndicatorId: lead, status: 'improving', indicatorIds: [lead, side] },
        { id: second, leadIndicatorId: null, status: 'noBaseline', indicatorIds: [] },
      ],
    });
    expect((await list('?asOf=2024-06-30')).items[0].status).toBe('noMeasurement');
    expect((await list('?knownAt=2024-06-30')).items[0].status).toBe('noMeasurement');
    const before = await app.queries.during(() => list());
    for (let position = 3; position < 9; position += 1)
      await own.indicator({ subgoal_id: await own.subgoal({ position }), is_lead: true });
    expect(await app.queries.during(() => list())).toBe(before);
  });
});

describe('POST /subgoals', () => {
  const post = (body: object, token = coordinator.token) => app.as(token).post(path()).send(body);

  it('adds one to the current plan', async () => {
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`insert into plan (coalition_id, id, title, goal, state) values ($1, $2, 'Plan', 'Doel', 'adopted')`, [
        coalition.id,
        anyId,
      ]),
    );
    const answer = await post({ title: 'Signalen kennen', text: 'Professionals en vrijwilligers kennen de signalen.' });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({ title: 'Signalen kennen', position: 1, status: 'noBaseline', version: 1 });
    const plan = await app.as(contact.token).get(coalition.path(`plans/${anyId}`));
    expect(plan.body.subgoalIds).toEqual([answer.body.id]);
    expect((await app.as(contact.token).get(path(`/${answer.body.id}`))).body).toEqual(answer.body);
  });

  it('names every fault at once, and adds nothing', async () => {
    const count = async () => (await app.as(coordinator.token).get(path())).body.total;
    const before = await count();
    const answer = await post({ title: '', text: 'x'.repeat(100_000), position: 0, status: 'onCourse' });
    expect(answer.status).toBe(400);
    expect(faults(answer).sort()).toEqual([
      ['/position', 'min'],
      ['/status', 'unknownProperty'],
      ['/text', 'maxLength'],
      ['/title', 'required'],
    ]);
    expect(await count()).toBe(before);
  });

  it('is added once under one key, by the coordinator', async () => {
    const send = (title: string) => post({ title, text: 'Tekst' }).set('Idempotency-Key', 'one-subgoal');
    const first = await send('Eenmaal');
    expect((await send('Eenmaal')).body).toEqual(first.body);
    expect((await send('Anders')).status).toBe(409);
    expect((await post({ title: 'Nee', text: 'Nee' }, contact.token)).status).toBe(403);
  });
});

describe('PATCH /subgoals/{id}', () => {
  it('changes its texts and its place', async () => {
    const id = await coalition.subgoal({ position: 7 });
    const patch = (version: number, body: object, token = coordinator.token) =>
      app
        .as(token)
        .patch(path(`/${id}`))
        .set('If-Match', `"${version}"`)
        .send(body);
    expect((await patch(1, { title: 'Anders', position: 3 })).body).toMatchObject({
      title: 'Anders',
      position: 3,
      version: 2,
    });
    expect((await patch(1, { title: 'Te laat' })).status).toBe(412);
    expect(faults(await patch(2, { title: null, position: 1.5 })).sort()).toEqual([
      ['/position', 'isInt'],
      ['/title', 'required'],
    ]);
    expect((await patch(2, { title: 'Nee' }, contact.token)).status).toBe(403);
    expect(
      (
        await app
          .as(coordinator.token)
          .patch(path(`/${id}`))
          .send({})
      ).status,
    ).toBe(428);
  });
});

describe('who may not', () => {
  it('nobody without a session, and nobody from another coalition', async () => {
    const id = await coalition.subgoal();
    const foreign = await other.subgoal();
    const outsider = (await other.coordinator()).token;
    for (const [method, rest] of [
      ['get', ''],
      ['get', '/ID'],
      ['post', ''],
      ['patch', '/ID'],
    ] as const) {
      const request = (token: string | null, of: string) => {
        const send = app.as(token)[method];
        return send(path(rest.replace('ID', of))).set('If-Match', '"1"');
      };
      expect((await request(null, id)).status).toBe(401);
      expect((await request(outsider, id)).status).toBe(404);
      if (!rest) continue;
      for (const missing of [foreign, anyId, 'nonsense'])
        expect((await request(coordinator.token, missing)).status).toBe(404);
    }
  });
});

describe('a place among the others', () => {
  it('is given on making and on changing, for the plan that is named, and can be taken back', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const plan = await own.plan();
    const post = (body: object) => app.as(token).post(own.path('subgoals')).send(body);
    const order = async () =>
      (await app.as(token).get(own.path('subgoals'))).body.items.map((item: { title: string }) => item.title);
    await post({ title: 'A', text: 'A' });
    const b = (await post({ title: 'B', text: 'B' })).body;
    const c = (await post({ title: 'C', text: 'C', position: 1, planId: plan })).body;
    expect(await order()).toEqual(['C', 'A', 'B']);
    const moved = await app
      .as(token)
      .patch(own.path(`subgoals/${b.id}`))
      .set('If-Match', '"1"')
      .send({ position: 2 });
    expect(moved.body.position).toBe(2);
    expect(await order()).toEqual(['C', 'B', 'A']);
    expect(faults(await post({ title: 'D', text: 'D', planId: anyId }))).toEqual([['/planId', 'notFound']]);
    const remove = (id: string, version: number, of = token) =>
      app
        .as(of)
        .delete(own.path(`subgoals/${id}`))
        .set('If-Match', `"${version}"`);
    expect((await remove(c.id, 1, (await own.contact()).token)).status).toBe(403);
    expect((await remove(anyId, 1)).status).toBe(404);
    await own.indicator({ subgoal_id: b.id });
    expect((await remove(b.id, 2)).status).toBe(409);
    expect((await remove(c.id, 1)).status).toBe(204);
    expect(await order()).toEqual(['B', 'A']);
    expect((await app.as(token).get(own.path(`plans/${plan}`))).body.subgoalIds).not.toContain(c.id);
  });
});
