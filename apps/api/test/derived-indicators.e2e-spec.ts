import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { participationQuarters } from '../src/indicators/participation-quarters.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let coordinator: TestMember;
let subgoalId: string;
let elsewhere: string;
const organisations: Record<'a' | 'b' | 'c' | 'left', string> = { a: '', b: '', c: '', left: '' };

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  subgoalId = await coalition.subgoal();
  for (const name of ['a', 'b', 'c', 'left'] as const)
    organisations[name] = await coalition.organisation(`Voorbeeld ${name}`);
  await coalition.fact(
    'organisationStatus',
    { organisationId: organisations.left },
    { status: 'signed' },
    { effectiveOn: '2023-11-14' },
  );
  await coalition.fact(
    'organisationStatus',
    { organisationId: organisations.left },
    { status: 'left' },
    { effectiveOn: '2026-01-15' },
  );
  const linked = await coalition.activity({ leadId: organisations.a, partnerIds: [organisations.b, organisations.c] });
  elsewhere = await coalition.activity({ leadId: organisations.a });
  await app.inCoalition(coalition.id, async (tx) => {
    await tx.query('insert into activity_subgoal values ($1, $2, $3)', [coalition.id, linked, subgoalId]);
    await tx.query(`update activity set kind = 'training' where id = $1`, [elsewhere]);
  });
  await visits(linked, organisations.a, '2025-09-30', 60);
  await visits(linked, organisations.a, '2025-08-31', 40);
  await visits(linked, organisations.b, '2025-07-31', 200);
  await visits(linked, organisations.a, '2026-09-30', 90);
  await visits(linked, organisations.b, '2026-07-31', 210);
  await visits(linked, organisations.c, '2026-08-15', 400);
  await visits(linked, organisations.a, '2026-10-31', 30);
  await visits(elsewhere, organisations.a, '2026-08-31', 7);
});
afterAll(() => app.stop());

async function visits(activityId: string, organisationId: string, to: string, participants: number): Promise<string> {
  const payload = { from: `${to.slice(0, 8)}01`, to, participants };
  return coalition.fact('participation', { activityId, organisationId }, payload, { effectiveOn: to });
}

const derived = (derivation: string, columns: Record<string, unknown> = {}) =>
  coalition.indicator({
    kind: 'output',
    unit: 'count',
    direction: 'increase',
    origin: 'derived',
    derivation,
    ...columns,
  });
const get = async (id: string, query = '') =>
  (await app.as(coordinator.token).get(coalition.path(`indicators/${id}${query}`))).body;

describe('participations', () => {
  it('counts visits per quarter of the activities of its subgoal, and names who is new', async () => {
    const id = await derived('participations', { subgoal_id: subgoalId });
    const body = await get(id);
    expect(body).toMatchObject({
      status: 'noBaseline',
      origin: 'derived',
      newest: { value: 700, measuredOn: '2026-09-30', factId: null, method: 'counted' },
      coverage: { reported: 3, of: 3 },
      forecast: { kind: 'refused', reason: 'derived' },
      growth: {
        quarter: '2026-Q3',
        comparedWith: '2025-Q3',
        direction: 'unchanged',
        before: 300,
        now: 300,
        change: 0,
        comparedOrganisations: 2,
        newOrganisations: [{ id: organisations.c, name: 'Voorbeeld c' }],
        missingOrganisations: [],
      },
    });
    expect(
      body.quarters.map((quarter: Record<string, unknown>) => [
        quarter['quarter'],
        quarter['participants'],
        quarter['reported'],
        quarter['of'],
        quarter['isComplete'],
      ]),
    ).toEqual([
      ['2025-Q3', 300, 2, 4, true],
      ['2025-Q4', null, 0, 4, true],
      ['2026-Q1', null, 0, 3, true],
      ['2026-Q2', null, 0, 3, true],
      ['2026-Q3', 700, 3, 3, true],
      ['2026-Q4', 30, 1, 3, false],
    ]);
    expect(body.series).toMatchObject([
      { points: [{ value: 300 }, { value: null }, { value: null }, { value: null }, { value: 700 }] },
    ]);
    expect(await get(id, '?asOf=2026-01-20')).toMatchObject({
      newest: { value: 300, measuredOn: '2025-09-30' },
      coverage: { reported: 2, of: 4 },
    });
    expect(await get(id, '?asOf=2025-09-29')).toMatchObject({
      newest: null,
      coverage: { reported: 0, of: 4 },
      growth: { direction: 'unknown', change: null },
    });
  });

  it('is compared with a baseline that was recorded, and with what was known', async () => {
    const id = await derived('participations', { subgoal_id: subgoalId });
    const record = (rest: string, body: object) =>
      app
        .as(coordinator.token)
        .post(coalition.path(`indicators/${id}/${rest}`))
        .send(body);
    expect(
      (await record('baselines', { measuredOn: '2025-09-30', value: 300, source: 'Opgave partners' })).status,
    ).toBe(201);
    expect(await get(id)).toMatchObject({ status: 'improving', change: 400 });
    expect(await get(id, '?knownAt=2026-09-29')).toMatchObject({ status: 'noBaseline', newest: { value: 610 } });
  });

  it('counts only trainings for people trained, and all activities without a subgoal', async () => {
    expect(await get(await derived('trained'))).toMatchObject({
      newest: { value: 7 },
      coverage: { reported: 1, of: 3 },
    });
    expect(await get(await derived('trained', { subgoal_id: subgoalId }))).toMatchObject({
      newest: null,
      coverage: { reported: 0, of: 3 },
      quarters: [],
    });
    expect(await get(await derived('participations'))).toMatchObject({ newest: { value: 707 } });
  });

  it('is there for the overview, over all activities', async () => {
    const moment = { asOf: '2026-11-20', knownAt: '2026-11-20T12:00:00Z' };
    const { quarters, growth } = await app.inCoalition(coalition.id, (tx) =>
      participationQuarters(tx, coalition.id, moment),
    );
    expect(quarters.at(-2)).toMatchObject({
      quarter: '2026-Q3',
      participants: 707,
      reported: 3,
      of: 3,
      isComplete: true,
    });
    expect(growth).toMatchObject({ now: 307, before: 300, direction: 'growth' });
  });
});

describe('attention officers', () => {
  it('is the share of pledging organisations that have one, at any day', async () => {
    const commitmentId = await coalition.commitment();
    const officer = (await coalition.contact(organisations.a)).membershipId;
    for (const organisationId of Object.values(organisations)) {
      if (organisationId !== organisations.c) await coalition.pledge(organisationId, commitmentId, '2025-02-01');
    }
    const appoint = (organisationId: string, membershipId: string | null, effectiveOn: string) =>
      coalition.fact('appointment', { organisationId }, { membershipId }, { effectiveOn });
    await appoint(organisations.a, officer, '2025-05-01');
    await appoint(organisations.b, officer, '2026-02-01');
    await appoint(organisations.b, null, '2026-10-15');
    const id = await derived('attentionOfficers', { unit: 'percent' });
    const body = await get(id);
    expect(body).toMatchObject({
      newest: { value: 50, measuredOn: '2026-11-20' },
      coverage: { reported: 2, of: 2 },
      growth: null,
      quarters: [],
    });
    expect(
      body.series[0].points.map((point: { measuredOn: string; value: number }) => [
        point.measuredOn,
        Math.round(point.value),
      ]),
    ).toEqual([
      ['2025-03-31', 0],
      ['2025-06-30', 33],
      ['2025-09-30', 33],
      ['2025-12-31', 33],
      ['2026-03-31', 100],
      ['2026-06-30', 100],
      ['2026-09-30', 100],
      ['2026-11-20', 50],
    ]);
    expect(await get(id, '?asOf=2025-04-30')).toMatchObject({ newest: { value: 0 }, coverage: { reported: 0, of: 3 } });
    expect(await get(id, '?asOf=2024-12-31')).toMatchObject({
      newest: null,
      coverage: { reported: 0, of: 0 },
      series: [],
    });
  });
});
