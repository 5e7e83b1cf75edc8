import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { currentPlan } from '../src/plans/plan-rows.ts';
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

const path = (rest = '') => coalition.path(`plans${rest}`);

async function makePlan(of: TestCoalition, columns: Record<string, unknown> = {}): Promise<string> {
  const row = {
    coalition_id: of.id,
    id: v4(),
    title: 'Samen naar verbinding!',
    goal: 'Minder eenzaamheid',
    ...columns,
  };
  await app.inCoalition(of.id, (tx) =>
    tx.query(
      `insert into plan (${Object.keys(row).join(', ')}) values (${Object.keys(row)
        .map((_, i) => `$${i + 1}`)
        .join(', ')})`,
      Object.values(row),
    ),
  );
  return row.id;
}

describe('GET /plans', () => {
  it('lists the newest first', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const first = await makePlan(own, { starts_on: '2021-01-01' });
    const second = await makePlan(own, { starts_on: '2024-01-01', predecessor_id: first, principles: ['Samen'] });
    const answer = await app.as(token).get(own.path('plans'));
    expect(answer.body).toMatchObject({
      total: 2,
      items: [
        { id: second, predecessorId: first, principles: ['Samen'] },
        { id: first, predecessorId: null },
      ],
    });
  });
});

describe('GET /plans/{id}', () => {
  it('names its subgoals and commitments in their order', async () => {
    const id = await makePlan(coalition, { horizon_year: 2030 });
    const subgoals = [await coalition.subgoal({ position: 2 }), await coalition.subgoal({ position: 1 })];
    const commitment = await coalition.commitment();
    await app.inCoalition(coalition.id, async (tx) => {
      for (const subgoal of subgoals)
        await tx.query('insert into plan_subgoal values ($1, $2, $3)', [coalition.id, id, subgoal]);
      await tx.query('insert into plan_commitment values ($1, $2, $3)', [coalition.id, id, commitment]);
    });
    const answer = await app.as(contact.token).get(path(`/${id}`));
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      id,
      horizonYear: 2030,
      state: 'draft',
      subgoalIds: [...subgoals].reverse(),
      commitmentIds: [commitment],
    });
  });
});

describe('PATCH /plans/{id}', () => {
  const patch = (id: string, version: number, body: object, token = coordinator.token) =>
    app
      .as(token)
      .patch(path(`/${id}`))
      .set('If-Match', `"${version}"`)
      .send(body);

  it('changes texts, period and state', async () => {
    const id = await makePlan(coalition, { starts_on: '2024-01-01', ends_on: '2026-12-31', state: 'adopted' });
    const answer = await patch(id, 1, {
      state: 'inEvaluation',
      endsOn: '2027-06-30',
      motto: 'Doe mee',
      principles: ['Samen', 'Positief'],
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      state: 'inEvaluation',
      startsOn: '2024-01-01',
      endsOn: '2027-06-30',
      motto: 'Doe mee',
      principles: ['Samen', 'Positief'],
      version: 2,
    });
    expect((await patch(id, 1, { motto: 'Te laat' })).status).toBe(412);
    expect(
      (
        await app
          .as(coordinator.token)
          .patch(path(`/${id}`))
          .send({ motto: 'Zonder' })
      ).status,
    ).toBe(428);
  });

  it('names every fault at once, and changes nothing', async () => {
    const id = await makePlan(coalition, { starts_on: '2024-01-01', ends_on: '2026-12-31' });
    const answer = await patch(id, 1, { endsOn: '2023-12-31', state: 'closed', horizonYear: 2020 });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((fault: { pointer: string; code: string }) => [fault.pointer, fault.code])).toEqual([
      ['/endsOn', 'endBeforeStart'],
      ['/horizonYear', 'min'],
      ['/state', 'notPossible'],
    ]);
    const bad = await patch(id, 1, { title: null, goal: '', startsOn: '2025-02-30', horizonYear: 1, colour: 'red' });
    expect(bad.body.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual([
      '/colour',
      '/goal',
      '/horizonYear',
      '/startsOn',
      '/title',
    ]);
    const after = await app.as(coordinator.token).get(path(`/${id}`));
    expect(after.body).toMatchObject({
      title: 'Samen naar verbinding!',
      endsOn: '2026-12-31',
      state: 'draft',
      version: 1,
    });
  });

  it('is for the coordinator of this coalition', async () => {
    const id = await makePlan(coalition);
    const foreign = await makePlan(other);
    expect((await patch(id, 1, { title: 'Nee' }, contact.token)).status).toBe(403);
    expect((await patch(foreign, 1, { title: 'Nee' })).status).toBe(404);
    expect((await app.as(coordinator.token).get(path(`/${foreign}`))).status).toBe(404);
    const outsider = (await other.coordinator()).token;
    for (const rest of ['', `/${id}`]) {
      expect((await app.as(null).get(path(rest))).status).toBe(401);
      expect((await app.as(outsider).get(path(rest))).status).toBe(404);
    }
    expect((await app.as(null).patch(path(`/${id}`))).status).toBe(401);
  });
});

describe('the current plan', () => {
  it('is the one that began last, and a draft only where there is nothing else', async () => {
    const own = await TestCoalition.make(app);
    const at = (asOf: string) =>
      app.inCoalition(
        own.id,
        async (tx) => (await currentPlan(tx, own.id, { asOf, knownAt: '2026-11-20T11:00:00Z' }))?.title ?? null,
      );
    expect(await at('2026-11-20')).toBeNull();
    await makePlan(own, { title: 'Vervolg', starts_on: '2027-01-01', state: 'draft' });
    expect(await at('2026-11-20')).toBe('Vervolg');
    await makePlan(own, { title: 'Oud', starts_on: '2021-01-01', state: 'closed' });
    await makePlan(own, { title: 'Nu', starts_on: '2024-01-01', state: 'inEvaluation' });
    expect([await at('2020-01-01'), await at('2023-12-31'), await at('2024-01-01'), await at('2027-01-01')]).toEqual([
      'Oud',
      'Oud',
      'Nu',
      'Nu',
    ]);
  });
});
