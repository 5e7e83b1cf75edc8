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

const path = (rest = '') => coalition.path(`organisations${rest}`);
const get = (rest = '', token = coordinator.token) => app.as(token).get(path(rest));
const post = (rest: string, body: object, token = coordinator.token) => app.as(token).post(path(rest)).send(body);
const step = (
  organisationId: string,
  status: 'consulted' | 'signed' | 'left',
  effectiveOn: string,
  recordedAt?: string,
) => coalition.fact('organisationStatus', { organisationId }, { status }, { effectiveOn, recordedAt });
const names = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map(({ name }) => name);

describe('GET /organisations', () => {
  it('says where each stands, who is its aandachtsfunctionaris, and what it does', async () => {
    const id = await coalition.organisation('Voorbeeldkoor Noord');
    const contact = await coalition.contact(id);
    await step(id, 'consulted', '2023-10-01');
    await step(id, 'signed', '2023-11-14');
    await coalition.fact(
      'appointment',
      { organisationId: id },
      { membershipId: contact.membershipId },
      { effectiveOn: '2024-03-01' },
    );
    await coalition.activity({ leadId: id });
    const [first, second] = [await coalition.commitment({ position: 1 }), await coalition.commitment({ position: 2 })];
    await coalition.pledge(id, first);
    await coalition.pledge(id, second);
    await coalition.fact(
      'assessment',
      { organisationId: id, commitmentId: first },
      { stage: 'inPlace' },
      { effectiveOn: '2025-01-10' },
    );
    const answer = await get();
    expect(answer.body).toMatchObject({
      total: 1,
      items: [
        {
          id,
          name: 'Voorbeeldkoor Noord',
          status: 'signed',
          consultedOn: '2023-10-01',
          signedOn: '2023-11-14',
          leftOn: null,
          attentionOfficer: { membershipId: contact.membershipId, name: 'Voorbeeld contact', since: '2024-03-01' },
          activitiesLed: 1,
          pledgeCount: 2,
          covered: 1,
          stale: 1,
          stages: { unknown: 1, notStarted: 0, planned: 0, inProgress: 0, inPlace: 1, embedded: 0 },
          isExample: false,
        },
      ],
    });
  });

  it('filters by status and part of the name, and sorts by name either way', async () => {
    const [a, b, c] = [
      await coalition.organisation('Ateliér Één'),
      await coalition.organisation('bibliotheek'),
      await coalition.organisation('Club'),
    ];
    await step(a, 'consulted', '2023-01-01');
    await step(a, 'signed', '2023-02-01');
    await step(b, 'consulted', '2023-01-01');
    await step(c, 'signed', '2023-01-01');
    await step(c, 'left', '2024-01-01');
    expect(names(await get())).toEqual(['Ateliér Één', 'bibliotheek', 'Club']);
    expect(names(await get('?sort=-name'))).toEqual(['Club', 'bibliotheek', 'Ateliér Één']);
    expect(names(await get('?status=consulted'))).toEqual(['Ateliér Één', 'bibliotheek']);
    expect(names(await get('?status=signed'))).toEqual(['Ateliér Één']);
    expect(names(await get('?status=left'))).toEqual(['Club']);
    expect(names(await get('?q=atelier%20een'))).toEqual(['Ateliér Één']);
    expect((await get('?pageSize=1&page=2')).body).toMatchObject({ total: 3, items: [{ name: 'bibliotheek' }] });
  });

  it('looks back at a day, and at what was known on a day', async () => {
    const id = await coalition.organisation();
    await step(id, 'signed', '2024-01-10', '2024-06-01T10:00:00Z');
    await step(id, 'left', '2025-01-10');
    const at = async (query: string) => (await get(`?${query}`)).body.items[0];
    expect(await at('asOf=2024-01-09')).toMatchObject({ status: null, signedOn: null });
    expect(await at('asOf=2024-01-10')).toMatchObject({ status: 'signed', signedOn: '2024-01-10', leftOn: null });
    expect(await at('asOf=2024-03-01&knownAt=2024-03-01')).toMatchObject({ status: null });
    expect(await at('asOf=2026-01-01')).toMatchObject({ status: 'left', leftOn: '2025-01-10' });
  });

  it('takes back a retracted step, and follows one that was corrected', async () => {
    const id = await coalition.organisation();
    const signed = await step(id, 'signed', '2024-01-10');
    const left = await step(id, 'left', '2025-01-10');
    await app
      .as(coordinator.token)
      .post(coalition.path(`facts/${left}/retractions`))
      .send({})
      .expect(201);
    await coalition.fact(
      'organisationStatus',
      { organisationId: id },
      { status: 'signed' },
      { effectiveOn: '2024-02-02', recordedAt: '2024-03-01T10:00:00Z', targetId: signed },
    );
    expect((await get(`/${id}`)).body).toMatchObject({ status: 'signed', signedOn: '2024-02-02', leftOn: null });
    const before = await get(`/${id}?asOf=2024-02-01&knownAt=2024-02-15`);
    expect(before.body).toMatchObject({ signedOn: '2024-01-10' });
  });

  it('keeps how to reach an organisation from contacts of others', async () => {
    const id = await coalition.organisation();
    const reach = { phone: '015 000 00 00', mailbox: 'info@voorbeeld.example' };
    await app
      .as(coordinator.token)
      .patch(path(`/${id}`))
      .set('If-Match', '"1"')
      .send(reach)
      .expect(200);
    expect((await get('', (await coalition.contact(id)).token)).body.items[0]).toMatchObject(reach);
    expect((await get('', reviewer.token)).body.items[0]).toMatchObject(reach);
    const contact = await coalition.contact();
    expect((await get(`/${id}`, contact.token)).body).toMatchObject({ id, phone: null, mailbox: null });
  });

  it('refuses what it does not know', async () => {
    const answer = await get('?status=gone&sort=phone&asOf=2025-02-30&hm=1&pageSize=101');
    expectProblem(answer, 400, 'invalid-input');
    expect(answer.body.errors.map(({ parameter }: { parameter: string }) => parameter).sort()).toEqual([
      'asOf',
      'hm',
      'pageSize',
      'sort',
      'status',
    ]);
  });

  it('is for members alone', async () => {
    expectProblem(await app.as(null).get(path()), 401, 'not-signed-in');
    expectProblem(await get('', (await other.coordinator()).token), 404, 'not-found');
  });

  it('takes as many round trips with many rows', async () => {
    const list = () => get('?pageSize=100').expect(200);
    const fill = async () => {
      const id = await coalition.organisation();
      const { membershipId } = await coalition.contact(id);
      await step(id, 'signed', '2024-01-01');
      await coalition.fact('appointment', { organisationId: id }, { membershipId }, { effectiveOn: '2024-03-01' });
      await coalition.pledge(id, await coalition.commitment());
      await coalition.activity({ leadId: id });
    };
    await fill();
    const few = await app.queries.during(list);
    for (let index = 0; index < 5; index += 1) await fill();
    expect(await app.queries.during(list)).toBe(few);
    expect(few).toBeLessThanOrEqual(8);
  });
});

describe('GET /organisations/{id}', () => {
  it('answers one with its version', async () => {
    const id = await coalition.organisation('Voorbeeldtuin');
    const answer = await get(`/${id}`, reviewer.token);
    expect(answer.body).toMatchObject({
      id,
      name: 'Voorbeeldtuin',
      attentionOfficer: null,
      pledgeCount: 0,
      version: 1,
    });
    expect(answer.headers['etag']).toBe('"1"');
  });

  it('does not find what is of another coalition, or nothing', async () => {
    for (const id of [await other.organisation(), v4(), 'niets']) {
      expectProblem(await get(`/${id}`), 404, 'not-found');
    }
  });
});

describe('POST /organisations', () => {
  const whole = {
    name: 'Voorbeeldschool West',
    sector: 'onderwijs',
    website: 'https://voorbeeld.example/west',
    phone: '015 000 00 00',
    mailbox: 'info@voorbeeld.example',
    description: 'Een school.',
  };

  it('adds one, once for each key', async () => {
    const send = () => app.as(coordinator.token).post(path()).set('Idempotency-Key', 'een').send(whole);
    const answer = await send();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ...whole, status: null, isExample: false, version: 1 });
    expect((await send()).body).toEqual(answer.body);
    expect((await get()).body.total).toBe(1);
    const elsewise = await app
      .as(coordinator.token)
      .post(path())
      .set('Idempotency-Key', 'een')
      .send({ name: 'Anders' });
    expectProblem(elsewise, 409, 'key-reused');
  });

  it('names all faults at once and adds nothing', async () => {
    const answer = await post('', {
      name: 'x'.repeat(100_000),
      sector: 7,
      website: 'javascript:alert(1)',
      mailbox: 'geen adres',
      description: 'x'.repeat(4001),
      kvk: '1',
    });
    expectProblem(answer, 400, 'invalid-input', [
      '/description maxLength',
      '/kvk unknownProperty',
      '/mailbox isEmail',
      '/name maxLength',
      '/sector isString',
      '/website isUrl',
    ]);
    expectProblem(await post('', {}), 400, 'invalid-input', ['/name required']);
    expect((await get()).body.total).toBe(0);
  });

  it('keeps names apart, whatever their case', async () => {
    await post('', { name: 'Voorbeeldkoor' });
    expectProblem(await post('', { name: 'voorbeeldKOOR' }), 400, 'invalid-input', ['/name alreadyExists']);
  });

  it('keeps texts as they were typed', async () => {
    const name = `Robert'); drop table organisation;-- <b>🎶</b> صوت`;
    expect((await post('', { name, description: name })).body).toMatchObject({ name, description: name });
  });

  it('is for the coordinator', async () => {
    expectProblem(await post('', whole, (await coalition.contact()).token), 403, 'not-allowed');
    expectProblem(await post('', whole, reviewer.token), 403, 'not-allowed');
    expectProblem(await app.as(null).post(path()).send(whole), 401, 'not-signed-in');
    expectProblem(await post('', whole, (await other.coordinator()).token), 404, 'not-found');
  });
});

describe('PATCH /organisations/{id}', () => {
  const change = (id: string, body: object, token = coordinator.token, version = 1) =>
    app
      .as(token)
      .patch(path(`/${id}`))
      .set('If-Match', `"${version}"`)
      .send(body);

  it('changes what was sent, clears what is null or empty, and leaves the rest', async () => {
    const { body } = await post('', { name: 'Oud', sector: 'zorg', phone: '1', website: 'https://voorbeeld.example' });
    const answer = await change(body.id, { name: 'Nieuw', phone: null, website: ' ' });
    expect(answer.body).toMatchObject({ name: 'Nieuw', sector: 'zorg', phone: null, website: null, version: 2 });
    expect(answer.headers['etag']).toBe('"2"');
  });

  it('lets a contact change the profile of their own organisation alone', async () => {
    const id = await coalition.organisation();
    const contact = await coalition.contact(id);
    expect((await change(id, { description: 'Wij zingen.' }, contact.token)).status).toBe(200);
    expectProblem(
      await change(await coalition.organisation(), { description: 'x' }, contact.token),
      403,
      'not-allowed',
    );
    expectProblem(await change(id, { description: 'x' }, reviewer.token, 2), 403, 'not-allowed');
  });

  it('needs the present version, and shows it otherwise', async () => {
    const id = await coalition.organisation('Voorbeeldatelier');
    expectProblem(
      await app
        .as(coordinator.token)
        .patch(path(`/${id}`))
        .send({ name: 'x' }),
      428,
      'version-required',
    );
    const late = await change(id, { name: 'x' }, coordinator.token, 4);
    expectProblem(late, 412, 'version-conflict');
    expect(late.body.current).toMatchObject({ name: 'Voorbeeldatelier', version: 1 });
  });

  it('refuses a name that is taken, and no name', async () => {
    await coalition.organisation('Bezet');
    const id = await coalition.organisation('Vrij');
    expectProblem(await change(id, { name: 'bezet' }), 400, 'invalid-input', ['/name alreadyExists']);
    expectProblem(await change(id, { name: null }), 400, 'invalid-input', ['/name required']);
    expectProblem(await change(id, { isExample: true }), 400, 'invalid-input', ['/isExample unknownProperty']);
    expect((await get(`/${id}`)).body).toMatchObject({ name: 'Vrij', version: 1 });
  });

  it('does not find what is of another coalition', async () => {
    expectProblem(await change(await other.organisation(), { name: 'x' }), 404, 'not-found');
    const id = await coalition.organisation();
    expectProblem(
      await app
        .as(null)
        .patch(path(`/${id}`))
        .set('If-Match', '"1"')
        .send({}),
      401,
      'not-signed-in',
    );
  });
});

describe('POST /organisations/{id}/statuses', () => {
  it('records a step, today unless told, once for each key', async () => {
    const id = await coalition.organisation();
    const send = () =>
      app
        .as(coordinator.token)
        .post(path(`/${id}/statuses`))
        .set('Idempotency-Key', 'stap')
        .send({ status: 'consulted' });
    const answer = await send();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'organisationStatus',
      organisationId: id,
      effectiveOn: '2026-11-20',
      payload: { status: 'consulted' },
      isStanding: true,
      mayRetract: true,
    });
    expect((await send()).body.id).toBe(answer.body.id);
    expect(await coalition.factCount()).toBe(1);
    await post(`/${id}/statuses`, { status: 'signed', effectiveOn: '2024-02-29' }).expect(201);
    expect((await get(`/${id}`)).body).toMatchObject({ consultedOn: '2026-11-20', signedOn: '2024-02-29' });
  });

  it('refuses the same step twice, and leaving twice', async () => {
    const id = await coalition.organisation();
    await step(id, 'left', '2025-01-10');
    const again = await post(`/${id}/statuses`, { status: 'left', effectiveOn: '2025-01-10' });
    expectProblem(again, 400, 'invalid-input', ['/status alreadyExists']);
    expectProblem(await post(`/${id}/statuses`, { status: 'left' }), 400, 'invalid-input', ['/status notPossible']);
    await post(`/${id}/statuses`, { status: 'signed' }).expect(201);
    expect((await get(`/${id}`)).body).toMatchObject({ status: 'signed', leftOn: null });
  });

  it('names all faults at once and records nothing', async () => {
    const id = await coalition.organisation();
    await step(id, 'left', '2025-01-10');
    const before = await coalition.factCount();
    expectProblem(
      await post(`/${id}/statuses`, { status: 'gone', effectiveOn: '2025-02-30', x: 1 }),
      400,
      'invalid-input',
      ['/effectiveOn isDay', '/status isIn', '/x unknownProperty'],
    );
    const ahead = { status: 'left', effectiveOn: '2026-11-21', onBehalfOf: v4() };
    expectProblem(await post(`/${id}/statuses`, ahead), 400, 'invalid-input', [
      '/effectiveOn inFuture',
      '/onBehalfOf notFound',
      '/status notPossible',
    ]);
    expect(await coalition.factCount()).toBe(before);
  });

  it('is for the coordinator', async () => {
    const id = await coalition.organisation();
    const contact = await coalition.contact(id);
    expectProblem(await post(`/${id}/statuses`, { status: 'signed' }, contact.token), 403, 'not-allowed');
    expectProblem(await post(`/${id}/statuses`, { status: 'signed' }, reviewer.token), 403, 'not-allowed');
    expectProblem(
      await app
        .as(null)
        .post(path(`/${id}/statuses`))
        .send({ status: 'signed' }),
      401,
      'not-signed-in',
    );
    expectProblem(await post(`/${await other.organisation()}/statuses`, { status: 'signed' }), 404, 'not-found');
  });
});

describe('POST /statuses/{id}/corrections', () => {
  const correct = (factId: string, body: object, token: string | null = coordinator.token) =>
    app
      .as(token)
      .post(coalition.path(`statuses/${factId}/corrections`))
      .send(body);

  it('takes the place of a step, on the day of the first unless told', async () => {
    const id = await coalition.organisation();
    await step(id, 'consulted', '2023-10-01');
    const wrong = await step(id, 'left', '2024-02-29');
    const fixed = await correct(wrong, { status: 'signed' });
    expect(fixed.status).toBe(201);
    expect(fixed.body).toMatchObject({
      kind: 'organisationStatus',
      organisationId: id,
      targetId: wrong,
      effectiveOn: '2024-02-29',
      payload: { status: 'signed' },
    });
    expect((await get(`/${id}`)).body).toMatchObject({ status: 'signed', signedOn: '2024-02-29', leftOn: null });
    const moved = await correct(fixed.body.id, { status: 'signed', effectiveOn: '2024-01-15' });
    expect(moved.body.effectiveOn).toBe('2024-01-15');
    expect((await get(`/${id}`)).body).toMatchObject({ signedOn: '2024-01-15' });
    expectProblem(await correct(wrong, { status: 'signed' }), 409, 'already-superseded');
    const undo = await app
      .as(coordinator.token)
      .post(coalition.path(`facts/${moved.body.id}/retractions`))
      .send({});
    expect(undo.status).toBe(201);
    expect((await get(`/${id}`)).body).toMatchObject({ signedOn: '2024-02-29' });
  });

  it('is recorded once under one key', async () => {
    const signed = await step(await coalition.organisation(), 'signed', '2024-02-29');
    const send = () => correct(signed, { status: 'consulted' }).set('Idempotency-Key', 'verbetering');
    const first = await send();
    expect(first.status).toBe(201);
    expect((await send()).body).toEqual(first.body);
    expect(await coalition.factCount()).toBe(2);
  });

  it('does not stand in its own way, but does in that of another', async () => {
    const id = await coalition.organisation();
    const signed = await step(id, 'signed', '2024-02-29');
    await step(id, 'consulted', '2023-10-01');
    expect((await correct(signed, { status: 'signed', effectiveOn: '2024-02-29' })).status).toBe(201);
    const second = await step(id, 'signed', '2025-01-10');
    expectProblem(await correct(second, { status: 'consulted', effectiveOn: '2023-10-01' }), 400, 'invalid-input', [
      '/status alreadyExists',
    ]);
  });

  it('names all faults at once and records nothing', async () => {
    const id = await coalition.organisation();
    const signed = await step(id, 'signed', '2024-02-29');
    const before = await coalition.factCount();
    expectProblem(await correct(signed, { status: 'gone', effectiveOn: '2025-02-30', x: 1 }), 400, 'invalid-input', [
      '/effectiveOn isDay',
      '/status isIn',
      '/x unknownProperty',
    ]);
    expectProblem(
      await correct(signed, { status: 'left', effectiveOn: '2026-11-21', onBehalfOf: v4() }),
      400,
      'invalid-input',
      ['/effectiveOn inFuture', '/onBehalfOf notFound'],
    );
    expect(await coalition.factCount()).toBe(before);
  });

  it('is for the coordinator of this coalition', async () => {
    const id = await coalition.organisation();
    const signed = await step(id, 'signed', '2024-02-29');
    const contact = await coalition.contact(id);
    const body = { status: 'consulted' };
    expectProblem(await correct(signed, body, null), 401, 'not-signed-in');
    expectProblem(await correct(signed, body, contact.token), 403, 'not-allowed');
    expectProblem(await correct(signed, body, reviewer.token), 403, 'not-allowed');
    expectProblem(await correct(signed, body, (await other.coordinator()).token), 404, 'not-found');
    const organisationId = await other.organisation();
    const on = { effectiveOn: '2024-02-29' };
    const foreign = await other.fact('organisationStatus', { organisationId }, { status: 'signed' }, on);
    expectProblem(await correct(foreign, body), 404, 'not-found');
    expectProblem(await correct(v4(), body), 404, 'not-found');
  });
});

describe('GET /organisations/{id}/facts', () => {
  it('tells its history, newest first, with what was taken back', async () => {
    const id = await coalition.organisation();
    const signed = await step(id, 'signed', '2024-01-10');
    await step(await coalition.organisation(), 'signed', '2024-01-10');
    await app
      .as(coordinator.token)
      .post(coalition.path(`facts/${signed}/retractions`))
      .send({ reason: 'Vergissing' });
    const answer = await get(`/${id}/facts`);
    expect(answer.body).toMatchObject({
      total: 2,
      items: [
        { kind: 'retraction', payload: { reason: 'Vergissing' }, targetId: signed },
        { id: signed, kind: 'organisationStatus', isStanding: false },
      ],
    });
    expect(answer.headers['link']).toContain('rel="last"');
  });

  it('is for the coordinator, the reviewer and the organisation itself', async () => {
    const id = await coalition.organisation();
    expect((await get(`/${id}/facts`, reviewer.token)).status).toBe(200);
    expect((await get(`/${id}/facts`, (await coalition.contact(id)).token)).status).toBe(200);
    expectProblem(await get(`/${id}/facts`, (await coalition.contact()).token), 403, 'not-allowed');
    expectProblem(await get(`/${await other.organisation()}/facts`), 404, 'not-found');
    expectProblem(await app.as(null).get(path(`/${id}/facts`)), 401, 'not-signed-in');
  });
});
