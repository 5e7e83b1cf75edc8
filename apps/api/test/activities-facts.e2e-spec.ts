import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { lifecycleStates, lifecycleTransitions } from '#domain';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
let activityId: string;

const today = '2026-11-20';
const tomorrow = '2026-11-21';

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
  activityId = await made();
});
afterAll(() => app.stop());

const made = (more = {}) => cast.coalition.activity({ leadId: cast.leadId, partnerIds: [cast.partnerId], ...more });
const as = (who: keyof Cast) => app.as((cast[who] as { token: string }).token);
const path = (rest: string, id = activityId) => cast.coalition.path(`activities/${id}/${rest}`);
const detail = async (id = activityId, query = '', who: keyof Cast = 'coordinator') =>
  (await as(who).get(cast.coalition.path(`activities/${id}${query}`))).body;

/** What every way to record something has in common. */
const routes: { rest: string; kind: string; valid: object; mayNot: (keyof Cast)[]; faulty: [object, string[]] }[] = [
  {
    rest: 'check-ins',
    kind: 'checkIn',
    valid: { signal: 'unchanged' },
    mayNot: ['bystander', 'reviewer'],
    faulty: [
      {
        signal: 'perfect',
        note: 'x'.repeat(2001),
        cause: 5,
        effectiveOn: '2026-02-30',
        onBehalfOf: 'nobody',
        participants: 3,
      },
      [
        '/signal isIn',
        '/note maxLength',
        '/cause isString',
        '/effectiveOn isDay',
        '/onBehalfOf isUuid',
        '/participants unknownProperty',
      ],
    ],
  },
  {
    rest: 'participations',
    kind: 'participation',
    valid: { from: '2026-11-01', to: '2026-11-07', participants: 0 },
    mayNot: ['bystander', 'reviewer'],
    faulty: [
      {
        from: '2025-02-30',
        participants: -1,
        newParticipants: 1.5,
        volunteers: 100_001,
        organisationId: 5,
        name: 'Iemand',
      },
      [
        '/from isDay',
        '/to required',
        '/participants min',
        '/newParticipants isInt',
        '/volunteers max',
        '/organisationId isUuid',
        '/name unknownProperty',
      ],
    ],
  },
  {
    rest: 'transitions',
    kind: 'lifecycle',
    valid: { to: 'done' },
    mayNot: ['bystander', 'reviewer'],
    faulty: [
      { to: 'finished', reason: 'x'.repeat(1001), effectiveOn: 20261120 },
      ['/to isIn', '/reason maxLength', '/effectiveOn isDay'],
    ],
  },
  {
    rest: 'schedules',
    kind: 'schedule',
    valid: { startsOn: '2026-12-01', endsOn: null },
    mayNot: ['bystander', 'reviewer'],
    faulty: [{ startsOn: '2025-02-29', reason: [] }, ['/startsOn isDay', '/endsOn required', '/reason isString']],
  },
  {
    rest: 'overrides',
    kind: 'override',
    valid: { signal: 'onCourse', reason: 'Gebeld' },
    mayNot: ['lead', 'partner', 'bystander', 'reviewer'],
    faulty: [{ signal: 'unchanged', reason: ' ' }, ['/signal isIn', '/reason required']],
  },
  {
    rest: 'requests',
    kind: 'request',
    valid: { about: 'update' },
    mayNot: ['lead', 'partner', 'bystander', 'reviewer'],
    faulty: [
      { about: 'money', message: 'x'.repeat(1001), effectiveOn: today },
      ['/about isIn', '/message maxLength', '/effectiveOn unknownProperty'],
    ],
  },
];

describe.each(routes)('POST /activities/{id}/$rest', ({ rest, kind, valid, mayNot, faulty }) => {
  it('records one fact, today, by whoever asked', async () => {
    const id = await made();
    const before = await cast.coalition.factCount();
    const answer = await as('coordinator').post(path(rest, id)).send(valid);
    expect(answer.status).toBe(201);
    const recordedBy = { membershipId: cast.coordinator.membershipId, role: 'coordinator' };
    const effectiveOn = kind === 'participation' ? '2026-11-07' : today;
    expect(answer.body).toMatchObject({
      kind,
      activityId: id,
      effectiveOn,
      recordedBy,
      onBehalfOf: null,
      targetId: null,
      isStanding: true,
    });
    expect(await cast.coalition.factCount()).toBe(before + 1);
    expect((await as('coordinator').get(cast.coalition.path(`facts/${answer.body.id}`))).body).toEqual(answer.body);
    expect((await as('coordinator').get(path('facts', id))).body.items[0]).toMatchObject({ id: answer.body.id });
  });

  it('names all faults together, and records nothing', async () => {
    const before = await cast.coalition.factCount();
    const answer = await as('coordinator').post(path(rest)).send(faulty[0]);
    expectProblem(answer, 400, 'invalid-input', faulty[1]);
    const english = await as('coordinator').post(path(rest)).set('Accept-Language', 'en').send(faulty[0]);
    for (const [index, fault] of answer.body.errors.entries()) {
      expect(fault.detail).toMatch(/\w{3}.*\.$/);
      expect(english.body.errors[index].detail).not.toBe(fault.detail);
    }
    expect(await cast.coalition.factCount()).toBe(before);
  });

  it('is refused to who may not, and records nothing', async () => {
    const foreign = await cast.elsewhere.activity();
    const before = await cast.coalition.factCount();
    expectProblem(await app.as(null).post(path(rest)).send(valid), 401, 'not-signed-in');
    for (const who of mayNot) expectProblem(await as(who).post(path(rest)).send(valid), 403, 'not-allowed');
    expectProblem(await as('outsider').post(path(rest)).send(valid), 404, 'not-found');
    expectProblem(await as('coordinator').post(path(rest, foreign)).send(valid), 404, 'not-found');
    expectProblem(await as('coordinator').post(path(rest, v4())).send(valid), 404, 'not-found');
    expect(await cast.coalition.factCount()).toBe(before);
  });

  it('is open to who takes part, unless it is for the coordinator alone', async () => {
    for (const who of (['lead', 'partner'] as const).filter((one) => !mayNot.includes(one))) {
      expect(
        (
          await as(who)
            .post(path(rest, await made()))
            .send(valid)
        ).status,
      ).toBe(201);
    }
  });
});

describe('the day that a fact is about', () => {
  it.each(['check-ins', 'transitions', 'schedules', 'overrides'])('is not tomorrow: %s', async (rest) => {
    const { valid } = routes.find((route) => route.rest === rest) ?? { valid: {} };
    const before = await cast.coalition.factCount();
    const answer = await as('coordinator')
      .post(path(rest))
      .send({ ...valid, effectiveOn: tomorrow });
    expectProblem(answer, 400, 'invalid-input', ['/effectiveOn inFuture']);
    expect(answer.body.errors[0].detail).toBe('Deze dag is nog niet geweest.');
    expect(await cast.coalition.factCount()).toBe(before);
  });

  it('is a day in the time zone of the coalition: after midnight there it may be the new day', async () => {
    const id = await made();
    const checkIn = () => as('lead').post(path('check-ins', id)).send({ signal: 'onCourse', effectiveOn: tomorrow });
    app.clock.set('2026-11-20T22:59:00Z');
    expectProblem(await checkIn(), 400, 'invalid-input', ['/effectiveOn inFuture']);
    app.clock.set('2026-11-20T23:01:00Z');
    expect((await checkIn()).body).toMatchObject({ effectiveOn: tomorrow });
    app.clock.set('2026-11-20T11:00:00Z');
  });

  it('is not in another age', async () => {
    const answer = await as('lead').post(path('check-ins')).send({ signal: 'onCourse', effectiveOn: '1989-12-31' });
    expectProblem(answer, 400, 'invalid-input', ['/effectiveOn min']);
    expect(answer.body.errors[0].detail).toContain('1990-01-01');
  });
});

describe('on behalf of somebody', () => {
  it('a coordinator records, after a phone call', async () => {
    const body = { signal: 'onCourse', note: 'Gebeld', onBehalfOf: cast.lead.membershipId };
    const answer = await as('coordinator').post(path('check-ins')).send(body);
    expect(answer.body).toMatchObject({
      recordedBy: { membershipId: cast.coordinator.membershipId },
      onBehalfOf: { membershipId: cast.lead.membershipId, role: 'contact' },
    });
  });

  it('nobody else does', async () => {
    for (const onBehalfOf of [cast.partner.membershipId, cast.lead.membershipId]) {
      expectProblem(
        await as('lead').post(path('check-ins')).send({ signal: 'onCourse', onBehalfOf }),
        403,
        'not-allowed',
      );
    }
    const counted = { from: today, to: today, participants: 1, onBehalfOf: cast.partner.membershipId };
    expectProblem(await as('lead').post(path('participations')).send(counted), 403, 'not-allowed');
  });

  it('has to be a member of this coalition; named beside the other faults', async () => {
    const body = { signal: 'onCourse', onBehalfOf: cast.outsider.membershipId, effectiveOn: tomorrow };
    const answer = await as('coordinator').post(path('check-ins')).send(body);
    expectProblem(answer, 400, 'invalid-input', ['/effectiveOn inFuture', '/onBehalfOf notFound']);
  });
});

describe('participations', () => {
  const count = (who: keyof Cast, body: object, id = activityId) =>
    as(who)
      .post(path('participations', id))
      .send({ from: '2026-11-01', to: '2026-11-07', participants: 10, ...body });

  it('belong to the organisation that counted: one’s own, or the lead’s', async () => {
    expect((await count('partner', {})).body).toMatchObject({ organisationId: cast.partnerId });
    expect((await count('lead', {})).body).toMatchObject({ organisationId: cast.leadId });
    expect((await count('coordinator', {})).body).toMatchObject({ organisationId: cast.leadId });
    expect((await count('coordinator', { organisationId: cast.partnerId })).body).toMatchObject({
      organisationId: cast.partnerId,
    });
  });

  it('are not recorded for another organisation, even one that takes part', async () => {
    expectProblem(await count('partner', { organisationId: cast.leadId }), 403, 'not-allowed');
    expectProblem(await count('lead', { organisationId: cast.partnerId }), 403, 'not-allowed');
  });

  it('name all faults of meaning together', async () => {
    const body = {
      from: '2026-11-22',
      to: tomorrow,
      participants: 3,
      newParticipants: 4,
      organisationId: cast.bystanderId,
    };
    expectProblem(await count('coordinator', body), 400, 'invalid-input', [
      '/from inFuture',
      '/to inFuture',
      '/to endBeforeStart',
      '/newParticipants moreThanParticipants',
      '/organisationId notFound',
    ]);
  });

  it.each([
    [{ to: '2026-10-31' }, '/to endBeforeStart'],
    [{ participants: -1 }, '/participants min'],
    [{ participants: 1_000_001 }, '/participants max'],
    [{ participants: '10' }, '/participants isInt'],
    [{ participants: null }, '/participants required'],
    [{ newParticipants: 11 }, '/newParticipants moreThanParticipants'],
    [{ volunteers: -1 }, '/volunteers min'],
    [{ from: '1989-12-31' }, '/from min'],
  ])('refuse %j', async (body, fault) => {
    const before = await cast.coalition.factCount();
    expectProblem(await count('lead', body), 400, 'invalid-input', [fault]);
    expect(await cast.coalition.factCount()).toBe(before);
  });

  it('add up; nothing recorded is unknown, and 0 is 0', async () => {
    const id = await made();
    expect(await detail(id)).toMatchObject({ participants: null });
    await count('lead', { participants: 0, newParticipants: 0, volunteers: 0 }, id);
    expect(await detail(id)).toMatchObject({ participants: 0 });
    await count('lead', { participants: 31 }, id);
    await count('partner', { participants: 1_000_000 }, id);
    expect(await detail(id)).toMatchObject({ participants: 1_000_031 });
  });

  it('count at their last day', async () => {
    const id = await made();
    await count('lead', { from: '2026-11-01', to: '2026-11-07' }, id);
    expect(await detail(id, '?asOf=2026-11-06')).toMatchObject({ participants: null });
    expect(await detail(id, '?asOf=2026-11-07')).toMatchObject({ participants: 10 });
  });
});

describe('transitions', () => {
  const move = (to: string, id: string, more = {}) =>
    as('coordinator')
      .post(path('transitions', id))
      .send({ to, ...more });

  it('are those of the table, and no others', async () => {
    for (const from of lifecycleStates) {
      for (const to of lifecycleStates) {
        const id = await made({ lifecycle: from });
        const possible = lifecycleTransitions.find((one) => one.from === from && one.to === to);
        const answer = await move(to, id, { reason: 'Omdat het kan' });
        if (possible) expect(await detail(id)).toMatchObject({ lifecycle: to, lifecycleSince: today });
        else {
          expectProblem(answer, 400, 'invalid-input', ['/to notPossible']);
          expect(await detail(id)).toMatchObject({ lifecycle: from, lifecycleSince: '2026-01-01' });
        }
      }
    }
  });

  it.each([[{}], [{ reason: null }], [{ reason: '  ' }]])(
    'take an activity up again only with a reason, not with %j',
    async (more) => {
      for (const lifecycle of ['done', 'stopped']) {
        const id = await made({ lifecycle });
        expectProblem(await move('inProgress', id, more), 400, 'invalid-input', ['/reason reasonRequired']);
        expect(await detail(id)).toMatchObject({ lifecycle });
      }
    },
  );

  it('are not about a day before the step before them: they would have no effect', async () => {
    const id = await made({ lifecycle: 'planned' });
    await move('inProgress', id, { effectiveOn: '2026-06-15' });
    expect(await detail(id)).toMatchObject({ lifecycle: 'inProgress', lifecycleSince: '2026-06-15' });
    const answer = await move('done', id, { effectiveOn: '2026-06-14' });
    expectProblem(answer, 400, 'invalid-input', ['/effectiveOn min']);
    expect(answer.body.errors[0].params).toEqual({ limit: '2026-06-15' });
    expect((await move('done', id, { effectiveOn: '2026-06-15' })).status).toBe(201);
    expect(await detail(id)).toMatchObject({ lifecycle: 'done' });
    expect(await detail(id, '?asOf=2026-06-14')).toMatchObject({ lifecycle: 'planned' });
  });

  it('of two people at once happen one after the other', async () => {
    const id = await made({ lifecycle: 'planned' });
    const answers = await Promise.all([
      move('inProgress', id),
      move('inProgress', id),
      move('inProgress', id),
      move('inProgress', id),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
  });
});

describe('schedules', () => {
  const plan = (id: string, body: object) => as('lead').post(path('schedules', id)).send(body);

  it('set, move and clear the period', async () => {
    const id = await made();
    await plan(id, { startsOn: '2026-12-01', endsOn: '2026-12-01', reason: 'Zaal bezet' });
    expect(await detail(id)).toMatchObject({ startsOn: '2026-12-01', endsOn: '2026-12-01' });
    await plan(id, { startsOn: null, endsOn: null });
    expect(await detail(id)).toMatchObject({ startsOn: null, endsOn: null });
    expect(await detail(id, '?asOf=2026-11-19')).toMatchObject({ startsOn: '2026-01-01' });
  });

  it('do not end before they start', async () => {
    const answer = await plan(activityId, { startsOn: '2026-12-02', endsOn: '2026-12-01' });
    expectProblem(answer, 400, 'invalid-input', ['/endsOn endBeforeStart']);
  });
});

describe('overrides', () => {
  it('need an activity that has a signal', async () => {
    for (const lifecycle of ['concept', 'done', 'postponed', 'stopped']) {
      const id = await made({ lifecycle });
      const answer = await as('coordinator').post(path('overrides', id)).send({ signal: 'onCourse', reason: 'x' });
      expectProblem(answer, 400, 'invalid-input', ['/signal notNow']);
    }
  });
});

describe('requests', () => {
  const mails = (id: string) =>
    app.inCoalition(cast.coalition.id, (tx) =>
      tx.query<Record<string, unknown>>(
        `select membership_id as "membershipId", template, params, locale, sent_at as "sentAt" from mail
         where params ->> 'activityId' = $1 order by membership_id`,
        [id],
      ),
    );

  it('put a mail to every contact of the lead into the outbox', async () => {
    const leadId = await cast.coalition.organisation();
    const [one, two] = [await cast.coalition.contact(leadId), await cast.coalition.contact(leadId)];
    const gone = await cast.coalition.contact(leadId);
    await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query('update membership set ended_on = $1 where id = $2', ['2026-11-20', gone.membershipId]),
    );
    await app.source.query(`update person set locale = 'en' where id = $1`, [two.personId]);
    const id = await made({ leadId, title: 'Zing mee' });
    await as('coordinator').post(path('requests', id)).send({ about: 'adjustment', message: 'Wat gaat u doen?' });
    const params = { activityId: id, title: 'Zing mee', message: 'Wat gaat u doen?' };
    const mail = { template: 'askAdjustment', params, sentAt: null };
    const expected = [
      { ...mail, membershipId: one.membershipId, locale: 'nl' },
      { ...mail, membershipId: two.membershipId, locale: 'en' },
    ];
    expect(await mails(id)).toEqual(expected.sort((a, b) => (a.membershipId < b.membershipId ? -1 : 1)));
  });

  it('are refused where nobody would read them, and leave nothing behind', async () => {
    const silent = await cast.coalition.organisation();
    const one = await made({ leadId: silent });
    const answer = await as('coordinator').post(path('requests', one)).send({ about: 'update' });
    expectProblem(answer, 400, 'invalid-input');
    expect(answer.body.errors).toMatchObject([{ pointer: '/about', code: 'nobodyToAsk' }]);
    const { body } = await as('coordinator').get(path('facts', one));
    expect(body.items.filter(({ kind }: { kind: string }) => kind === 'request')).toEqual([]);
    await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query(`update organisation set mailbox = 'post@voorbeeld.example' where id = $1`, [silent]),
    );
    expect((await as('coordinator').post(path('requests', one)).send({ about: 'update' })).status).toBe(201);
    expect(await mails(one)).toMatchObject([{ template: 'askUpdate', membershipId: null }]);
  });

  it('mail nobody when they are refused, and make the activity one that was asked', async () => {
    const id = await made();
    await as('lead').post(path('requests', id)).send({ about: 'update' });
    expect(await mails(id)).toEqual([]);
    expect(await detail(id)).toMatchObject({ signal: 'notAssessed' });
    await as('coordinator').post(path('requests', id)).send({ about: 'update' });
    expect(await mails(id)).toMatchObject([{ template: 'askUpdate' }]);
    // It started on 1 January and was silent ever since; now somebody asked.
    expect(await detail(id)).toMatchObject({ signal: 'stuck' });
  });
});

describe('who may read what of a check-in', () => {
  const said = {
    signal: 'atRisk',
    note: 'Zaal dicht',
    cause: 'Brand',
    consequence: 'Minder plek',
    adjustment: 'Andere zaal',
  };

  const seenBy = async (factId: string, id: string) => {
    const seen: Record<string, object> = {};
    for (const who of ['coordinator', 'lead', 'partner', 'bystander', 'reviewer'] as const) {
      const one = (await as(who).get(cast.coalition.path(`facts/${factId}`))).body;
      const story = (await as(who).get(path('facts', id))).body.items.find(
        (fact: { id: string }) => fact.id === factId,
      );
      const list = (await as(who).get(cast.coalition.path('check-ins?pageSize=100'))).body.items.find(
        (fact: { id: string }) => fact.id === factId,
      );
      expect(story).toEqual(one);
      expect(list).toEqual(one);
      seen[who] = one.payload;
    }
    return seen;
  };

  it('its own words: others see signal and note, the reviewer all', async () => {
    const id = await made();
    const { body } = await as('lead').post(path('check-ins', id)).send(said);
    const short = { signal: 'atRisk', note: 'Zaal dicht' };
    expect(await seenBy(body.id, id)).toEqual({
      coordinator: said,
      lead: said,
      partner: said,
      bystander: short,
      reviewer: said,
    });
  });

  it('what was said on the phone: its note is for the coordinator and its own organisations', async () => {
    const id = await made();
    const phoned = { ...said, onBehalfOf: cast.lead.membershipId };
    const { body } = await as('coordinator').post(path('check-ins', id)).send(phoned);
    const { note: _note, ...withoutNote } = said;
    const expected = {
      coordinator: said,
      lead: said,
      partner: said,
      bystander: { signal: 'atRisk' },
      reviewer: withoutNote,
    };
    expect(await seenBy(body.id, id)).toEqual(expected);
    // A corrected word does not show it to everybody.
    const correction = cast.coalition.path(`check-ins/${body.id}/corrections`);
    const corrected = await as('coordinator').post(correction).send(said);
    expect(corrected.body).toMatchObject({ onBehalfOf: { membershipId: cast.lead.membershipId } });
    expect(await seenBy(corrected.body.id, id)).toEqual(expected);
  });
});

describe('lists of facts', () => {
  it('check-ins and participations of all activities, newest first, in pages', async () => {
    const { coalition, coordinator } = await castOf(app);
    const one = await coalition.activity();
    const two = await coalition.activity();
    const days = ['2026-03-01', '2026-03-03', '2026-03-02'];
    for (const [index, effectiveOn] of days.entries()) {
      await coalition.fact('checkIn', { activityId: index ? one : two }, { signal: 'onCourse' }, { effectiveOn });
    }
    await coalition.fact(
      'participation',
      { activityId: one },
      { from: days[0] as string, to: days[0] as string, participants: 1 },
      { effectiveOn: '2026-03-01' },
    );
    const get = (rest: string) => app.as(coordinator.token).get(coalition.path(rest));
    const all = await get('check-ins');
    expect(all.body.items.map(({ effectiveOn }: { effectiveOn: string }) => effectiveOn)).toEqual([
      '2026-03-03',
      '2026-03-02',
      '2026-03-01',
    ]);
    const second = await get('check-ins?page=2&pageSize=2');
    expect(second.body).toEqual({ total: 3, items: [all.body.items[2]] });
    expect(second.headers['link']).toContain('rel="prev"');
    expect((await get('check-ins?page=5&pageSize=2')).body).toEqual({ total: 3, items: [] });
    expect((await get('participations')).body).toMatchObject({ total: 1, items: [{ kind: 'participation' }] });
    expect((await get(`activities/${one}/facts`)).body.total).toBe(5);
  });

  it('are for members; an activity that is not here has no story', async () => {
    for (const rest of ['check-ins', 'participations', `activities/${activityId}/facts`]) {
      const address = cast.coalition.path(rest);
      expectProblem(await app.as(null).get(address), 401, 'not-signed-in');
      expectProblem(await as('outsider').get(address), 404, 'not-found');
      expect((await as('reviewer').get(address)).status).toBe(200);
    }
    for (const id of [v4(), await cast.elsewhere.activity()]) {
      expectProblem(await as('coordinator').get(path('facts', id)), 404, 'not-found');
    }
  });
});
