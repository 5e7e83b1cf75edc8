import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let contact: TestMember;
let reviewer: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  other = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  contact = await coalition.contact();
  reviewer = await coalition.member('reviewer');
});
afterAll(() => app.stop());

const anyId = '0190a000-0000-7000-8000-000000000000';
const path = (rest = '') => coalition.path(`meetings${rest}`);

describe('GET /meetings', () => {
  it('lists past meetings latest first and upcoming ones soonest first, at any day', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const ids = [];
    for (const day of ['2026-06-11', '2026-10-08', '2026-11-20', '2026-12-03']) ids.push(await own.meeting(day));
    const days = async (query: string) => {
      const { body } = await app.as(token).get(own.path(`meetings?${query}`));
      return body.items.map((item: { heldOn: string }) => item.heldOn);
    };
    expect(await days('')).toEqual(['2026-12-03', '2026-11-20', '2026-10-08', '2026-06-11']);
    expect(await days('period=past')).toEqual(['2026-10-08', '2026-06-11']);
    expect(await days('period=upcoming')).toEqual(['2026-11-20', '2026-12-03']);
    expect(await days('period=upcoming&asOf=2026-07-01')).toEqual(['2026-10-08', '2026-11-20', '2026-12-03']);
    const page = await app.as(token).get(own.path('meetings?pageSize=1&page=2'));
    expect(page.body).toMatchObject({ total: 4, items: [{ id: ids[2], period: 'upcoming' }] });
    expect(page.headers['link']).toContain('rel="next"');
  });

  it('takes the same number of round trips however many there are', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const read = () => app.queries.during(async () => void (await app.as(token).get(own.path('meetings'))));
    await own.meeting('2026-01-08');
    const before = await read();
    for (let month = 1; month < 10; month += 1) await own.meeting(`2026-0${month}-09`);
    expect(await read()).toBe(before);
  });

  it('refuses a period that does not exist, and an impossible day', async () => {
    const answer = await app.as(coordinator.token).get(path('?period=now&asOf=2025-02-30&colour=red'));
    expect(answer.status).toBe(400);
    expect(
      answer.body.errors.map((fault: { parameter: string; code: string }) => [fault.parameter, fault.code]).sort(),
    ).toEqual([
      ['asOf', 'isDay'],
      ['colour', 'unknownParameter'],
      ['period', 'isIn'],
    ]);
  });
});

describe('POST /meetings', () => {
  it('plans a meeting', async () => {
    const answer = await app.as(coordinator.token).post(path()).send({
      title: "  Wijken die werken 🎉 <b>'; drop table meeting; -- ",
      heldOn: '2026-12-03',
      place: '',
      agenda: 'الجدول',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      title: "Wijken die werken 🎉 <b>'; drop table meeting; --",
      heldOn: '2026-12-03',
      place: null,
      agenda: 'الجدول',
      period: 'upcoming',
      isExample: false,
      version: 1,
    });
    const again = await app.as(contact.token).get(path(`/${answer.body.id}`));
    expect(again.body).toEqual(answer.body);
    expect(again.headers['etag']).toBe('"1"');
  });

  it('names every fault at once, and stores nothing', async () => {
    const before = await app.as(coordinator.token).get(path());
    const answer = await app
      .as(coordinator.token)
      .post(path())
      .send({ title: 'x'.repeat(100_000), heldOn: '2025-02-30', place: 3, minutes: 'no' });
    expect(answer.status).toBe(400);
    expect(
      answer.body.errors.map((fault: { pointer: string; code: string }) => [fault.pointer, fault.code]).sort(),
    ).toEqual([
      ['/heldOn', 'isDay'],
      ['/minutes', 'unknownProperty'],
      ['/place', 'isString'],
      ['/title', 'maxLength'],
    ]);
    const after = await app.as(coordinator.token).get(path());
    expect(after.body).toEqual(before.body);
  });

  it('is made once under one key', async () => {
    const send = (title: string) =>
      app
        .as(coordinator.token)
        .post(path())
        .set('Idempotency-Key', 'one-meeting')
        .send({ title, heldOn: '2027-01-14' });
    const first = await send('Eerste');
    const second = await send('Eerste');
    expect(second.body).toEqual(first.body);
    expect((await send('Tweede')).status).toBe(409);
  });

  it.each([
    ['a contact', () => contact.token],
    ['a reviewer', () => reviewer.token],
  ])('refuses %s', async (_who, token) => {
    const answer = await app.as(token()).post(path()).send({ title: 'Nee', heldOn: '2026-12-03' });
    expect(answer.status).toBe(403);
  });
});

describe('PATCH /meetings/{id}', () => {
  it('changes what is sent, for the version that it started from', async () => {
    const id = await coalition.meeting('2026-12-10', 'Netwerk');
    const patch = (body: object, version?: string) => {
      const request = app.as(coordinator.token).patch(path(`/${id}`));
      return (version ? request.set('If-Match', version) : request).send(body);
    };
    expect((await patch({ place: 'Bibliotheek' })).status).toBe(428);
    const changed = await patch({ place: 'Bibliotheek', heldOn: '2026-12-11' }, '"1"');
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ title: 'Netwerk', place: 'Bibliotheek', heldOn: '2026-12-11', version: 2 });
    expect(changed.headers['etag']).toBe('"2"');
    const stale = await patch({ place: 'Kerk' }, '"1"');
    expect(stale.status).toBe(412);
    expect(stale.body.current).toEqual(changed.body);
    const cleared = await patch({ place: null }, '"2"');
    expect(cleared.body).toMatchObject({ place: null, version: 3 });
    const bad = await patch({ title: null, heldOn: 'soon' }, '"3"');
    expect(bad.status).toBe(400);
    expect(bad.body.errors).toHaveLength(2);
  });
});

describe('DELETE /meetings/{id}', () => {
  const make = async () => {
    const answer = await app.as(coordinator.token).post(path()).send({ title: 'Vergissing', heldOn: '2026-12-17' });
    return answer.body.id as string;
  };
  const remove = (id: string, token: string | null = coordinator.token, version = 1) =>
    app
      .as(token)
      .delete(path(`/${id}`))
      .set('If-Match', `"${version}"`);

  it('takes back that it was made, and keeps both in the audit', async () => {
    const id = await make();
    expect((await remove(id)).status).toBe(204);
    expectProblem(await app.as(coordinator.token).get(path(`/${id}`)), 404, 'not-found');
    const audit = await app.as(coordinator.token).get(coalition.path(`audit-events?objectId=${id}`));
    expect(audit.body.items).toMatchObject([
      { operation: 'meeting.remove', before: { id, title: 'Vergissing' }, after: null },
      { operation: 'meeting.create', before: null, after: { id } },
    ]);
    expectProblem(await remove(id), 404, 'not-found');
  });

  it('is refused once something was agreed there', async () => {
    const id = await make();
    const taskId = await coalition.task({
      due_on: '2026-12-20',
      meeting_id: id,
      assignee_membership_id: coordinator.membershipId,
    });
    expectProblem(await remove(id), 409, 'not-undoable');
    expect((await app.as(coordinator.token).get(coalition.path(`tasks/${taskId}`))).body.meeting.id).toBe(id);
  });

  it('is for who made it', async () => {
    const colleague = await coalition.coordinator();
    expectProblem(await remove(await make(), colleague.token), 409, 'not-undoable');
    expectProblem(await remove(await coalition.meeting('2026-05-01')), 409, 'not-undoable');
  });

  it('needs the version that was made', async () => {
    const id = await make();
    expectProblem(await app.as(coordinator.token).delete(path(`/${id}`)), 428, 'version-required');
    await app
      .as(coordinator.token)
      .patch(path(`/${id}`))
      .set('If-Match', '"1"')
      .send({ place: 'Bibliotheek' });
    const late = await remove(id);
    expectProblem(late, 412, 'version-conflict');
    expect(late.body.current).toMatchObject({ id, place: 'Bibliotheek', version: 2 });
  });

  it('is not for others, nor for what is elsewhere', async () => {
    const id = await make();
    expectProblem(await remove(id, null), 401, 'not-signed-in');
    expectProblem(await remove(id, reviewer.token), 403, 'not-allowed');
    expectProblem(await remove(id, contact.token), 403, 'not-allowed');
    expectProblem(await remove(id, (await other.coordinator()).token), 404, 'not-found');
    expectProblem(await remove(await other.meeting('2026-05-01')), 404, 'not-found');
    expect((await app.as(coordinator.token).get(path(`/${id}`))).status).toBe(200);
  });
});

describe('who may not', () => {
  it('nobody without a session, and nobody from another coalition', async () => {
    const id = await coalition.meeting('2026-05-01');
    const foreign = await other.meeting('2026-05-01');
    const outsider = (await other.coordinator()).token;
    for (const [method, rest] of [
      ['get', ''],
      ['get', `/${id}`],
      ['post', ''],
      ['patch', `/${id}`],
    ] as const) {
      const request = (token: string | null) => app.as(token)[method](path(rest)).set('If-Match', '"1"');
      expect((await request(null)).status).toBe(401);
      expect((await request(outsider)).status).toBe(404);
    }
    for (const missing of [foreign, anyId, 'nonsense']) {
      expect((await app.as(coordinator.token).get(path(`/${missing}`))).status).toBe(404);
      const patch = app
        .as(coordinator.token)
        .patch(path(`/${missing}`))
        .set('If-Match', '"1"')
        .send({ title: 'Kaping' });
      expect((await patch).status).toBe(404);
    }
    const patch = app
      .as(contact.token)
      .patch(path(`/${id}`))
      .set('If-Match', '"1"')
      .send({ title: 'Nee' });
    expect((await patch).status).toBe(403);
  });
});
