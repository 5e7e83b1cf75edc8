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
let stranger: TestMember;
let organisationId: string;
let commitmentId: string;
let pledgeId: string;

beforeAll(async () => {
  app = await TestApp.start({ isDemo: true });
  other = await TestCoalition.make(app);
});
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  reviewer = await coalition.member('reviewer');
  organisationId = await coalition.organisation('Voorbeeldkoor Noord');
  contact = await coalition.contact(organisationId);
  stranger = await coalition.contact();
  commitmentId = await coalition.commitment({ title: 'Signalen oppakken' });
  pledgeId = await coalition.pledge(organisationId, commitmentId);
});
afterAll(() => app.stop());

const post = (rest: string, body: object, token = contact.token) => app.as(token).post(coalition.path(rest)).send(body);
const assess = (body: object, token = contact.token) => post(`pledges/${pledgeId}/assessments`, body, token);
const correct = (id: string, body: object, token = contact.token) => post(`assessments/${id}/corrections`, body, token);
const review = (id: string, body: object, token = coordinator.token) => post(`assessments/${id}/reviews`, body, token);
const pledge = async (query = '') =>
  (await app.as(coordinator.token).get(coalition.path(`pledges/${pledgeId}${query}`))).body;
const foreignAssessment = async () =>
  other.fact(
    'assessment',
    { organisationId: await other.organisation(), commitmentId: await other.commitment() },
    { stage: 'planned' },
    { effectiveOn: '2026-01-01' },
  );

describe('POST /pledges/{id}/assessments', () => {
  it('records how far the organisation is, today unless told', async () => {
    const pointId = await coalition.commitmentPoint(commitmentId);
    const answer = await assess({
      stage: 'inProgress',
      evidence: 'Twee trainingen',
      points: [{ pointId, text: 'Bijna' }],
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'assessment',
      organisationId,
      commitmentId,
      effectiveOn: '2026-11-20',
      recordedBy: { membershipId: contact.membershipId },
      onBehalfOf: null,
      payload: { stage: 'inProgress', evidence: 'Twee trainingen', points: { [pointId]: 'Bijna' } },
      mayRetract: true,
    });
    expect(await pledge()).toMatchObject({ stage: 'inProgress', assessmentId: answer.body.id, ageInMonths: 0 });
  });

  it('records once for each key', async () => {
    const address = coalition.path(`pledges/${pledgeId}/assessments`);
    const send = (stage: string) => app.as(contact.token).post(address).set('Idempotency-Key', 'stand').send({ stage });
    const first = await send('planned');
    expect((await send('planned')).body.id).toBe(first.body.id);
    expectProblem(await send('inPlace'), 409, 'key-reused');
    expect(await coalition.factCount()).toBe(1);
  });

  it('lets the coordinator record for a contact', async () => {
    const answer = await assess(
      { stage: 'planned', onBehalfOf: contact.membershipId, effectiveOn: '2026-11-18' },
      coordinator.token,
    );
    expect(answer.body).toMatchObject({
      effectiveOn: '2026-11-18',
      recordedBy: { membershipId: coordinator.membershipId },
      onBehalfOf: { membershipId: contact.membershipId },
    });
    expectProblem(await assess({ stage: 'planned', onBehalfOf: stranger.membershipId }), 403, 'not-allowed');
  });

  it('keeps texts as they were typed', async () => {
    const evidence = `'; delete from fact; -- <img src=x onerror=alert(1)> 🤝 مرحبا\nTweede regel`;
    expect((await assess({ stage: 'planned', evidence })).body.payload.evidence).toBe(evidence);
    expect(await pledge()).toMatchObject({ evidence });
  });

  it('leaves out what was left empty', async () => {
    const answer = await assess({ stage: 'notStarted', evidence: ' ', points: [] });
    expect(answer.body.payload).toEqual({ stage: 'notStarted' });
  });

  it('names all faults at once and records nothing', async () => {
    const pointId = await coalition.commitmentPoint(commitmentId);
    const elsewhere = await coalition.commitmentPoint(await coalition.commitment());
    expectProblem(
      await assess({
        stage: 'unknown',
        evidence: 'x'.repeat(100_000),
        points: [
          { pointId: 'p', text: '' },
          { pointId, text: 'x'.repeat(2001), more: 1 },
        ],
        effectiveOn: '2025-02-30',
        author: 'ik',
      }),
      400,
      'invalid-input',
      [
        '/author unknownProperty',
        '/effectiveOn isDay',
        '/evidence maxLength',
        '/points/0/pointId isUuid',
        '/points/0/text required',
        '/points/1/more unknownProperty',
        '/points/1/text maxLength',
        '/stage isIn',
      ],
    );
    const notes = [pointId, elsewhere, pointId].map((id) => ({ pointId: id, text: 'x' }));
    expectProblem(await assess({ stage: 'planned', points: notes, effectiveOn: '2026-11-21' }), 400, 'invalid-input', [
      '/effectiveOn inFuture',
      '/points/1/pointId notFound',
      '/points/2/pointId arrayUnique',
    ]);
    expectProblem(await assess({ stage: 'planned', points: 'alle' }), 400, 'invalid-input', ['/points isArray']);
    for (const points of [
      [null],
      ['x'],
      [[]],
      { pointId },
      Array.from({ length: 51 }, () => ({ pointId, text: 'x' })),
    ]) {
      expectProblem(await assess({ stage: 'planned', points }), 400, 'invalid-input');
    }
    expect(await coalition.factCount()).toBe(0);
  });

  it('is for the coordinator and the organisation itself', async () => {
    expectProblem(await assess({ stage: 'planned' }, stranger.token), 403, 'not-allowed');
    expectProblem(await assess({ stage: 'planned' }, reviewer.token), 403, 'not-allowed');
    const address = coalition.path(`pledges/${pledgeId}/assessments`);
    expectProblem(await app.as(null).post(address).send({ stage: 'planned' }), 401, 'not-signed-in');
    pledgeId = await other.pledge(await other.organisation(), await other.commitment());
    expectProblem(await assess({ stage: 'planned' }), 404, 'not-found');
    expect(await coalition.factCount()).toBe(0);
  });
});

describe('POST /assessments/{id}/corrections', () => {
  it('takes the place of the first, on its day unless told', async () => {
    const first = await assess({ stage: 'embedded', effectiveOn: '2026-03-01' });
    const answer = await correct(first.body.id, { stage: 'planned' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      targetId: first.body.id,
      effectiveOn: '2026-03-01',
      payload: { stage: 'planned' },
    });
    expect(await pledge()).toMatchObject({ stage: 'planned', assessmentId: answer.body.id });
    expectProblem(await correct(first.body.id, { stage: 'inPlace' }), 409, 'already-superseded');
    const moved = await correct(answer.body.id, { stage: 'planned', effectiveOn: '2026-05-01' });
    expect(moved.body.effectiveOn).toBe('2026-05-01');
    expect(await pledge('?asOf=2026-04-01')).toMatchObject({ stage: 'unknown' });
  });

  it('is for the coordinator and the organisation itself', async () => {
    const { id } = (await assess({ stage: 'embedded' })).body;
    expectProblem(await correct(id, { stage: 'planned' }, stranger.token), 403, 'not-allowed');
    expectProblem(await correct(id, { stage: 'planned' }, reviewer.token), 403, 'not-allowed');
    expectProblem(
      await app
        .as(null)
        .post(coalition.path(`assessments/${id}/corrections`))
        .send({}),
      401,
      'not-signed-in',
    );
    await correct(id, { stage: 'planned' }, coordinator.token).expect(201);
  });

  it('does not find what is no assessment of this coalition', async () => {
    const status = await coalition.fact(
      'organisationStatus',
      { organisationId },
      { status: 'signed' },
      { effectiveOn: '2024-01-01' },
    );
    for (const id of [status, await foreignAssessment(), v4(), 'niets']) {
      expectProblem(await correct(id, { stage: 'planned' }, coordinator.token), 404, 'not-found');
    }
  });

  it('refuses bad input and changes nothing', async () => {
    const { id } = (await assess({ stage: 'embedded' })).body;
    expectProblem(await correct(id, { effectiveOn: '2027-01-01' }), 400, 'invalid-input', ['/stage required']);
    expectProblem(await correct(id, { stage: 'planned', effectiveOn: '2027-01-01' }), 400, 'invalid-input', [
      '/effectiveOn inFuture',
    ]);
    expect(await pledge()).toMatchObject({ stage: 'embedded' });
  });
});

describe('POST /assessments/{id}/reviews', () => {
  const mails = () =>
    app.inCoalition(coalition.id, (tx) =>
      tx.query<{
        membershipId: string | null;
        organisationId: string | null;
        template: string;
        params: object;
        locale: string;
      }>(
        `select membership_id as "membershipId", organisation_id as "organisationId", template, params, locale from mail`,
      ),
    );

  it('confirms, without a mail', async () => {
    const { id } = (await assess({ stage: 'inPlace' })).body;
    const answer = await review(id, { verdict: 'confirmed' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'assessmentReview',
      organisationId,
      commitmentId,
      payload: { assessmentId: id, verdict: 'confirmed' },
    });
    expect(await pledge()).toMatchObject({ review: { id: answer.body.id, verdict: 'confirmed' } });
    expect(await mails()).toEqual([]);
  });

  it('mails a question to every contact of the organisation, once for each key', async () => {
    const colleague = await coalition.contact(organisationId);
    const { id } = (await assess({ stage: 'inPlace' })).body;
    const address = coalition.path(`assessments/${id}/reviews`);
    const body = { verdict: 'questioned', note: 'Waar staat dat? <b>🤔</b>' };
    const send = () => app.as(coordinator.token).post(address).set('Idempotency-Key', 'vraag').send(body);
    await send().expect(201);
    await send().expect(201);
    const sent = await mails();
    expect(sent.map(({ membershipId }) => membershipId).sort()).toEqual(
      [contact.membershipId, colleague.membershipId].sort(),
    );
    expect(sent[0]).toMatchObject({
      template: 'questionAssessment',
      locale: 'nl',
      params: { assessmentId: id, title: 'Signalen oppakken', organisation: 'Voorbeeldkoor Noord', message: body.note },
    });
    expect(await pledge()).toMatchObject({ stage: 'inPlace', review: { verdict: 'questioned', note: body.note } });
  });

  it('can be read as it would be mailed, in a demo', async () => {
    coalition = await TestCoalition.make(app, { slug: 'waadhoeke', isDemo: true });
    const { token } = await coalition.coordinator();
    const partner = await coalition.organisation('Voorbeeldtuin');
    await coalition.contact(partner);
    pledgeId = await coalition.pledge(partner, await coalition.commitment({ title: 'Deskundigheid' }));
    const { id } = (await assess({ stage: 'inPlace' }, token)).body;
    await review(id, { verdict: 'questioned', note: 'Wie kreeg de training?' }, token).expect(201);
    const { body } = await app.as(null).get('/demo/mails').expect(200);
    const mail = body.items.find(({ coalition: slug }: { coalition: string }) => slug === 'waadhoeke');
    expect(mail).toMatchObject({ subject: 'Een vraag over Deskundigheid' });
    expect(mail.text).toContain(
      'wat Voorbeeldtuin heeft ingevuld bij de toezegging “Deskundigheid”:\n\nWie kreeg de training?',
    );
  });

  it('mails the mailbox of an organisation without contacts', async () => {
    const lonely = await coalition.organisation();
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update organisation set mailbox = 'info@voorbeeld.example' where id = $1`, [lonely]),
    );
    pledgeId = await coalition.pledge(lonely, commitmentId);
    const { id } = (await assess({ stage: 'inPlace' }, coordinator.token)).body;
    await review(id, { verdict: 'questioned', note: 'Klopt dit?' }).expect(201);
    expect(await mails()).toMatchObject([
      { membershipId: null, organisationId: lonely, template: 'questionAssessment' },
    ]);
  });

  it('names all faults at once, records and mails nothing', async () => {
    const { id } = (await assess({ stage: 'inPlace', effectiveOn: '2026-06-01' })).body;
    const before = await coalition.factCount();
    expectProblem(
      await review(id, { verdict: 'fout', note: 'x'.repeat(100_000), effectiveOn: 1 }),
      400,
      'invalid-input',
      ['/effectiveOn isDay', '/note maxLength', '/verdict isIn'],
    );
    expectProblem(
      await review(id, { verdict: 'questioned', note: ' ', effectiveOn: '2026-11-21' }),
      400,
      'invalid-input',
      ['/effectiveOn inFuture', '/note required'],
    );
    expectProblem(await review(id, { verdict: 'confirmed', effectiveOn: '2026-05-31' }), 400, 'invalid-input', [
      '/effectiveOn min',
    ]);
    expect(await coalition.factCount()).toBe(before);
    expect(await mails()).toEqual([]);
  });

  it('reviews only what still stands', async () => {
    const { id } = (await assess({ stage: 'inPlace' })).body;
    await correct(id, { stage: 'planned' });
    expectProblem(await review(id, { verdict: 'confirmed' }), 409, 'already-superseded');
  });

  it('is for the coordinator', async () => {
    const { id } = (await assess({ stage: 'inPlace' })).body;
    for (const { token } of [contact, stranger, reviewer]) {
      expectProblem(await review(id, { verdict: 'confirmed' }, token), 403, 'not-allowed');
    }
    expectProblem(
      await app
        .as(null)
        .post(coalition.path(`assessments/${id}/reviews`))
        .send({}),
      401,
      'not-signed-in',
    );
    for (const foreign of [await foreignAssessment(), v4()]) {
      expectProblem(await review(foreign, { verdict: 'confirmed' }), 404, 'not-found');
    }
  });
});

describe('GET /assessments', () => {
  const list = (query = '', token = coordinator.token) => app.as(token).get(coalition.path(`assessments${query}`));

  it('lists newest first, and marks what was taken back', async () => {
    const old = (await assess({ stage: 'planned', effectiveOn: '2026-01-01' })).body.id;
    const recent = (await assess({ stage: 'inPlace' })).body.id;
    await post(`facts/${recent}/retractions`, {}).expect(201);
    const answer = await list();
    expect(answer.body).toMatchObject({
      total: 2,
      items: [
        { id: recent, isStanding: false },
        { id: old, isStanding: true },
      ],
    });
    expect((await list(`?organisationId=${organisationId}&commitmentId=${commitmentId}`)).body.total).toBe(2);
    expect((await list(`?organisationId=${v4()}`)).body.total).toBe(0);
    expect(await pledge()).toMatchObject({ stage: 'planned', assessmentId: old });
  });

  it('shows other organisations the stage, and the notes of a call not', async () => {
    await assess({ stage: 'planned', evidence: 'gebeld', onBehalfOf: contact.membershipId }, coordinator.token);
    expect((await list('', stranger.token)).body.items[0].payload).toEqual({ stage: 'planned' });
    expect((await list('', contact.token)).body.items[0].payload).toEqual({ stage: 'planned', evidence: 'gebeld' });
  });

  it('is for members alone', async () => {
    expectProblem(await list('', (await other.coordinator()).token), 404, 'not-found');
    expectProblem(await app.as(null).get(coalition.path('assessments')), 401, 'not-signed-in');
  });

  it('takes as many round trips with many rows', async () => {
    const read = () => list().expect(200);
    await assess({ stage: 'planned' });
    const few = await app.queries.during(read);
    for (let index = 0; index < 5; index += 1) await assess({ stage: 'planned' });
    expect(await app.queries.during(read)).toBe(few);
  });
});
