import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AssessedStage } from '#domain';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let coordinator: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
});
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
});
afterAll(() => app.stop());

const get = (query = '', token = coordinator.token) => app.as(token).get(coalition.path(`commitment-coverage${query}`));
const assessed = (organisationId: string, commitmentId: string, stage: AssessedStage, effectiveOn: string, more = {}) =>
  coalition.fact('assessment', { organisationId, commitmentId }, { stage }, { effectiveOn, ...more });
const left = (organisationId: string, effectiveOn: string) =>
  coalition.fact('organisationStatus', { organisationId }, { status: 'left' }, { effectiveOn });

describe('GET /commitment-coverage', () => {
  it('counts per commitment, and gives the matrix', async () => {
    const [policy, signals] = [
      await coalition.commitment({ title: 'Speerpunt in beleid', position: 1 }),
      await coalition.commitment({ title: 'Signalen oppakken', position: 2 }),
    ];
    const [a, b, c] = [
      await coalition.organisation('A'),
      await coalition.organisation('B'),
      await coalition.organisation('C'),
    ];
    const pledgeId = await coalition.pledge(a, policy);
    await coalition.pledge(b, policy);
    await coalition.pledge(a, signals);
    const old = await assessed(a, policy, 'embedded', '2025-09-20');
    const recent = await assessed(b, policy, 'inProgress', '2026-08-21');
    await coalition.fact(
      'assessmentReview',
      { organisationId: b, commitmentId: policy },
      { assessmentId: recent, verdict: 'questioned' },
      { effectiveOn: '2026-09-01' },
    );
    const officer = await coalition.contact(a);
    await coalition.fact(
      'appointment',
      { organisationId: a },
      { membershipId: officer.membershipId },
      { effectiveOn: '2025-01-01' },
    );

    const { body } = await get();
    expect(body).toMatchObject({
      asOf: '2026-11-20',
      total: 2,
      items: [
        {
          id: policy,
          position: 1,
          title: 'Speerpunt in beleid',
          denominator: 2,
          covered: 1,
          fresh: 1,
          stale: 1,
          questioned: 1,
          perStage: { unknown: 0, notStarted: 0, planned: 0, inProgress: 1, inPlace: 0, embedded: 1 },
        },
        { id: signals, denominator: 1, covered: 0, fresh: 0, stale: 0, questioned: 0, perStage: { unknown: 1 } },
      ],
      attentionOfficers: { denominator: 2, appointed: 1 },
    });
    expect(
      body.organisations.map(({ name, hasAttentionOfficer }: { name: string; hasAttentionOfficer: boolean }) => [
        name,
        hasAttentionOfficer,
      ]),
    ).toEqual([
      ['A', true],
      ['B', false],
      ['C', false],
    ]);
    expect(body.organisations[0].cells[0]).toEqual({
      commitmentId: policy,
      hasPledge: true,
      pledgeId,
      stage: 'embedded',
      factId: old,
      assessedOn: '2025-09-20',
      ageInMonths: 14,
      isStale: true,
      review: null,
    });
    expect(body.organisations[0].cells[1]).toMatchObject({
      commitmentId: signals,
      hasPledge: true,
      stage: 'unknown',
      factId: null,
    });
    expect(body.organisations[1].cells[0]).toMatchObject({
      stage: 'inProgress',
      isStale: false,
      ageInMonths: 2,
      review: 'questioned',
    });
    expect(body.organisations[1].cells[1]).toEqual({
      commitmentId: signals,
      hasPledge: false,
      pledgeId: null,
      stage: null,
      factId: null,
      assessedOn: null,
      ageInMonths: null,
      isStale: false,
      review: null,
    });
    expect(c).toBe(body.organisations[2].id);
  });

  it('counts an organisation that left from before that day alone', async () => {
    const commitmentId = await coalition.commitment();
    const [stays, leaves] = [await coalition.organisation('Blijft'), await coalition.organisation('Gaat')];
    for (const id of [stays, leaves]) {
      await coalition.pledge(id, commitmentId);
      await assessed(id, commitmentId, 'inPlace', '2026-01-10');
    }
    await left(leaves, '2026-06-01');
    const now = (await get()).body;
    expect(now.items[0]).toMatchObject({ denominator: 1, covered: 1 });
    expect(now.organisations.map(({ name }: { name: string }) => name)).toEqual(['Blijft']);
    const before = (await get('?asOf=2026-05-31')).body;
    expect(before.items[0]).toMatchObject({ denominator: 2, covered: 2 });
    expect(before.organisations).toHaveLength(2);
    expect((await get('?asOf=2026-07-01&knownAt=2026-05-31')).body.items[0]).toMatchObject({ denominator: 2 });
  });

  it('knows no more than was known then', async () => {
    const commitmentId = await coalition.commitment();
    const id = await coalition.organisation();
    await coalition.pledge(id, commitmentId);
    const late = await assessed(id, commitmentId, 'inPlace', '2026-01-10', { recordedAt: '2026-03-01T10:00:00Z' });
    const stage = async (query: string) => (await get(query)).body.organisations[0].cells[0].stage;
    expect(await stage('?asOf=2026-02-01')).toBe('inPlace');
    expect(await stage('?asOf=2026-02-01&knownAt=2026-02-28')).toBe('unknown');
    await assessed(id, commitmentId, 'planned', '2026-01-10', { recordedAt: '2026-05-01T10:00:00Z', targetId: late });
    expect(await stage('')).toBe('planned');
    expect(await stage('?knownAt=2026-04-30T23:59:59Z')).toBe('inPlace');
  });

  it('is fresh for twelve calendar months, the last day included', async () => {
    const commitmentId = await coalition.commitment();
    const id = await coalition.organisation();
    await coalition.pledge(id, commitmentId);
    await assessed(id, commitmentId, 'inPlace', '2024-02-29');
    const cell = async (asOf: string) => (await get(`?asOf=${asOf}`)).body.organisations[0].cells[0];
    expect(await cell('2025-02-28')).toMatchObject({ isStale: false, ageInMonths: 12 });
    expect(await cell('2025-03-01')).toMatchObject({ isStale: true });
  });

  it('is empty for an empty coalition', async () => {
    expect((await get()).body).toEqual({
      asOf: '2026-11-20',
      items: [],
      total: 0,
      organisations: [],
      attentionOfficers: { denominator: 0, appointed: 0 },
    });
  });

  it('is for every member, and for members alone', async () => {
    expect((await get('', (await coalition.contact()).token)).status).toBe(200);
    expect((await get('', (await coalition.member('reviewer')).token)).status).toBe(200);
    expectProblem(await app.as(null).get(coalition.path('commitment-coverage')), 401, 'not-signed-in');
    const other = await TestCoalition.make(app);
    expectProblem(await get('', (await other.coordinator()).token), 404, 'not-found');
    expectProblem(await get('?asOf=2025-02-30&page=1'), 400, 'invalid-input', ['asOf isDay', 'page unknownParameter']);
  });

  it('takes as many round trips with many rows', async () => {
    const read = () => get().expect(200);
    const fill = async () => {
      const commitmentId = await coalition.commitment();
      const id = await coalition.organisation();
      await coalition.pledge(id, commitmentId);
      await assessed(id, commitmentId, 'inPlace', '2026-01-10');
    };
    await fill();
    const few = await app.queries.during(read);
    for (let index = 0; index < 6; index += 1) await fill();
    expect(await app.queries.during(read)).toBe(few);
    expect(few).toBeLessThanOrEqual(8);
  });
});
