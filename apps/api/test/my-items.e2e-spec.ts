import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MyItemDto } from '../src/agendas/my-item.dto.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

// Friday 20 November 2026. The cadence is six weeks, then five working days.
const today = '2026-11-20';
const noon = `${today}T11:00:00.000Z`;

let app: TestApp;
let coalition: TestCoalition;
let organisationId: string;
let contact: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
});
beforeEach(async () => {
  app.clock.set(noon);
  coalition = await TestCoalition.make(app);
  organisationId = await coalition.organisation('Voorbeeldkoor Noord');
  contact = await coalition.contact(organisationId);
});
afterAll(() => app.stop());

async function items(token = contact.token): Promise<MyItemDto[]> {
  return (await app.as(token).get('/me/items').expect(200)).body.items;
}

async function itemOf(id: string, token?: string): Promise<MyItemDto> {
  const found = (await items(token)).find((item) => item.id.endsWith(id));
  if (!found) throw new Error(`No item ${id}.`);
  return found;
}

const post = (rest: string, body: object, { token } = contact) =>
  app.as(token).post(coalition.path(rest)).send(body).expect(201);

describe('GET /me/items', () => {
  it('gives a contact what they keep up in all their coalitions', async () => {
    const other = await TestCoalition.make(app);
    const elsewhere = await other.organisation('Voorbeeldtuin');
    await app.inCoalition(other.id, async (tx) => {
      const id = tx.newId();
      await tx.query('insert into membership (coalition_id, id, person_id, role) values ($1, $2, $3, $4)', [
        other.id,
        id,
        contact.personId,
        'contact',
      ]);
      await tx.query('insert into membership_organisation values ($1, $2, $3)', [other.id, id, elsewhere]);
    });
    const activityId = await coalition.activity({ title: 'Zing mee', leadId: organisationId });
    const partnerIn = await other.activity({ title: 'Maaltijd', partnerIds: [elsewhere] });
    const commitmentId = await other.commitment({ position: 2, title: 'Een functionaris' });
    const pledgeId = await other.pledge(elsewhere, commitmentId);
    const taskId = await other.task({ title: 'Bellen', assignee_organisation_id: elsewhere, due_on: '2026-11-27' });

    const answer = await app.as(contact.token).get('/me/items').expect(200);
    expect(answer.body.total).toBe(4);
    expect(answer.headers['cache-control']).toBe('no-store');
    const found: MyItemDto[] = answer.body.items;
    expect(found.map(({ id }) => id).sort()).toEqual(
      [`activity:${activityId}`, `activity:${partnerIn}`, `pledge:${pledgeId}`, `task:${taskId}`].sort(),
    );
    expect(found.find(({ id }) => id.endsWith(activityId))).toMatchObject({
      kind: 'activity',
      coalitionSlug: coalition.slug,
      organisation: { id: organisationId, name: 'Voorbeeldkoor Noord' },
      activity: { title: 'Zing mee', role: 'lead', lifecycle: 'inProgress', signal: 'notAssessed', lastCheckIn: null },
    });
    expect(found.find(({ id }) => id.endsWith(partnerIn))).toMatchObject({
      coalitionSlug: other.slug,
      organisation: { name: 'Voorbeeldtuin' },
      activity: { role: 'partner' },
    });
    expect(found.find(({ id }) => id.endsWith(pledgeId))).toMatchObject({
      pledge: { position: 2, title: 'Een functionaris', stage: 'unknown', isQuestioned: false },
      task: null,
    });
    expect(found.find(({ id }) => id.endsWith(taskId))).toMatchObject({
      task: { title: 'Bellen', dueOn: '2026-11-27', timesPostponed: 0, completionId: null },
    });
  });

  it('has nothing of other organisations, and nothing of who left', async () => {
    const stranger = await coalition.organisation();
    const commitmentId = await coalition.commitment();
    for (const id of [stranger, organisationId]) {
      await coalition.activity({ leadId: id });
      await coalition.pledge(id, commitmentId);
      await coalition.task({ assignee_organisation_id: id, due_on: '2026-11-25' });
    }
    const own = await items();
    expect(own.map(({ kind }) => kind).sort()).toEqual(['activity', 'pledge', 'task']);
    expect(own.every(({ organisation }) => organisation?.id === organisationId)).toBe(true);
    await coalition.fact('organisationStatus', { organisationId }, { status: 'left' }, { effectiveOn: '2026-11-01' });
    expect((await items()).map(({ kind }) => kind)).toEqual(['task']);
  });

  it('asks about no activity that is not planned or in progress', async () => {
    for (const lifecycle of ['concept', 'done', 'postponed', 'stopped'])
      await coalition.activity({ leadId: organisationId, lifecycle });
    const id = await coalition.activity({ leadId: organisationId, lifecycle: 'planned', startsOn: '2026-12-03' });
    expect(await items()).toMatchObject([
      { id: `activity:${id}`, isDone: true, dueOn: null, activity: { countFrom: null, startsOn: '2026-12-03' } },
    ]);
  });

  it('gives coordinators and reviewers their own open tasks alone', async () => {
    await coalition.activity({ leadId: organisationId });
    for (const member of [await coalition.coordinator(), await coalition.member('reviewer')]) {
      const id = await coalition.task({ assignee_membership_id: member.membershipId, due_on: '2026-11-10' });
      await coalition.task({ assignee_organisation_id: organisationId, due_on: '2026-11-10' });
      expect(await items(member.token)).toMatchObject([
        { id: `task:${id}`, organisation: null, isOverdue: true, isDone: false },
      ]);
    }
  });

  it('is empty for who has nothing, and refused without a session', async () => {
    expect(await items()).toEqual([]);
    expectProblem(await app.as(null).get('/me/items'), 401, 'not-signed-in');
  });

  it('stands on what was asked, then what is overdue, then what is due soonest, then what is done', async () => {
    const late = await coalition.activity({ title: 'Laat', leadId: organisationId });
    await coalition.fact('checkIn', { activityId: late }, { signal: 'onCourse' }, { effectiveOn: '2026-08-03' });
    const asked = await coalition.activity({ title: 'Gevraagd', leadId: organisationId });
    await coalition.fact('checkIn', { activityId: asked }, { signal: 'onCourse' }, { effectiveOn: '2026-11-16' });
    await coalition.fact('request', { activityId: asked }, { about: 'update' }, { effectiveOn: '2026-11-18' });
    const fresh = await coalition.activity({ title: 'Bij', leadId: organisationId });
    await coalition.fact('checkIn', { activityId: fresh }, { signal: 'onCourse' }, { effectiveOn: '2026-11-16' });
    const unknown = await coalition.pledge(organisationId, await coalition.commitment());
    const soon = await coalition.task({ assignee_organisation_id: organisationId, due_on: '2026-12-04' });
    const sooner = await coalition.task({ assignee_organisation_id: organisationId, due_on: '2026-11-24' });
    const order = [asked, late, sooner, soon, unknown, fresh];
    expect((await items()).map(({ id }) => id.split(':')[1])).toEqual(order);
  });
});

describe('an activity', () => {
  it('shows the last check-in with its recorder, and what the own organisation counted', async () => {
    const partner = await coalition.organisation();
    const activityId = await coalition.activity({ leadId: organisationId, partnerIds: [partner] });
    await coalition.fact(
      'participation',
      { activityId, organisationId: partner },
      { from: '2026-10-09', to: '2026-11-19', participants: 7 },
      { effectiveOn: '2026-11-19' },
    );
    await post(`activities/${activityId}/participations`, { from: '2026-09-01', to: '2026-10-07', participants: 46 });
    await post(`activities/${activityId}/check-ins`, { signal: 'atRisk', cause: 'Geen zaal' });
    expect((await itemOf(activityId)).activity).toMatchObject({
      signal: 'atRisk',
      lastCheckIn: {
        signal: 'atRisk',
        cause: 'Geen zaal',
        adjustment: null,
        effectiveOn: today,
        recordedBy: 'Voorbeeld contact',
        isMine: true,
      },
      lastParticipation: { from: '2026-09-01', to: '2026-10-07', participants: 46, isMine: true },
      countFrom: '2026-10-08',
    });
    const colleague = await coalition.contact(organisationId);
    expect((await itemOf(activityId, colleague.token)).activity?.lastCheckIn).toMatchObject({ isMine: false });
    await post(`activities/${activityId}/participations`, { from: '2026-10-08', to: today, participants: 3 });
    expect((await itemOf(activityId)).activity).toMatchObject({
      lastParticipation: { participants: 3 },
      countFrom: null,
    });
  });

  it('is asked from a request until the check-in that is recorded after it, whatever day that is about', async () => {
    const activityId = await coalition.activity({ leadId: organisationId });
    await post(`activities/${activityId}/check-ins`, { signal: 'onCourse' });
    expect(await itemOf(activityId)).toMatchObject({ isAsked: false, isDone: true });
    const coordinator = await coalition.coordinator();
    const message = 'Hoe ging de eerste avond?';
    await post(`activities/${activityId}/requests`, { about: 'update', message }, coordinator);
    expect(await itemOf(activityId)).toMatchObject({
      isAsked: true,
      isDone: false,
      activity: { request: { about: 'update', message, effectiveOn: today } },
    });
    const said = await post(`activities/${activityId}/check-ins`, { signal: 'unchanged', effectiveOn: '2026-11-18' });
    expect(await itemOf(activityId)).toMatchObject({ isAsked: false, isDone: true, activity: { request: null } });
    await post(`facts/${said.body.id}/retractions`, {});
    expect(await itemOf(activityId)).toMatchObject({ isAsked: true, isDone: false });
  });

  it('is due when the cadence has passed, and overdue once it is silent', async () => {
    const activityId = await coalition.activity({ leadId: organisationId });
    await coalition.fact('checkIn', { activityId }, { signal: 'onCourse' }, { effectiveOn: '2026-10-09' });
    // Six weeks after Friday 9 October is today; then five working days of grace.
    const at = async (day: string) => {
      app.clock.set(`${day}T11:00:00.000Z`);
      const { isDone, isOverdue, dueOn } = await itemOf(activityId, await app.session(contact.personId));
      return { isDone, isOverdue, dueOn };
    };
    const dueOn = '2026-11-27';
    expect(await at('2026-11-20')).toEqual({ dueOn, isDone: true, isOverdue: false });
    expect(await at('2026-11-21')).toEqual({ dueOn, isDone: false, isOverdue: false });
    expect(await at('2026-11-27')).toEqual({ dueOn, isDone: false, isOverdue: false });
    expect(await at('2026-11-28')).toEqual({ dueOn, isDone: false, isOverdue: true });
  });

  it('is never late when nobody ever asked', async () => {
    const activityId = await coalition.activity({ leadId: organisationId, startsOn: '2026-01-01' });
    expect(await itemOf(activityId)).toMatchObject({ dueOn: null, isOverdue: false, isDone: false });
  });
});

describe('a pledge', () => {
  it('is open while it is not assessed, stale or questioned', async () => {
    const commitmentId = await coalition.commitment();
    const id = await coalition.pledge(organisationId, commitmentId);
    expect(await itemOf(id)).toMatchObject({ isDone: false, isOverdue: false, dueOn: null });
    await coalition.fact(
      'assessment',
      { organisationId, commitmentId },
      { stage: 'planned' },
      { effectiveOn: '2025-11-19' },
    );
    expect(await itemOf(id)).toMatchObject({
      isDone: false,
      isOverdue: true,
      dueOn: '2026-11-19',
      pledge: { stage: 'planned', assessedOn: '2025-11-19', isStale: true },
    });
    const { body } = await post(`pledges/${id}/assessments`, { stage: 'inProgress', evidence: 'Gevraagd' });
    expect(await itemOf(id)).toMatchObject({
      isDone: true,
      pledge: { stage: 'inProgress', evidence: 'Gevraagd', assessmentId: body.id },
    });
    const note = 'Wie is het geworden?';
    const coordinator = await coalition.coordinator();
    await post(`assessments/${body.id}/reviews`, { verdict: 'questioned', note }, coordinator);
    expect(await itemOf(id)).toMatchObject({
      isAsked: true,
      isDone: false,
      pledge: { isQuestioned: true, question: note },
    });
    await post(`pledges/${id}/assessments`, { stage: 'inProgress' });
    expect(await itemOf(id)).toMatchObject({ isAsked: false, isDone: true, pledge: { question: null } });
  });
});

describe('a task', () => {
  it('stays for the day on which it was completed, with what takes that back', async () => {
    const id = await coalition.task({ assignee_membership_id: contact.membershipId, due_on: '2026-11-19' });
    expect(await itemOf(id)).toMatchObject({ isOverdue: true, isDone: false });
    const { body } = await post(`tasks/${id}/completions`, {});
    expect(await itemOf(id)).toMatchObject({
      isOverdue: false,
      isDone: true,
      task: { completionId: body.id, completedAt: body.recordedAt },
    });
    await post(`facts/${body.id}/retractions`, {});
    expect(await itemOf(id)).toMatchObject({ isDone: false, task: { completionId: null } });
    await post(`tasks/${id}/completions`, {});
    app.clock.set('2026-11-21T11:00:00.000Z');
    expect(await items()).toEqual([]);
  });

  it('counts as answered on the day that it was put off, and asks nothing when it is far away', async () => {
    const id = await coalition.task({ assignee_organisation_id: organisationId, due_on: '2026-11-23' });
    await post(`tasks/${id}/postponements`, { dueOn: '2026-12-04', reason: 'Vakantie' });
    expect(await itemOf(id)).toMatchObject({ dueOn: '2026-12-04', isDone: true, task: { timesPostponed: 1 } });
    app.clock.set('2026-11-21T11:00:00.000Z');
    expect(await itemOf(id)).toMatchObject({ isDone: false });
    const far = await coalition.task({ assignee_organisation_id: organisationId, due_on: '2027-03-01' });
    expect(await itemOf(far)).toMatchObject({ isDone: true, isOverdue: false });
  });
});

describe('round trips', () => {
  it('are as many with many rows', async () => {
    const commitments = [await coalition.commitment()];
    const fill = async () => {
      const activityId = await coalition.activity({ leadId: organisationId });
      await coalition.fact('checkIn', { activityId }, { signal: 'onCourse' }, { effectiveOn: '2026-11-01' });
      const done = await coalition.task({ assignee_organisation_id: organisationId, due_on: '2026-12-01' });
      await post(`tasks/${done}/completions`, {});
      commitments.push(await coalition.commitment({ position: commitments.length + 1 }));
      await coalition.pledge(organisationId, commitments.at(-1)!);
    };
    const list = () => items();
    const none = await app.queries.during(list);
    await fill();
    const few = await app.queries.during(list);
    for (let index = 0; index < 5; index += 1) await fill();
    expect(await app.queries.during(list)).toBe(few);
    expect(none).toBe(few);
    expect(few).toBeLessThanOrEqual(16);
  });
});
