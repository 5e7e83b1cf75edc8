import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let other: TestCoalition;
let coalition: TestCoalition;
let coordinator: TestMember;
let contact: TestMember;
let current: string;
let draft: string;

beforeAll(async () => {
  app = await TestApp.start();
  other = await TestCoalition.make(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  contact = await coalition.contact();
  current = await coalition.plan({ starts_on: '2024-01-01', ends_on: '2026-12-31', state: 'adopted' });
  draft = await coalition.plan({ starts_on: '2027-01-01' });
});

const change = (id: string, body: object, token: string | null = coordinator.token) =>
  app
    .as(token)
    .post(coalition.path(`plans/${id}/reference-changes`))
    .send(body);
const plan = async (id: string) => (await app.as(coordinator.token).get(coalition.path(`plans/${id}`))).body;
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => [pointer, code]);

describe('POST /plans/{id}/reference-changes', () => {
  it('takes up what belongs to another plan or to none, and leaves that plan as it is', async () => {
    const [subgoal, commitment] = [await coalition.subgoal(), await coalition.commitment()];
    const [indicator, activity] = [await coalition.indicator(), await coalition.activity()];
    const all = {
      subgoalIds: [subgoal],
      commitmentIds: [commitment],
      indicatorIds: [indicator],
      activityIds: [activity],
    };
    const answer = await change(draft, { takeUp: all });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body).toMatchObject({ id: draft, version: 2, ...all });
    // No plan named these, so they were of the current one: they still are.
    expect(await plan(current)).toMatchObject({ indicatorIds: [indicator], activityIds: [activity], subgoalIds: [] });
    expect((await change(current, { takeUp: { subgoalIds: [subgoal] } })).body.subgoalIds).toEqual([subgoal]);
    expect((await plan(draft)).subgoalIds).toEqual([subgoal]);
  });

  it('takes out what no other plan names, also of the current plan, and puts it back', async () => {
    const [kept, gone] = [await coalition.activity({ title: 'A' }), await coalition.activity({ title: 'B' })];
    const indicator = await coalition.indicator();
    const subgoal = await coalition.subgoal();
    await change(current, { takeUp: { subgoalIds: [subgoal] } });
    const out = { activityIds: [gone], indicatorIds: [indicator], subgoalIds: [subgoal] };
    const answer = await change(current, { takeOut: out });
    expect(answer.body).toMatchObject({ activityIds: [kept], indicatorIds: [], subgoalIds: [], version: 3 });
    // It is still of the coalition.
    const activities = await app.as(contact.token).get(coalition.path('activities'));
    expect(activities.body.total).toBe(2);
    // The next plan that becomes the current one does not get it either.
    await coalition.fact('planState', { planId: draft }, { to: 'adopted' }, { effectiveOn: '2026-11-01' });
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update plan set starts_on = '2026-11-01' where id = $1`, [draft]),
    );
    expect((await plan(draft)).activityIds).toEqual([kept]);
    expect((await change(current, { takeUp: out })).body).toMatchObject({
      activityIds: [gone],
      indicatorIds: [indicator],
      subgoalIds: [subgoal],
    });
  });

  it('does both at once, and nothing where nothing changes', async () => {
    const [one, two] = [await coalition.subgoal({ position: 1 }), await coalition.subgoal({ position: 2 })];
    await change(draft, { takeUp: { subgoalIds: [one] } });
    const both = { takeUp: { subgoalIds: [two, two] }, takeOut: { subgoalIds: [one] } };
    expect((await change(draft, both)).body).toMatchObject({ subgoalIds: [two], version: 3 });
    expect((await change(draft, both)).body).toMatchObject({ subgoalIds: [two], version: 3 });
  });

  it('never takes away what somebody else added meanwhile', async () => {
    const [one, two] = [await coalition.subgoal({ position: 1 }), await coalition.subgoal({ position: 2 })];
    await Promise.all([one, two].map((id) => change(draft, { takeUp: { subgoalIds: [id] } })));
    expect(await plan(draft)).toMatchObject({ subgoalIds: [one, two], version: 3 });
    const texts = await app
      .as(coordinator.token)
      .patch(coalition.path(`plans/${draft}`))
      .set('If-Match', '"1"')
      .send({ subgoalIds: [one] });
    expect(texts.status).toBe(412);
  });

  it('happens once under one key', async () => {
    const subgoal = await coalition.subgoal();
    const send = (body: object) => change(draft, body).set('Idempotency-Key', `references-${coalition.slug}`);
    const first = await send({ takeUp: { subgoalIds: [subgoal] } });
    await change(draft, { takeOut: { subgoalIds: [subgoal] } });
    expect((await send({ takeUp: { subgoalIds: [subgoal] } })).body).toEqual(first.body);
    expect((await plan(draft)).subgoalIds).toEqual([]);
    expect((await send({ takeOut: { subgoalIds: [subgoal] } })).status).toBe(409);
  });

  it('names every fault at once, and changes nothing', async () => {
    const [own, foreign, foreignActivity] = [await coalition.subgoal(), await other.subgoal(), await other.activity()];
    const answer = await change(draft, {
      takeUp: { subgoalIds: [own, foreign] },
      takeOut: { subgoalIds: [own], activityIds: [foreignActivity] },
    });
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual([
      ['/takeUp/subgoalIds/1', 'notFound'],
      ['/takeOut/activityIds/0', 'notFound'],
      ['/takeOut/subgoalIds/0', 'oneOnly'],
    ]);
    expect(faults(await change(draft, {}))).toEqual([['/takeUp', 'nothingToChange']]);
    expect(faults(await change(draft, { takeUp: { subgoalIds: [] } }))).toEqual([['/takeUp', 'nothingToChange']]);
    expect(
      faults(await change(draft, { takeUp: { subgoalIds: ['x'], planIds: [] }, takeOut: 'all', add: [] })).sort(),
    ).toEqual([
      ['/add', 'unknownProperty'],
      ['/takeOut', 'isObject'],
      ['/takeUp/planIds', 'unknownProperty'],
      ['/takeUp/subgoalIds', 'isUuid'],
    ]);
    expect(await plan(draft)).toMatchObject({ subgoalIds: [], version: 1 });
  });

  it('is not for a plan that is closed', async () => {
    const closed = await coalition.plan({ starts_on: '2021-01-01', state: 'closed' });
    expect((await change(closed, { takeUp: { subgoalIds: [await coalition.subgoal()] } })).status).toBe(409);
  });

  it('is for the coordinator of this coalition', async () => {
    const body = { takeUp: { subgoalIds: [await coalition.subgoal()] } };
    expect((await change(draft, body, null)).status).toBe(401);
    expect((await change(draft, body, contact.token)).status).toBe(403);
    expect((await change(draft, body, (await coalition.member('reviewer')).token)).status).toBe(403);
    expect((await change(draft, body, (await other.coordinator()).token)).status).toBe(404);
    expect((await change(await other.plan(), body)).status).toBe(404);
    expect((await plan(draft)).subgoalIds).toEqual([]);
  });

  it('takes a fixed number of queries', async () => {
    const make = async (count: number) =>
      Promise.all(Array.from({ length: count }, (_, index) => coalition.activity({ title: `A${index}` })));
    const [one, many] = [await make(1), await make(6)];
    const few = await app.queries.during(() => change(draft, { takeUp: { activityIds: one } }));
    expect(await app.queries.during(() => change(draft, { takeUp: { activityIds: many } }))).toBe(few);
  });
});

describe('a list that is sent with a plan', () => {
  it('takes the place of what the plan names; what no plan ever named stays with the current one', async () => {
    const [named, never] = [await coalition.activity({ title: 'A' }), await coalition.activity({ title: 'B' })];
    await change(draft, { takeUp: { activityIds: [named] } });
    const patched = await app
      .as(coordinator.token)
      .patch(coalition.path(`plans/${current}`))
      .set('If-Match', '"1"')
      .send({ activityIds: [] });
    expect(patched.body.activityIds).toEqual([never]);
    expect((await plan(draft)).activityIds).toEqual([named]);
  });

  it('of another plan takes nothing from the current one', async () => {
    const activity = await coalition.activity();
    const made = await app
      .as(coordinator.token)
      .post(coalition.path('plans'))
      .send({ title: 'Nieuw', goal: 'Doel', activityIds: [activity] });
    expect(made.body.activityIds).toEqual([activity]);
    expect((await plan(current)).activityIds).toEqual([activity]);
  });
});
