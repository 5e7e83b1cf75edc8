import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let contact: TestMember;
let reviewer: TestMember;
let organisationId: string;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  other = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  organisationId = await coalition.organisation();
  contact = await coalition.contact(organisationId);
  reviewer = await coalition.member('reviewer');
});
afterAll(() => app.stop());

const anyId = '0190a000-0000-7000-8000-000000000000';
const path = (rest = '') => coalition.path(`tasks${rest}`);
const get = async (id: string, query = '') => (await app.as(coordinator.token).get(path(`/${id}${query}`))).body;
const post = (rest: string, body: object, token = coordinator.token) => app.as(token).post(path(rest)).send(body);
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => [pointer, code]);
const mine = (due: string) => coalition.task({ due_on: due, assignee_organisation_id: organisationId });

describe('GET /tasks', () => {
  it('lists open tasks by day and then done ones, with their derived state', async () => {
    const own = await TestCoalition.make(app);
    const { token, membershipId } = await own.coordinator();
    const organisation = await own.organisation('Voorbeeldkoor Noord');
    const activityId = await own.activity({ title: 'Zing mee', leadId: organisation });
    const meetingId = await own.meeting('2026-10-08', 'Netwerk');
    const late = await own.task({
      due_on: '2026-11-01',
      activity_id: activityId,
      assignee_organisation_id: organisation,
    });
    const moved = await own.task({ due_on: '2026-10-15', meeting_id: meetingId, assignee_membership_id: membershipId });
    const done = await own.task({ due_on: '2026-01-15' });
    await own.fact('taskPostponed', { taskId: moved }, { dueOn: '2026-11-10' }, { effectiveOn: '2026-10-14' });
    await own.fact(
      'taskPostponed',
      { taskId: moved },
      { dueOn: '2026-12-10', reason: 'Ziek' },
      { effectiveOn: '2026-11-09' },
    );
    await own.fact('taskCompleted', { taskId: done }, {}, { effectiveOn: '2026-01-10' });
    const list = async (query: string) => (await app.as(token).get(own.path(`tasks?${query}`))).body;

    const all = await list('');
    expect(all.total).toBe(3);
    expect(all.items).toMatchObject([
      {
        id: late,
        state: 'open',
        dueOn: '2026-11-01',
        isOverdue: true,
        timesPostponed: 0,
        completedOn: null,
        createdOn: '2026-01-01',
        activity: { id: activityId, name: 'Zing mee' },
        meeting: null,
        assigneeOrganisation: { id: organisation, name: 'Voorbeeldkoor Noord' },
        assigneeMember: null,
        mayRecord: true,
      },
      {
        id: moved,
        state: 'open',
        dueOn: '2026-12-10',
        firstDueOn: '2026-10-15',
        isOverdue: false,
        timesPostponed: 2,
        meeting: { id: meetingId, name: 'Netwerk' },
        assigneeMember: { id: membershipId, name: 'Voorbeeld coordinator' },
      },
      { id: done, state: 'done', completedOn: '2026-01-10', isOverdue: false },
    ]);
    const ids = async (query: string) => (await list(query)).items.map((item: { id: string }) => item.id);
    expect(await ids('state=open')).toEqual([late, moved]);
    expect(await ids('state=done')).toEqual([done]);
    expect(await ids(`activityId=${activityId}`)).toEqual([late]);
    expect(await ids(`meetingId=${meetingId}`)).toEqual([moved]);
    expect(await ids('assignee=me')).toEqual([moved]);
    expect(await ids(`assignee=${organisation}`)).toEqual([late]);
    expect(await ids(`assignee=${membershipId}`)).toEqual([moved]);
    expect(await ids('asOf=2026-01-09')).toEqual([done, moved, late]);
    expect(await ids('asOf=2025-12-31')).toEqual([]);
    expect((await list('asOf=2026-10-20')).items[0]).toMatchObject({ id: late, isOverdue: false });
    expect((await list('pageSize=1&page=3')).items).toMatchObject([{ id: done }]);
  });

  it('shows a contact what is theirs', async () => {
    const own = await mine('2026-12-01');
    await coalition.task({ due_on: '2026-12-01', assignee_membership_id: coordinator.membershipId });
    for (const assignee of ['me', 'organisation']) {
      const { body } = await app.as(contact.token).get(path(`?assignee=${assignee}`));
      expect(body.items).toMatchObject([{ id: own, mayRecord: true }]);
    }
    const { body } = await app.as(reviewer.token).get(path('?pageSize=1'));
    expect(body.items[0].mayRecord).toBe(false);
  });

  it('takes the same number of round trips however many there are', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const read = () => app.queries.during(async () => void (await app.as(token).get(own.path('tasks'))));
    await own.task({ due_on: '2026-12-01' });
    const before = await read();
    for (let day = 10; day < 20; day += 1) {
      const taskId = await own.task({ due_on: `2026-12-${day}`, activity_id: await own.activity() });
      await own.fact('taskCompleted', { taskId }, {}, { effectiveOn: '2026-11-01' });
    }
    expect(await read()).toBe(before);
  });

  it('refuses filters that do not exist', async () => {
    const answer = await app
      .as(coordinator.token)
      .get(path('?state=late&assignee=everybody&activityId=7&asOf=2025-02-30'));
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((fault: { parameter: string }) => fault.parameter).sort()).toEqual([
      'activityId',
      'asOf',
      'assignee',
      'state',
    ]);
  });
});

describe('POST /tasks', () => {
  it('makes one from a meeting or an activity, for a member or an organisation', async () => {
    const activityId = await coalition.activity();
    const meetingId = await coalition.meeting('2026-11-19');
    const answer = await post('', {
      title: 'Zaal regelen',
      activityId,
      meetingId,
      assigneeOrganisationId: organisationId,
      dueOn: '2026-12-03',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      title: 'Zaal regelen',
      activity: { id: activityId },
      meeting: { id: meetingId },
      assigneeOrganisation: { id: organisationId },
      state: 'open',
      dueOn: '2026-12-03',
      timesPostponed: 0,
      createdOn: '2026-11-20',
      version: 1,
    });
    expect(await get(answer.body.id)).toEqual(answer.body);
    const forMember = await post('', {
      title: 'Bellen',
      assigneeMembershipId: contact.membershipId,
      dueOn: '2026-12-03',
    });
    expect(forMember.body).toMatchObject({
      activity: null,
      meeting: null,
      assigneeMember: { id: contact.membershipId },
    });
  });

  it('names every fault at once, and makes nothing', async () => {
    const count = async () => (await app.as(coordinator.token).get(path())).body.total;
    const before = await count();
    const shape = await post('', { title: '', dueOn: '2025-02-30', activityId: 'x', done: true });
    expect(shape.status).toBe(400);
    expect(faults(shape).sort()).toEqual([
      ['/activityId', 'isUuid'],
      ['/done', 'unknownProperty'],
      ['/dueOn', 'isDay'],
      ['/title', 'required'],
    ]);
    const foreign = {
      activityId: await other.activity(),
      meetingId: await other.meeting('2026-01-01'),
      assigneeOrganisationId: await other.organisation(),
    };
    const unknown = await post('', { title: 'Kaping', dueOn: '2026-12-03', ...foreign, assigneeMembershipId: anyId });
    expect(faults(unknown)).toEqual([
      ['/assigneeOrganisationId', 'oneOnly'],
      ['/activityId', 'notFound'],
      ['/meetingId', 'notFound'],
      ['/assigneeMembershipId', 'notFound'],
      ['/assigneeOrganisationId', 'notFound'],
    ]);
    expect(faults(await post('', { title: 'Voor wie?', dueOn: '2026-12-03' }))).toEqual([
      ['/assigneeMembershipId', 'required'],
    ]);
    expect(await count()).toBe(before);
  });

  it('is made once under one key', async () => {
    const send = (title: string) =>
      post('', { title, assigneeMembershipId: contact.membershipId, dueOn: '2026-12-03' }).set(
        'Idempotency-Key',
        'one-task',
      );
    const first = await send('Eenmaal');
    expect((await send('Eenmaal')).body).toEqual(first.body);
    expect((await send('Anders')).status).toBe(409);
  });

  it('is for coordinators', async () => {
    const body = { title: 'Nee', assigneeMembershipId: contact.membershipId, dueOn: '2026-12-03' };
    expect((await post('', body, contact.token)).status).toBe(403);
    expect((await post('', body, reviewer.token)).status).toBe(403);
  });
});

describe('PATCH /tasks/{id}', () => {
  it('changes the title or who does it', async () => {
    const id = await mine('2026-12-01');
    const patch = (version: number, body: object, token = coordinator.token) =>
      app
        .as(token)
        .patch(path(`/${id}`))
        .set('If-Match', `"${version}"`)
        .send(body);
    const renamed = await patch(1, { title: 'Nieuwe titel' });
    expect(renamed.body).toMatchObject({
      title: 'Nieuwe titel',
      assigneeOrganisation: { id: organisationId },
      version: 2,
    });
    const handed = await patch(2, { assigneeMembershipId: contact.membershipId });
    expect(handed.body).toMatchObject({
      title: 'Nieuwe titel',
      assigneeOrganisation: null,
      assigneeMember: { id: contact.membershipId },
    });
    expect((await patch(2, { title: 'Te laat' })).status).toBe(412);
    expect(faults(await patch(3, { title: null, assigneeMembershipId: null }))).toHaveLength(2);
    expect(faults(await patch(3, { assigneeOrganisationId: anyId }))).toEqual([
      ['/assigneeOrganisationId', 'notFound'],
    ]);
    expect(
      (
        await app
          .as(coordinator.token)
          .patch(path(`/${id}`))
          .send({})
      ).status,
    ).toBe(428);
    expect((await patch(3, { title: 'Nee' }, contact.token)).status).toBe(403);
  });

  it('leaves it to somebody who is no longer a member, but gives them nothing new', async () => {
    const gone = await coalition.contact(organisationId);
    const id = await coalition.task({ due_on: '2026-12-01', assignee_membership_id: gone.membershipId });
    const free = await mine('2026-12-01');
    await app.inCoalition(coalition.id, (tx) =>
      tx.query('update membership set ended_on = $1 where id = $2', ['2026-11-19', gone.membershipId]),
    );
    const patch = (task: string, body: object) =>
      app
        .as(coordinator.token)
        .patch(path(`/${task}`))
        .set('If-Match', '"1"')
        .send({ ...body, assigneeMembershipId: gone.membershipId });
    expect((await patch(id, { title: 'Beter gezegd' })).body).toMatchObject({
      title: 'Beter gezegd',
      assigneeMember: { id: gone.membershipId },
      version: 2,
    });
    expect(faults(await patch(free, {}))).toEqual([['/assigneeMembershipId', 'notFound']]);
  });
});

describe('what happens to a task', () => {
  it('is completed, reopened and postponed, and remembers it', async () => {
    const id = await mine('2026-12-01');
    const completed = await post(`/${id}/completions`, { note: 'Gedaan 🎉' }, contact.token);
    expect(completed.status).toBe(201);
    expect(completed.body).toMatchObject({
      kind: 'taskCompleted',
      effectiveOn: '2026-11-20',
      taskId: id,
      payload: { note: 'Gedaan 🎉' },
      isStanding: true,
      mayRetract: true,
      recordedBy: { membershipId: contact.membershipId },
    });
    expect(await get(id)).toMatchObject({ state: 'done', completedOn: '2026-11-20' });

    const again = await post(`/${id}/completions`, {});
    expect(again.status).toBe(409);
    expect(again.body.errors).toMatchObject([{ code: 'alreadyCompleted' }]);
    expect((await post(`/${id}/postponements`, { dueOn: '2026-12-20' })).body.errors).toMatchObject([
      { code: 'alreadyCompleted' },
    ]);

    expect(faults(await post(`/${id}/reopenings`, {}))).toEqual([['/reason', 'required']]);
    expect((await post(`/${id}/reopenings`, { reason: 'Toch niet' })).status).toBe(201);
    expect(await get(id)).toMatchObject({ state: 'open', completedOn: null });
    const openAlready = await post(`/${id}/reopenings`, { reason: 'Nog eens' });
    expect(openAlready.status).toBe(409);
    expect(openAlready.body.errors).toMatchObject([{ code: 'notCompleted' }]);

    expect((await post(`/${id}/postponements`, { dueOn: '2026-12-20', reason: 'Drukte' })).status).toBe(201);
    expect(await get(id)).toMatchObject({ dueOn: '2026-12-20', firstDueOn: '2026-12-01', timesPostponed: 1 });

    const history = await app.as(reviewer.token).get(path(`/${id}/facts`));
    expect(history.body.items.map((fact: { kind: string }) => fact.kind)).toEqual([
      'taskPostponed',
      'taskReopened',
      'taskCompleted',
    ]);
  });

  it('names every fault at once, and records nothing', async () => {
    const id = await mine('2026-12-01');
    await post(`/${id}/postponements`, { dueOn: '2026-12-10' });
    const before = await coalition.factCount();
    const shape = await post(`/${id}/postponements`, {
      dueOn: '2025-02-30',
      reason: 'x'.repeat(100_000),
      effectiveOn: 4,
      why: '',
    });
    expect(
      faults(shape)
        .map(([pointer]) => pointer)
        .sort(),
    ).toEqual(['/dueOn', '/effectiveOn', '/reason', '/why']);
    const rules = await post(`/${id}/postponements`, {
      dueOn: '2026-12-10',
      effectiveOn: '2026-11-21',
      onBehalfOf: anyId,
    });
    expect(faults(rules)).toEqual([
      ['/effectiveOn', 'inFuture'],
      ['/dueOn', 'notLater'],
      ['/onBehalfOf', 'notFound'],
    ]);
    expect(faults(await post(`/${id}/postponements`, { dueOn: '2027-01-01', effectiveOn: '2026-11-19' }))).toEqual([
      ['/effectiveOn', 'min'],
    ]);
    expect(await coalition.factCount()).toBe(before);
  });

  it('is recorded once under one key', async () => {
    const id = await mine('2026-12-01');
    const send = (note: string) => post(`/${id}/completions`, { note }).set('Idempotency-Key', 'one-completion');
    const first = await send('Klaar');
    const second = await send('Klaar');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await send('Anders')).status).toBe(409);
  });

  it('is completed once by two people at the same time', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const id = await mine('2026-12-01');
      const answers = await Promise.all(
        [coordinator, contact, coordinator].map(({ token }) => post(`/${id}/completions`, {}, token)),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    }
  });

  it('comes back when its completion is taken back, and looks as it did before', async () => {
    const id = await mine('2026-12-01');
    const { body } = await post(`/${id}/completions`, { effectiveOn: '2026-11-18' }, contact.token);
    const known = new Date(app.clock.now()).toISOString();
    expect(await get(id, '?asOf=2026-11-17')).toMatchObject({ state: 'open' });
    expect(await get(id, '?asOf=2026-11-18')).toMatchObject({ state: 'done' });
    const undo = await app
      .as(contact.token)
      .post(coalition.path(`facts/${body.id}/retractions`))
      .send({ reason: 'Vergissing' });
    expect(undo.status).toBe(201);
    expect(await get(id)).toMatchObject({ state: 'open' });
    expect(await get(id, `?knownAt=${known}`)).toMatchObject({ state: 'done', completedOn: '2026-11-18' });
  });

  it('is recorded by those whose duty it is, or by the coordinator for them', async () => {
    const led = await coalition.activity({ leadId: organisationId });
    const duties = [
      await coalition.task({ due_on: '2026-12-01', assignee_membership_id: contact.membershipId }),
      await coalition.task({
        due_on: '2026-12-01',
        activity_id: led,
        assignee_membership_id: coordinator.membershipId,
      }),
      await mine('2026-12-01'),
    ];
    for (const id of duties) expect((await post(`/${id}/completions`, {}, contact.token)).status).toBe(201);
    const foreign = await coalition.task({
      due_on: '2026-12-01',
      activity_id: await coalition.activity(),
      assignee_organisation_id: await coalition.organisation(),
    });
    const before = await coalition.factCount();
    for (const [rest, body] of [
      ['completions', {}],
      ['postponements', { dueOn: '2027-01-01' }],
      ['reopenings', { reason: 'Nee' }],
    ] as const) {
      expect((await post(`/${foreign}/${rest}`, body, contact.token)).status).toBe(403);
      expect((await post(`/${foreign}/${rest}`, body, reviewer.token)).status).toBe(403);
    }
    expect(
      (await post(`/${await mine('2026-12-01')}/completions`, { onBehalfOf: coordinator.membershipId }, contact.token))
        .status,
    ).toBe(403);
    expect(await coalition.factCount()).toBe(before);
    const byPhone = await post(`/${foreign}/completions`, { onBehalfOf: contact.membershipId });
    expect(byPhone.body).toMatchObject({
      onBehalfOf: { membershipId: contact.membershipId },
      recordedBy: { membershipId: coordinator.membershipId },
    });
  });
});

describe('who may not', () => {
  it('nobody without a session, and nobody from another coalition', async () => {
    const id = await mine('2026-12-01');
    const foreign = await other.task({ due_on: '2026-12-01' });
    const outsider = (await other.coordinator()).token;
    const routes = [
      ['get', ''],
      ['get', '/ID'],
      ['get', '/ID/facts'],
      ['post', ''],
      ['patch', '/ID'],
      ['post', '/ID/completions'],
      ['post', '/ID/postponements'],
      ['post', '/ID/reopenings'],
    ] as const;
    for (const [method, rest] of routes) {
      const request = (token: string | null, of: string) => {
        const send = app.as(token)[method];
        return send(path(rest.replace('ID', of))).set('If-Match', '"1"');
      };
      expect((await request(null, id)).status).toBe(401);
      expect((await request(outsider, id)).status).toBe(404);
      if (!rest) continue;
      const body = { reason: 'Kaping', dueOn: '2027-01-01' };
      const valid = rest.endsWith('reopenings')
        ? { reason: body.reason }
        : rest.endsWith('postponements')
          ? { dueOn: body.dueOn }
          : {};
      for (const missing of [foreign, anyId, 'nonsense']) {
        const answer = request(coordinator.token, missing);
        expect((await (method === 'get' ? answer : answer.send(valid))).status).toBe(404);
      }
    }
  });
});
