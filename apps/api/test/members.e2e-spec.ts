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

beforeAll(async () => {
  app = await TestApp.start();
  other = await TestCoalition.make(app);
});
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  reviewer = await coalition.member('reviewer');
});
afterAll(() => app.stop());

const get = (rest: string, token = coordinator.token) => app.as(token).get(coalition.path(rest));
const appoint = (organisationId: string, body: object, token = coordinator.token) =>
  app
    .as(token)
    .post(coalition.path(`organisations/${organisationId}/appointments`))
    .send(body);
const endMembership = (id: string, on: string) =>
  app.inCoalition(coalition.id, (tx) =>
    tx.query('update membership set ended_on = $3 where coalition_id = $1 and id = $2', [coalition.id, id, on]),
  );

describe('GET /memberships', () => {
  const emailOf = (answer: { body: { items: { id: string; email: string | null }[] } }, { membershipId }: TestMember) =>
    answer.body.items.find(({ id }) => id === membershipId)?.email;

  it('lists who takes part, with role and organisations', async () => {
    const organisationId = await coalition.organisation('Voorbeeldkoor Noord');
    const contact = await coalition.contact(organisationId);
    const answer = await get('memberships');
    expect(answer.body.total).toBe(3);
    expect(answer.body.items).toContainEqual({
      id: contact.membershipId,
      name: 'Voorbeeld contact',
      email: expect.stringContaining('@voorbeeld.example'),
      role: 'contact',
      organisations: [{ id: organisationId, name: 'Voorbeeldkoor Noord', isExample: false }],
      isExample: false,
      endedOn: null,
      version: 1,
    });
    expect((await get(`memberships?organisationId=${organisationId}`)).body.total).toBe(1);
    expect((await get('memberships?role=reviewer')).body).toMatchObject({
      total: 1,
      items: [{ id: reviewer.membershipId }],
    });
    expect((await get('memberships?pageSize=2&page=2')).body.items).toHaveLength(1);
  });

  it('gives addresses to the coordinator, to the own organisation, and to oneself', async () => {
    const organisationId = await coalition.organisation();
    const [contact, colleague] = [await coalition.contact(organisationId), await coalition.contact(organisationId)];
    const stranger = await coalition.contact();
    for (const member of [contact, stranger, reviewer])
      expect(emailOf(await get('memberships'), member)).toEqual(expect.any(String));
    const asContact = await get('memberships', contact.token);
    expect(emailOf(asContact, contact)).toEqual(expect.any(String));
    expect(emailOf(asContact, colleague)).toEqual(expect.any(String));
    for (const member of [stranger, reviewer, coordinator]) expect(emailOf(asContact, member)).toBeNull();
    const asReviewer = await get('memberships', reviewer.token);
    expect(emailOf(asReviewer, reviewer)).toEqual(expect.any(String));
    expect(emailOf(asReviewer, contact)).toBeNull();
  });

  it('leaves out who no longer takes part', async () => {
    const contact = await coalition.contact();
    await endMembership(contact.membershipId, '2026-11-20');
    expect((await get('memberships')).body.total).toBe(2);
  });

  it('is for members alone', async () => {
    expectProblem(await app.as(null).get(coalition.path('memberships')), 401, 'not-signed-in');
    expectProblem(await get('memberships', (await other.coordinator()).token), 404, 'not-found');
    expectProblem(await get('memberships?role=boss&q=naam'), 400, 'invalid-input', ['q unknownParameter', 'role isIn']);
  });

  it('takes as many round trips with many rows', async () => {
    const list = () => get('memberships').expect(200);
    const few = await app.queries.during(list);
    for (let index = 0; index < 5; index += 1) await coalition.contact();
    expect(await app.queries.during(list)).toBe(few);
  });
});

describe('POST /organisations/{id}/appointments', () => {
  it('appoints a contact of the organisation, replaces them, and ends it', async () => {
    const id = await coalition.organisation();
    const [first, second] = [await coalition.contact(id), await coalition.contact(id)];
    const answer = await appoint(id, { membershipId: first.membershipId, effectiveOn: '2026-01-05' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'appointment',
      organisationId: id,
      effectiveOn: '2026-01-05',
      payload: { membershipId: first.membershipId },
      recordedBy: { membershipId: coordinator.membershipId },
    });
    await appoint(id, { membershipId: second.membershipId }, first.token).expect(201);
    const officer = async (query = '') => (await get(`organisations/${id}${query}`)).body.attentionOfficer;
    expect(await officer()).toMatchObject({ membershipId: second.membershipId, since: '2026-11-20' });
    expect(await officer('?asOf=2026-06-30')).toMatchObject({ membershipId: first.membershipId, since: '2026-01-05' });
    await appoint(id, { membershipId: null }).expect(201);
    expect(await officer()).toBeNull();
  });

  it('records once for each key', async () => {
    const id = await coalition.organisation();
    const { membershipId } = await coalition.contact(id);
    const address = coalition.path(`organisations/${id}/appointments`);
    const send = (body: object) => app.as(coordinator.token).post(address).set('Idempotency-Key', 'benoemd').send(body);
    const first = await send({ membershipId });
    expect((await send({ membershipId })).body.id).toBe(first.body.id);
    expectProblem(await send({ membershipId: null }), 409, 'key-reused');
    expect(await coalition.factCount()).toBe(1);
  });

  it('takes nobody who is no contact of the organisation', async () => {
    const id = await coalition.organisation();
    const elsewhere = await coalition.contact();
    const gone = await coalition.contact(id);
    await endMembership(gone.membershipId, '2026-01-01');
    for (const { membershipId } of [elsewhere, coordinator, reviewer, gone]) {
      expectProblem(await appoint(id, { membershipId }), 400, 'invalid-input', ['/membershipId notContact']);
    }
    for (const membershipId of [v4(), (await other.contact()).membershipId]) {
      expectProblem(await appoint(id, { membershipId }), 400, 'invalid-input', ['/membershipId notFound']);
    }
    expect(await coalition.factCount()).toBe(0);
  });

  it('records no appointment that changes nothing', async () => {
    const id = await coalition.organisation();
    const { membershipId } = await coalition.contact(id);
    expectProblem(await appoint(id, { membershipId: null }), 400, 'invalid-input', ['/membershipId notNow']);
    await appoint(id, { membershipId }).expect(201);
    expectProblem(await appoint(id, { membershipId }), 400, 'invalid-input', ['/membershipId alreadyExists']);
  });

  it('names all faults at once', async () => {
    const id = await coalition.organisation();
    const ahead = { membershipId: v4(), effectiveOn: '2027-01-01', onBehalfOf: v4() };
    expectProblem(await appoint(id, ahead), 400, 'invalid-input', [
      '/effectiveOn inFuture',
      '/membershipId notFound',
      '/onBehalfOf notFound',
    ]);
    expectProblem(await appoint(id, { effectiveOn: 'vandaag', who: 1 }), 400, 'invalid-input', [
      '/effectiveOn isDay',
      '/membershipId required',
      '/who unknownProperty',
    ]);
    expect(await coalition.factCount()).toBe(0);
  });

  it('is for the coordinator and the organisation itself', async () => {
    const id = await coalition.organisation();
    const { membershipId } = await coalition.contact(id);
    expectProblem(await appoint(id, { membershipId }, (await coalition.contact()).token), 403, 'not-allowed');
    expectProblem(await appoint(id, { membershipId }, reviewer.token), 403, 'not-allowed');
    const address = coalition.path(`organisations/${id}/appointments`);
    expectProblem(await app.as(null).post(address).send({ membershipId }), 401, 'not-signed-in');
    expectProblem(await appoint(await other.organisation(), { membershipId }), 404, 'not-found');
  });
});

describe('GET /attention-officers', () => {
  const inOffice = async (name: string, on = '2025-01-10') => {
    const organisationId = await coalition.organisation(name);
    const { membershipId } = await coalition.contact(organisationId);
    await coalition.fact('appointment', { organisationId }, { membershipId }, { effectiveOn: on });
    return { organisationId, membershipId };
  };

  it('is the directory of who is in office, for every member', async () => {
    const second = await inOffice('Voorbeeldtuin');
    const first = await inOffice('Voorbeeldkoor');
    await coalition.organisation('Zonder');
    for (const { token } of [coordinator, reviewer, await coalition.contact()]) {
      const { body } = await get('attention-officers', token);
      expect(body).toMatchObject({
        total: 2,
        items: [
          { membershipId: first.membershipId, organisation: { name: 'Voorbeeldkoor' }, since: '2025-01-10' },
          { membershipId: second.membershipId, organisation: { name: 'Voorbeeldtuin' } },
        ],
      });
      expect(body.items[0].email).toMatch(/@voorbeeld\.example$/);
    }
    expect((await get('attention-officers?q=tuin')).body.total).toBe(1);
  });

  it('knows who was in office on a day', async () => {
    const { organisationId } = await inOffice('Voorbeeldkoor');
    await coalition.fact('appointment', { organisationId }, { membershipId: null }, { effectiveOn: '2026-03-01' });
    expect((await get('attention-officers')).body.total).toBe(0);
    expect((await get('attention-officers?asOf=2026-02-28')).body.total).toBe(1);
    expect((await get('attention-officers?knownAt=2026-02-28')).body.total).toBe(1);
    expect((await get('attention-officers?asOf=2025-01-09')).body.total).toBe(0);
  });

  it('leaves out whose membership ended, and organisations that left', async () => {
    const ended = await inOffice('Voorbeeldkoor');
    await endMembership(ended.membershipId, '2026-05-01');
    const { organisationId } = await inOffice('Voorbeeldtuin');
    await coalition.fact('organisationStatus', { organisationId }, { status: 'left' }, { effectiveOn: '2026-06-01' });
    expect((await get('attention-officers')).body.total).toBe(0);
    expect((await get('attention-officers?asOf=2026-04-30')).body.total).toBe(2);
    expect((await get(`organisations/${ended.organisationId}`)).body.attentionOfficer).toBeNull();
  });

  it('is for members alone', async () => {
    expectProblem(await app.as(null).get(coalition.path('attention-officers')), 401, 'not-signed-in');
    expectProblem(await get('attention-officers', (await other.coordinator()).token), 404, 'not-found');
  });

  it('takes as many round trips with many rows', async () => {
    const list = () => get('attention-officers').expect(200);
    await inOffice('Een');
    const few = await app.queries.during(list);
    for (const name of ['Twee', 'Drie', 'Vier']) await inOffice(name);
    expect(await app.queries.during(list)).toBe(few);
  });
});
