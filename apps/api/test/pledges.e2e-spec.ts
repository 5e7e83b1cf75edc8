import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let reviewer: TestMember;
let contact: TestMember;
let organisationId: string;
let commitmentId: string;

beforeAll(async () => {
  app = await TestApp.start();
  other = await TestCoalition.make(app);
});
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  reviewer = await coalition.member('reviewer');
  organisationId = await coalition.organisation('Voorbeeldkoor Noord');
  contact = await coalition.contact(organisationId);
  commitmentId = await coalition.commitment({ title: 'Signalen oppakken' });
});
afterAll(() => app.stop());

const path = (rest = '') => coalition.path(`pledges${rest}`);
const get = (rest = '', token = coordinator.token) => app.as(token).get(path(rest));
const post = (body: object, token = coordinator.token) => app.as(token).post(path()).send(body);
const assessed = (
  payload: { stage: 'planned' | 'inPlace' | 'embedded'; evidence?: string; points?: Record<string, string> },
  effectiveOn: string,
  more = {},
) => coalition.fact('assessment', { organisationId, commitmentId }, payload, { effectiveOn, ...more });

describe('GET /pledges', () => {
  it('says how far each is, and how old that is', async () => {
    const id = await coalition.pledge(organisationId, commitmentId);
    const pointId = await coalition.commitmentPoint(commitmentId);
    const assessmentId = await assessed(
      { stage: 'embedded', evidence: 'In het jaarplan', points: { [pointId]: 'Ja' } },
      '2025-11-20',
    );
    const answer = await get();
    expect(answer.body).toEqual({
      total: 1,
      items: [
        {
          id,
          organisationId,
          organisationName: 'Voorbeeldkoor Noord',
          commitmentId,
          commitmentTitle: 'Signalen oppakken',
          signedOn: '2024-01-15',
          signatoryFunction: null,
          textVersion: 1,
          isTextOutdated: false,
          stage: 'embedded',
          assessmentId,
          assessedOn: '2025-11-20',
          ageInMonths: 12,
          isStale: false,
          staleFrom: '2026-11-21',
          evidence: 'In het jaarplan',
          points: [{ pointId, text: 'Ja' }],
          review: null,
          isExample: false,
        },
      ],
    });
  });

  it('calls it unknown without an assessment', async () => {
    await coalition.pledge(organisationId, commitmentId);
    expect((await get()).body.items[0]).toMatchObject({
      stage: 'unknown',
      assessmentId: null,
      assessedOn: null,
      ageInMonths: null,
      isStale: false,
      evidence: null,
      points: [],
    });
  });

  it('filters by organisation and by commitment', async () => {
    const id = await coalition.pledge(organisationId, commitmentId);
    const elsewhere = await coalition.pledge(await coalition.organisation(), commitmentId);
    const otherwise = await coalition.pledge(organisationId, await coalition.commitment({ position: 2 }));
    const ids = async (query: string) => (await get(query)).body.items.map((item: { id: string }) => item.id);
    expect(await ids(`?organisationId=${organisationId}`)).toEqual([id, otherwise]);
    expect((await ids(`?commitmentId=${commitmentId}`)).sort()).toEqual([id, elsewhere].sort());
    expect(await ids(`?commitmentId=${commitmentId}&organisationId=${organisationId}`)).toEqual([id]);
    expect(await ids(`?organisationId=${await other.organisation()}`)).toEqual([]);
  });

  it('looks back at a day, and at what was known on a day', async () => {
    await coalition.pledge(organisationId, commitmentId);
    const first = await assessed({ stage: 'planned' }, '2025-01-10');
    // About March, but only told in June.
    await assessed({ stage: 'inPlace' }, '2025-03-01', { recordedAt: '2025-06-01T10:00:00Z' });
    // In September the January one turned out to be about December.
    await assessed({ stage: 'planned', evidence: 'verbeterd' }, '2024-12-01', {
      recordedAt: '2025-09-01T10:00:00Z',
      targetId: first,
    });
    const at = async (query: string) => (await get(`?${query}`)).body.items[0];
    expect(await at('asOf=2026-01-01')).toMatchObject({ stage: 'inPlace', assessedOn: '2025-03-01' });
    expect(await at('asOf=2025-04-01&knownAt=2025-05-01')).toMatchObject({
      stage: 'planned',
      assessedOn: '2025-01-10',
    });
    expect(await at('asOf=2025-02-01')).toMatchObject({ assessedOn: '2024-12-01', evidence: 'verbeterd' });
    expect(await at('asOf=2025-02-01&knownAt=2025-08-31')).toMatchObject({ assessedOn: '2025-01-10', evidence: null });
    expect(await at('asOf=2024-11-30')).toMatchObject({ stage: 'unknown' });
    expect((await get('?asOf=2024-01-14')).body.total).toBe(0);
    expect((await get('?knownAt=2024-01-14')).body.total).toBe(0);
  });

  it('marks what was confirmed or questioned, until it is corrected', async () => {
    await coalition.pledge(organisationId, commitmentId);
    const assessmentId = await assessed({ stage: 'inPlace' }, '2026-01-10');
    const subject = { organisationId, commitmentId };
    await coalition.fact(
      'assessmentReview',
      subject,
      { assessmentId, verdict: 'confirmed' },
      { effectiveOn: '2026-02-01' },
    );
    const reviewId = await coalition.fact(
      'assessmentReview',
      subject,
      { assessmentId, verdict: 'questioned', note: 'Waar staat dat?' },
      { effectiveOn: '2026-03-01' },
    );
    const review = async (query = '', token = coordinator.token) => (await get(query, token)).body.items[0].review;
    expect(await review()).toEqual({
      id: reviewId,
      verdict: 'questioned',
      note: 'Waar staat dat?',
      effectiveOn: '2026-03-01',
    });
    expect(await review('?asOf=2026-02-15')).toMatchObject({ verdict: 'confirmed', note: null });
    expect(await review('', (await coalition.contact()).token)).toMatchObject({ verdict: 'questioned', note: null });
    await assessed({ stage: 'planned' }, '2026-01-10', { recordedAt: '2026-04-01T10:00:00Z', targetId: assessmentId });
    expect(await review()).toBeNull();
  });

  it('keeps notes of a phone call with the coordinator and the organisation', async () => {
    await coalition.pledge(organisationId, commitmentId);
    await app
      .as(coordinator.token)
      .post(path(`/${(await get()).body.items[0].id}/assessments`))
      .send({ stage: 'planned', evidence: 'aan de telefoon', onBehalfOf: contact.membershipId })
      .expect(201);
    const evidence = async (token: string) => (await get('', token)).body.items[0].evidence;
    expect(await evidence(coordinator.token)).toBe('aan de telefoon');
    expect(await evidence(contact.token)).toBe('aan de telefoon');
    expect(await evidence(reviewer.token)).toBeNull();
    expect(await evidence((await coalition.contact()).token)).toBeNull();
  });

  it('is for members alone', async () => {
    expectProblem(await app.as(null).get(path()), 401, 'not-signed-in');
    expectProblem(await get('', (await other.coordinator()).token), 404, 'not-found');
  });

  it('takes as many round trips with many rows', async () => {
    const list = () => get('?pageSize=100').expect(200);
    await coalition.pledge(organisationId, commitmentId);
    await assessed({ stage: 'inPlace' }, '2026-01-10');
    const few = await app.queries.during(list);
    for (let index = 0; index < 5; index += 1) {
      organisationId = await coalition.organisation();
      await coalition.pledge(organisationId, commitmentId);
      await assessed({ stage: 'inPlace' }, '2026-01-10');
    }
    expect(await app.queries.during(list)).toBe(few);
  });
});

describe('GET /pledges/{id}', () => {
  it('answers one, with whether its text changed since', async () => {
    const id = await coalition.pledge(organisationId, commitmentId);
    await app
      .as(coordinator.token)
      .patch(coalition.path(`commitments/${commitmentId}`))
      .set('If-Match', '"1"')
      .send({ text: 'Anders' });
    expect((await get(`/${id}`, reviewer.token)).body).toMatchObject({ id, textVersion: 1, isTextOutdated: true });
  });

  it('does not find what is of another coalition, or nothing', async () => {
    const foreign = await other.pledge(await other.organisation(), await other.commitment());
    for (const id of [foreign, v4(), 'niets']) expectProblem(await get(`/${id}`), 404, 'not-found');
    expectProblem(await get(`/${foreign}/facts`), 404, 'not-found');
  });
});

describe('POST /pledges', () => {
  it('records who took on what, once for each key', async () => {
    const body = { organisationId, commitmentId, signedOn: '2024-02-29', signatoryFunction: 'directeur 🖊️' };
    const send = () => app.as(coordinator.token).post(path()).set('Idempotency-Key', 'getekend').send(body);
    const answer = await send();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ...body, stage: 'unknown', textVersion: 1 });
    expect((await send()).body).toEqual(answer.body);
    expect((await get()).body.total).toBe(1);
    expectProblem(await post(body), 400, 'invalid-input', ['/commitmentId alreadyExists']);
  });

  it('is known from when it was recorded', async () => {
    await post({ organisationId, commitmentId, signedOn: '2024-02-29' }).expect(201);
    expect((await get('?knownAt=2026-11-19')).body.total).toBe(0);
    expect((await get('?asOf=2024-02-29')).body.total).toBe(1);
  });

  it('names all faults at once and records nothing', async () => {
    const foreign = { organisationId: await other.organisation(), commitmentId: await other.commitment() };
    expectProblem(await post({ ...foreign, signedOn: '2026-11-21' }), 400, 'invalid-input', [
      '/commitmentId notFound',
      '/organisationId notFound',
      '/signedOn inFuture',
    ]);
    expectProblem(
      await post({ signedOn: '2025-02-30', signatoryFunction: 'x'.repeat(100_000), by: 'x' }),
      400,
      'invalid-input',
      [
        '/by unknownProperty',
        '/commitmentId required',
        '/organisationId required',
        '/signatoryFunction maxLength',
        '/signedOn isDay',
      ],
    );
    expect((await get()).body.total).toBe(0);
  });

  it('refuses an organisation that had left by then', async () => {
    await coalition.fact('organisationStatus', { organisationId }, { status: 'left' }, { effectiveOn: '2025-01-10' });
    const body = { organisationId, commitmentId };
    expectProblem(await post({ ...body, signedOn: '2025-01-10' }), 400, 'invalid-input', ['/organisationId notNow']);
    await post({ ...body, signedOn: '2025-01-09' }).expect(201);
  });

  it('is for the coordinator', async () => {
    const body = { organisationId, commitmentId, signedOn: '2024-02-29' };
    expectProblem(await post(body, contact.token), 403, 'not-allowed');
    expectProblem(await post(body, reviewer.token), 403, 'not-allowed');
    expectProblem(await app.as(null).post(path()).send(body), 401, 'not-signed-in');
    expectProblem(await post(body, (await other.coordinator()).token), 404, 'not-found');
  });
});

describe('POST /pledges/batches', () => {
  const batch = (body: object, token: string | null = coordinator.token) =>
    app.as(token).post(path('/batches')).send(body);
  const remove = (pledgeIds: string[], token: string | null = coordinator.token) =>
    app.as(token).post(path('/removals')).send({ pledgeIds });

  it('adds many at once, leaves what is there, and is taken back as a whole', async () => {
    const [second, third] = [await coalition.organisation(), await coalition.organisation()];
    const there = await coalition.pledge(organisationId, commitmentId);
    const other2 = await coalition.commitment({ position: 2 });
    const answer = await batch({
      organisationIds: [organisationId, second, third],
      commitmentIds: [commitmentId, other2],
      signedOn: '2026-01-10',
      signatoryFunction: 'directeur',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ total: 5, alreadyThere: 1 });
    expect(answer.body.items[0]).toMatchObject({
      signedOn: '2026-01-10',
      signatoryFunction: 'directeur',
      textVersion: 1,
    });
    const ids = answer.body.items.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(there);
    expectProblem(await remove(ids, contact.token), 403, 'not-allowed');
    expectProblem(await remove(ids, null), 401, 'not-signed-in');
    expectProblem(await remove([...ids, v4()]), 404, 'not-found');
    expect((await get()).body.total).toBe(6);
    expect((await remove(ids)).body).toEqual({ removed: 5 });
    expect((await get()).body).toMatchObject({ total: 1, items: [{ id: there }] });
  });

  it('takes nothing back about which something was recorded', async () => {
    const { items } = (
      await batch({ organisationIds: [organisationId], commitmentIds: [commitmentId], signedOn: '2026-01-10' })
    ).body;
    await assessed({ stage: 'planned' }, '2026-02-01');
    expectProblem(await remove([items[0].id]), 409, 'not-undoable');
    expect((await get()).body.total).toBe(1);
  });

  it('names all faults at once and records nothing', async () => {
    const left = await coalition.organisation();
    await coalition.fact(
      'organisationStatus',
      { organisationId: left },
      { status: 'left' },
      { effectiveOn: '2025-01-10' },
    );
    expectProblem(
      await batch({ organisationIds: [left, v4()], commitmentIds: [await other.commitment()], signedOn: '2026-11-21' }),
      400,
      'invalid-input',
      ['/commitmentIds/0 notFound', '/organisationIds/0 notNow', '/organisationIds/1 notFound', '/signedOn inFuture'],
    );
    expectProblem(await batch({ organisationIds: [], commitmentIds: 'all', by: 1 }), 400, 'invalid-input', [
      '/by unknownProperty',
      '/commitmentIds isArray',
      '/organisationIds arrayMinSize',
      '/signedOn required',
    ]);
    expect((await get()).body.total).toBe(0);
  });

  it('is for the coordinator of this coalition, with a fixed number of queries', async () => {
    const body = { organisationIds: [organisationId], commitmentIds: [commitmentId], signedOn: '2026-01-10' };
    expectProblem(await batch(body, contact.token), 403, 'not-allowed');
    expectProblem(await batch(body, null), 401, 'not-signed-in');
    expectProblem(await batch(body, (await other.coordinator()).token), 404, 'not-found');
    const few = await app.queries.during(() => batch(body));
    const organisationIds: string[] = [];
    for (let index = 0; index < 5; index += 1) organisationIds.push(await coalition.organisation());
    expect(await app.queries.during(() => batch({ ...body, organisationIds }))).toBe(few);
  });
});

describe('POST /pledges/{id}/withdrawals', () => {
  const withdraw = (id: string, body: object, token: string | null = coordinator.token) =>
    app
      .as(token)
      .post(path(`/${id}/withdrawals`))
      .send(body);
  const denominator = async (query = '') =>
    (await app.as(coordinator.token).get(coalition.path(`commitment-coverage${query}`))).body.items[0].denominator;

  it('takes it out of every count from that day, until it is undone', async () => {
    const id = await coalition.pledge(organisationId, commitmentId);
    expect(await denominator()).toBe(1);
    const answer = await withdraw(id, { effectiveOn: '2026-11-01', reason: 'Geen mensen meer' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'pledgeStanding',
      payload: { to: 'withdrawn', reason: 'Geen mensen meer' },
    });
    expect(await denominator()).toBe(0);
    expect(await denominator('?asOf=2026-10-31')).toBe(1);
    expectProblem(await get(`/${id}`), 404, 'not-found');
    expect((await get(`/${id}/facts`)).body.total).toBe(1);
    expectProblem(await withdraw(id, {}), 404, 'not-found');
    await app
      .as(coordinator.token)
      .post(coalition.path(`facts/${answer.body.id}/retractions`))
      .send({})
      .expect(201);
    expect(await denominator()).toBe(1);
  });

  it('can be taken on again, in the words of that day, and that can be taken back', async () => {
    const id = await coalition.pledge(organisationId, commitmentId);
    await withdraw(id, { effectiveOn: '2026-10-01' }).expect(201);
    const early = await post({ organisationId, commitmentId, signedOn: '2026-09-30' });
    expectProblem(early, 400, 'invalid-input', ['/signedOn min']);
    const again = await post({ organisationId, commitmentId, signedOn: '2026-11-01', signatoryFunction: 'voorzitter' });
    expect(again.body).toMatchObject({ id, signedOn: '2026-11-01', signatoryFunction: 'voorzitter' });
    expect((await get(`/${id}`)).body.signedOn).toBe('2026-11-01');
    await app
      .as(coordinator.token)
      .post(path('/removals'))
      .send({ pledgeIds: [id] })
      .expect(201);
    expectProblem(await get(`/${id}`), 404, 'not-found');
  });

  it('names all faults at once and records nothing', async () => {
    const id = await coalition.pledge(organisationId, commitmentId);
    expectProblem(await withdraw(id, { effectiveOn: '2024-01-14' }), 400, 'invalid-input', ['/effectiveOn min']);
    expectProblem(await withdraw(id, { effectiveOn: '2026-11-21', reason: 'x'.repeat(1001) }), 400, 'invalid-input', [
      '/reason maxLength',
    ]);
    expectProblem(await withdraw(id, { effectiveOn: '2026-11-21' }), 400, 'invalid-input', ['/effectiveOn inFuture']);
    expect(await coalition.factCount()).toBe(0);
  });

  it('is for the coordinator of this coalition', async () => {
    const id = await coalition.pledge(organisationId, commitmentId);
    expectProblem(await withdraw(id, {}, contact.token), 403, 'not-allowed');
    expectProblem(await withdraw(id, {}, null), 401, 'not-signed-in');
    expectProblem(
      await withdraw(await other.pledge(await other.organisation(), await other.commitment()), {}),
      404,
      'not-found',
    );
  });
});

describe('GET /pledges/{id}/facts', () => {
  it('tells the history of one cell, newest first', async () => {
    const id = await coalition.pledge(organisationId, commitmentId);
    const assessmentId = await assessed({ stage: 'inPlace' }, '2026-01-10');
    const corrected = await assessed({ stage: 'planned' }, '2026-01-10', {
      recordedAt: '2026-02-01T10:00:00Z',
      targetId: assessmentId,
    });
    await coalition.fact(
      'assessment',
      { organisationId, commitmentId: await coalition.commitment() },
      { stage: 'planned' },
      { effectiveOn: '2026-01-10' },
    );
    const answer = await get(`/${id}/facts`, (await coalition.contact()).token);
    expect(answer.body).toMatchObject({
      total: 2,
      items: [
        { id: corrected, targetId: assessmentId, isStanding: true, mayRetract: false },
        { id: assessmentId, isStanding: false },
      ],
    });
    await app
      .as(contact.token)
      .post(coalition.path(`facts/${corrected}/retractions`))
      .send({})
      .expect(201);
    expect((await get(`/${id}`)).body).toMatchObject({ stage: 'inPlace', assessmentId });
    expect((await get(`/${id}/facts`)).body).toMatchObject({
      total: 3,
      items: [{ kind: 'retraction' }, {}, { isStanding: true }],
    });
  });
});
