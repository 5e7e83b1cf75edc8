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

  it('changes texts and period', async () => {
    const id = await makePlan(coalition, { starts_on: '2024-01-01', ends_on: '2026-12-31', state: 'adopted' });
    const answer = await patch(id, 1, {
      endsOn: '2027-06-30',
      motto: 'Doe mee',
      principles: ['Samen', 'Positief'],
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      state: 'adopted',
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
    const answer = await patch(id, 1, { endsOn: '2023-12-31', horizonYear: 2020 });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((fault: { pointer: string; code: string }) => [fault.pointer, fault.code])).toEqual([
      ['/endsOn', 'endBeforeStart'],
      ['/horizonYear', 'min'],
    ]);
    const bad = await patch(id, 1, { title: null, goal: '', startsOn: '2025-02-30', horizonYear: 1, state: 'closed' });
    expect(bad.body.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual([
      '/goal',
      '/horizonYear',
      '/startsOn',
      '/state',
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

describe('POST /plans', () => {
  const post = (body: object, token: string | null = coordinator.token) => app.as(token).post(path()).send(body);

  it('begins as a draft, with what it refers to', async () => {
    const subgoal = await coalition.subgoal();
    const answer = await post({ title: 'Nieuw', goal: 'Doel', startsOn: '2027-01-01', subgoalIds: [subgoal] });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      title: 'Nieuw',
      state: 'draft',
      stateSince: null,
      predecessorId: null,
      subgoalIds: [subgoal],
      principles: [],
    });
  });

  it('names every fault at once, and makes nothing', async () => {
    const before = (await app.as(coordinator.token).get(path())).body.total;
    const foreign = await other.subgoal();
    const answer = await post({
      title: 'T',
      goal: 'D',
      startsOn: '2027-01-01',
      endsOn: '2026-01-01',
      subgoalIds: [foreign],
    });
    expect(answer.body.errors.map((fault: { pointer: string; code: string }) => [fault.pointer, fault.code])).toEqual([
      ['/endsOn', 'endBeforeStart'],
      ['/subgoalIds/0', 'notFound'],
    ]);
    const bad = await post({ goal: 'x'.repeat(4001), subgoalIds: 'all' });
    expect(bad.body.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual([
      '/goal',
      '/subgoalIds',
      '/title',
    ]);
    expect((await app.as(coordinator.token).get(path())).body.total).toBe(before);
  });

  it('is made once under one key, by the coordinator', async () => {
    const send = (title: string) => post({ title, goal: 'Doel' }).set('Idempotency-Key', 'one-plan');
    const first = await send('Eenmaal');
    expect((await send('Eenmaal')).body).toEqual(first.body);
    expect((await send('Anders')).status).toBe(409);
    expect((await post({ title: 'Nee', goal: 'Nee' }, contact.token)).status).toBe(403);
    expect((await post({ title: 'Nee', goal: 'Nee' }, null)).status).toBe(401);
    expect((await post({ title: 'Nee', goal: 'Nee' }, (await other.coordinator()).token)).status).toBe(404);
  });
});

describe('DELETE /plans/{id}', () => {
  const remove = (id: string, version: number, token: string | null = coordinator.token) =>
    app
      .as(token)
      .delete(path(`/${id}`))
      .set('If-Match', `"${version}"`);

  it('takes away a draft that nothing was decided about', async () => {
    const id = await makePlan(coalition);
    expect((await remove(id, 2)).status).toBe(412);
    expect((await remove(id, 1, contact.token)).status).toBe(403);
    expect((await remove(id, 1, null)).status).toBe(401);
    expect((await remove(await makePlan(other), 1)).status).toBe(404);
    expect((await remove(id, 1)).status).toBe(204);
    expect((await app.as(coordinator.token).get(path(`/${id}`))).status).toBe(404);
  });

  it('keeps a plan that was adopted, also when that was taken back', async () => {
    const adopted = await makePlan(coalition, { state: 'adopted' });
    expect((await remove(adopted, 1)).status).toBe(409);
    const draft = await makePlan(coalition);
    await coalition.fact('planState', { planId: draft }, { to: 'adopted' }, { effectiveOn: '2026-01-01' });
    await coalition.fact(
      'planState',
      { planId: draft },
      { to: 'draft', reason: 'Nog niet' },
      { effectiveOn: '2026-01-02' },
    );
    expect((await remove(draft, 1)).status).toBe(409);
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
