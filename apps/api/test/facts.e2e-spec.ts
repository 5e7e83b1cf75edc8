import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
});
afterAll(() => app.stop());

beforeEach(async () => {
  app.clock.set('2026-11-20T11:00:00Z');
  activityId = await cast.coalition.activity({ leadId: cast.leadId, partnerIds: [cast.partnerId] });
});

const as = (who: keyof Cast) => app.as((cast[who] as { token: string }).token);
const path = (rest: string) => cast.coalition.path(rest);
const count = async (participants: number, more: object = {}, who: keyof Cast = 'lead') =>
  (
    await as(who)
      .post(path(`activities/${activityId}/participations`))
      .send({ from: '2026-11-01', to: '2026-11-07', participants, ...more })
  ).body.id as string;
const correct = (id: string, participants: number, more: object = {}, who: keyof Cast = 'lead') =>
  as(who)
    .post(path(`participations/${id}/corrections`))
    .send({ from: '2026-11-01', to: '2026-11-07', participants, ...more });
const retract = (id: string, body: object = {}, who: keyof Cast = 'lead') =>
  as(who)
    .post(path(`facts/${id}/retractions`))
    .send(body);
const fact = async (id: string, who: keyof Cast = 'coordinator') => (await as(who).get(path(`facts/${id}`))).body;
const activity = async (query = '') => (await as('coordinator').get(path(`activities/${activityId}${query}`))).body;
const participants = async (query = '') => (await activity(query)).participants;
const story = async () => (await as('coordinator').get(path(`activities/${activityId}/facts?pageSize=100`))).body.items;

describe('a correction', () => {
  it('takes the place of the fact, which stays in the history', async () => {
    const id = await count(30);
    const answer = await correct(id, 31);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      targetId: id,
      organisationId: cast.leadId,
      isStanding: true,
      mayRetract: true,
    });
    expect(await fact(id)).toMatchObject({ isStanding: false, mayRetract: false, payload: { participants: 30 } });
    expect(await participants()).toBe(31);
    const told = (await story()).filter(({ kind }: { kind: string }) => kind === 'participation');
    expect(told.map((one: { id: string; isStanding: boolean }) => [one.id, one.isStanding])).toEqual([
      [answer.body.id, true],
      [id, false],
    ]);
  });

  it('of a check-in keeps its day unless told', async () => {
    const send = (body: object) =>
      as('lead')
        .post(path(`activities/${activityId}/check-ins`))
        .send(body);
    const { id } = (await send({ signal: 'stuck', effectiveOn: '2026-11-02' })).body;
    const corrected = await as('partner')
      .post(path(`check-ins/${id}/corrections`))
      .send({ signal: 'atRisk' });
    expect(corrected.body).toMatchObject({
      effectiveOn: '2026-11-02',
      payload: { signal: 'atRisk' },
      recordedBy: { membershipId: cast.partner.membershipId },
    });
    expect(await activity()).toMatchObject({ reportedSignal: 'atRisk', lastCheckInOn: '2026-11-02' });
    const moved = await as('lead')
      .post(path(`check-ins/${corrected.body.id}/corrections`))
      .send({ signal: 'atRisk', effectiveOn: '2026-11-09' });
    expect(moved.body).toMatchObject({ effectiveOn: '2026-11-09' });
    expect(await activity('?asOf=2026-11-08')).toMatchObject({ reportedSignal: null });
  });

  it('may itself be corrected, and taken back: then what was before counts again', async () => {
    const first = await count(30);
    const second = (await correct(first, 31)).body.id;
    const third = (await correct(second, 32)).body.id;
    expect(await participants()).toBe(32);
    await retract(third);
    expect(await participants()).toBe(31);
    await retract(second);
    expect(await participants()).toBe(30);
    expect(await fact(first)).toMatchObject({ isStanding: true, mayRetract: true });
    await retract(first);
    expect(await participants()).toBeNull();
    expect((await story()).filter(({ kind }: { kind: string }) => kind === 'retraction')).toHaveLength(3);
  });

  it('happens once: of what was corrected or taken back already there is nothing to correct', async () => {
    const id = await count(30);
    const correction = (await correct(id, 31)).body.id;
    expectProblem(await correct(id, 32), 409, 'already-superseded');
    expectProblem(await retract(id), 409, 'already-superseded');
    await retract(correction);
    expectProblem(await correct(correction, 33), 409, 'already-superseded');
    expect((await correct(id, 34)).status).toBe(201);
    expect(await participants()).toBe(34);
  });

  it('of two people at once is one: the other hears so', async () => {
    const id = await count(30);
    const answers = await Promise.all([
      correct(id, 31),
      correct(id, 32, {}, 'coordinator'),
      retract(id),
      retract(id, {}, 'coordinator'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409))
      expectProblem(answer, 409, 'already-superseded');
    expect((await story()).filter(({ targetId }: { targetId: string }) => targetId === id)).toHaveLength(1);
  });

  it('is judged like the first, and changes nothing when refused', async () => {
    const id = await count(30);
    const before = await cast.coalition.factCount();
    const answer = await correct(id, -1, { newParticipants: 'x', to: '2026-02-30' });
    expectProblem(answer, 400, 'invalid-input', ['/participants min', '/newParticipants isInt', '/to isDay']);
    expectProblem(await correct(id, 1, { newParticipants: 2, to: '2026-11-21' }), 400, 'invalid-input', [
      '/newParticipants moreThanParticipants',
      '/to inFuture',
    ]);
    expect(await cast.coalition.factCount()).toBe(before);
    expect(await participants()).toBe(30);
  });

  it('needs a fact of its kind, of this coalition', async () => {
    const checkIn = await cast.coalition.fact(
      'checkIn',
      { activityId },
      { signal: 'stuck' },
      { effectiveOn: '2026-11-01' },
    );
    const there = await cast.elsewhere.activity();
    const foreign = await cast.elsewhere.fact(
      'participation',
      { activityId: there },
      { from: '2026-11-01', to: '2026-11-01', participants: 1 },
      { effectiveOn: '2026-11-01' },
    );
    for (const id of [checkIn, foreign, v4()]) expectProblem(await correct(id, 1), 404, 'not-found');
    const participation = await count(1);
    expectProblem(
      await as('lead')
        .post(path(`check-ins/${participation}/corrections`))
        .send({ signal: 'stuck' }),
      404,
      'not-found',
    );
  });

  it('of somebody else’s count is refused, also when it would become one’s own', async () => {
    const id = await count(30);
    for (const more of [{}, { organisationId: cast.partnerId }, { organisationId: cast.leadId }]) {
      expectProblem(await correct(id, 1, more, 'partner'), 403, 'not-allowed');
    }
    expectProblem(await correct(id, 1, {}, 'bystander'), 403, 'not-allowed');
    expectProblem(await correct(id, 1, {}, 'reviewer'), 403, 'not-allowed');
    expectProblem(await correct(id, 1, {}, 'outsider'), 404, 'not-found');
    expect(await participants()).toBe(30);
  });

  it('of a check-in is for who may check in', async () => {
    const id = await cast.coalition.fact('checkIn', { activityId }, { signal: 'stuck' }, { effectiveOn: '2026-11-01' });
    const send = (who: keyof Cast) =>
      as(who)
        .post(path(`check-ins/${id}/corrections`))
        .send({ signal: 'onCourse' });
    expectProblem(
      await app
        .as(null)
        .post(path(`check-ins/${id}/corrections`))
        .send({}),
      401,
      'not-signed-in',
    );
    for (const who of ['bystander', 'reviewer'] as const) expectProblem(await send(who), 403, 'not-allowed');
    expectProblem(await send('outsider'), 404, 'not-found');
    expectProblem(
      await as('lead')
        .post(path(`check-ins/${id}/corrections`))
        .send({}),
      400,
      'invalid-input',
      ['/signal required'],
    );
    expect((await send('coordinator')).status).toBe(201);
  });
});

describe('a retraction', () => {
  it('says why, by whom, and of what', async () => {
    const id = await count(30);
    const answer = await retract(id, { reason: 'Dubbel geteld' }, 'coordinator');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'retraction',
      targetId: id,
      activityId,
      organisationId: cast.leadId,
      effectiveOn: '2026-11-20',
      payload: { reason: 'Dubbel geteld' },
      recordedBy: { membershipId: cast.coordinator.membershipId },
      isStanding: false,
      mayRetract: false,
    });
  });

  it('needs no body', async () => {
    expect((await as('lead').post(path(`facts/${await count(1)}/retractions`))).body).toMatchObject({ payload: {} });
  });

  it('is not itself retracted', async () => {
    const { id } = (await retract(await count(30))).body;
    expectProblem(await retract(id), 409, 'already-superseded');
    expect(await participants()).toBeNull();
  });

  it('is refused to who may not record the fact either', async () => {
    const id = await count(30);
    for (const who of ['partner', 'bystander', 'reviewer'] as const)
      expectProblem(await retract(id, {}, who), 403, 'not-allowed');
    expectProblem(await app.as(null).post(path(`facts/${id}/retractions`)), 401, 'not-signed-in');
    expectProblem(await retract(id, {}, 'outsider'), 404, 'not-found');
    expectProblem(await retract(v4()), 404, 'not-found');
    const override = (
      await as('coordinator')
        .post(path(`activities/${activityId}/overrides`))
        .send({ signal: 'stuck', reason: 'x' })
    ).body.id;
    expectProblem(await retract(override), 403, 'not-allowed');
    expectProblem(await retract(id, { reason: 5, why: 'x' }), 400, 'invalid-input', [
      '/reason isString',
      '/why unknownProperty',
    ]);
    expect(await participants()).toBe(30);
    for (const [who, mayRetract] of [
      ['lead', true],
      ['coordinator', true],
      ['partner', false],
      ['reviewer', false],
    ] as const) {
      expect([who, (await fact(id, who)).mayRetract]).toEqual([who, mayRetract]);
    }
  });

  it('of an override, a schedule or a request brings back what was before', async () => {
    const post = async (rest: string, body: object) =>
      (
        await as('coordinator')
          .post(path(`activities/${activityId}/${rest}`))
          .send(body)
      ).body.id;
    const override = await post('overrides', { signal: 'stuck', reason: 'x' });
    const schedule = await post('schedules', { startsOn: '2026-06-01', endsOn: '2026-12-31' });
    const request = await post('requests', { about: 'update' });
    expect(await activity()).toMatchObject({ signal: 'stuck', startsOn: '2026-06-01' });
    for (const id of [override, schedule, request]) expect((await retract(id, {}, 'coordinator')).status).toBe(201);
    expect(await activity()).toMatchObject({ signal: 'notAssessed', override: null, startsOn: '2026-01-01' });
  });
});

describe('undoing a step of the lifecycle', () => {
  const move = async (to: string, more = {}) =>
    (
      await as('coordinator')
        .post(path(`activities/${activityId}/transitions`))
        .send({ to, ...more })
    ).body.id as string;

  it('undoes the last step only, one after the other, and never the first', async () => {
    const done = await move('done');
    const again = await move('inProgress', { reason: 'Toch niet' });
    expectProblem(await retract(done, {}, 'coordinator'), 409, 'conflict');
    await retract(again, {}, 'coordinator');
    expect(await activity()).toMatchObject({ lifecycle: 'done' });
    await retract(done, {}, 'lead');
    expect(await activity()).toMatchObject({ lifecycle: 'inProgress' });
    const [first] = (await story()).filter(
      ({ kind, isStanding }: { kind: string; isStanding: boolean }) => kind === 'lifecycle' && isStanding,
    );
    expectProblem(await retract(first.id, {}, 'coordinator'), 409, 'conflict');
    expect(await activity()).toMatchObject({ lifecycle: 'inProgress' });
  });

  it('and taking the next at the same moment never leaves a hole', async () => {
    for (let round = 0; round < 4; round += 1) {
      activityId = await cast.coalition.activity({ leadId: cast.leadId });
      const done = await move('done');
      await Promise.all([
        retract(done, {}, 'coordinator'),
        as('lead')
          .post(path(`activities/${activityId}/transitions`))
          .send({ to: 'inProgress', reason: 'x' }),
      ]);
      const steps = (await story())
        .filter(({ kind, isStanding }: { kind: string; isStanding: boolean }) => kind === 'lifecycle' && isStanding)
        .map(({ payload }: { payload: { to: string } }) => payload.to);
      // Either the step was undone, or it stands with the next one after it.
      expect([['inProgress'], ['inProgress', 'done', 'inProgress']]).toContainEqual(steps);
    }
  });
});

describe('a point in time', () => {
  it('asOf looks back with today’s knowledge, knownAt with that day’s; in the list as in the detail', async () => {
    await cast.coalition.playFrom('2026-11-10T09:00:00Z');
    const id = await count(30);
    app.clock.set('2026-11-12T09:00:00Z');
    const correction = (await correct(id, 31)).body.id;
    app.clock.set('2026-11-14T09:00:00Z');
    await retract(correction);
    app.clock.set('2026-11-16T09:00:00Z');
    await retract(id);
    app.clock.set('2026-11-20T11:00:00Z');
    const cases: [string, number | null][] = [
      ['', null],
      ['?asOf=2026-11-07', null],
      ['?knownAt=2026-11-09', null],
      ['?knownAt=2026-11-10T08:59:59Z', null],
      ['?knownAt=2026-11-10', 30],
      ['?knownAt=2026-11-10T11:00:00%2B01:00', 30],
      ['?knownAt=2026-11-12T09:30:00Z', 31],
      ['?knownAt=2026-11-13', 31],
      ['?knownAt=2026-11-14', 30],
      ['?knownAt=2026-11-15&asOf=2026-11-07', 30],
      ['?knownAt=2026-11-15&asOf=2026-11-06', null],
      ['?knownAt=2026-11-16', null],
    ];
    for (const [query, expected] of cases) {
      expect([query, await participants(query)]).toEqual([query, expected]);
      const list = await as('coordinator').get(path(`activities${query || '?'}&pageSize=100`));
      const row = list.body.items.find((one: { id: string }) => one.id === activityId);
      expect(row).toEqual(await activity(query));
    }
  });

  it('a correction that moves a fact supersedes it on every day', async () => {
    const id = await count(30, { from: '2026-10-01', to: '2026-10-07' });
    await correct(id, 30, { from: '2026-11-01', to: '2026-11-07' });
    expect(await participants('?asOf=2026-10-31')).toBeNull();
    expect(await participants('?asOf=2026-11-07')).toBe(30);
  });

  it('a task, a lifecycle and a period are looked back on too', async () => {
    const taskId = await cast.coalition.task({ activity_id: activityId, due_on: '2026-03-01' });
    await cast.coalition.fact('taskCompleted', { taskId }, {}, { effectiveOn: '2026-04-01' });
    await cast.coalition.fact('lifecycle', { activityId }, { to: 'done' }, { effectiveOn: '2026-06-01' });
    await cast.coalition.fact(
      'schedule',
      { activityId },
      { startsOn: '2026-02-01', endsOn: null },
      { effectiveOn: '2026-05-01' },
    );
    expect(await activity('?asOf=2026-03-31')).toMatchObject({
      openTaskCount: 1,
      lifecycle: 'inProgress',
      startsOn: '2026-01-01',
    });
    expect(await activity('?asOf=2026-06-01')).toMatchObject({
      openTaskCount: 0,
      lifecycle: 'done',
      startsOn: '2026-02-01',
    });
  });
});

describe('GET /facts/{id}', () => {
  it('is for members of its coalition', async () => {
    const id = await count(1);
    expectProblem(await app.as(null).get(path(`facts/${id}`)), 401, 'not-signed-in');
    expectProblem(await as('outsider').get(path(`facts/${id}`)), 404, 'not-found');
    expectProblem(await as('outsider').get(cast.elsewhere.path(`facts/${id}`)), 404, 'not-found');
    expectProblem(await as('coordinator').get(path(`facts/${v4()}`)), 404, 'not-found');
    expect((await as('bystander').get(path(`facts/${id}`))).status).toBe(200);
  });

  it('tells who is no longer a member, and not who no member recorded', async () => {
    const contact = await cast.coalition.contact(cast.leadId);
    const { body } = await app
      .as(contact.token)
      .post(path(`activities/${activityId}/check-ins`))
      .send({ signal: 'onCourse' });
    await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query(`update membership set ended_on = '2026-11-20' where id = $1`, [contact.membershipId]),
    );
    expect(await fact(body.id)).toMatchObject({
      recordedBy: { membershipId: contact.membershipId, name: 'Voorbeeld contact' },
    });
    const imported = await cast.coalition.fact(
      'checkIn',
      { activityId },
      { signal: 'stuck' },
      { effectiveOn: '2026-11-01' },
    );
    expect(await fact(imported)).toMatchObject({ recordedBy: null });
  });
});
