import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

/** The examples of the rules, told to the API day by day, with the clock moved. */

let app: TestApp;
let coalition: TestCoalition;
let coordinator: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
});
afterAll(() => app.stop());

/** At nine in the morning of that day, in the Netherlands. */
function on(day: string): void {
  app.clock.set(`${day}T08:00:00Z`);
}

// Sessions last thirty days, and these stories take longer.
async function get(id: string, query = '') {
  const token = await app.session(coordinator.personId);
  const answer = await app.as(token).get(coalition.path(`activities/${id}${query}`));
  expect(answer.status).toBe(200);
  return answer.body;
}

async function post(id: string, rest: string, body: object) {
  const token = await app.session(coordinator.personId);
  const answer = await app
    .as(token)
    .post(coalition.path(`activities/${id}/${rest}`))
    .send(body);
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return answer.body;
}

describe('silence', () => {
  it('after Friday 20 March 2026, six weeks and five working days: at risk from 12 May, stuck from 27 June', async () => {
    const id = await coalition.activity();
    on('2026-03-20');
    await post(id, 'check-ins', { signal: 'onCourse' });
    for (const [day, signal] of [
      ['2026-05-11', 'onCourse'],
      ['2026-05-12', 'atRisk'],
      ['2026-06-26', 'atRisk'],
      ['2026-06-27', 'stuck'],
    ] as const) {
      on(day);
      expect([day, (await get(id)).signal]).toEqual([day, signal]);
    }
    expect(await get(id)).toMatchObject({
      computedSignal: 'stuck',
      reportedSignal: 'onCourse',
      signalSince: '2026-06-27',
      adjustmentMissing: true,
      reasons: [
        { code: 'silent', signal: 'stuck', lastHeardOn: '2026-03-20', deadlineOn: '2026-05-11' },
        { code: 'reported' },
      ],
    });
    // Looking back from the summer gives the same.
    on('2026-07-15');
    expect(await get(id, '?asOf=2026-05-12')).toMatchObject({ signal: 'atRisk', signalSince: '2026-05-12' });
    expect(await get(id, '?asOf=2026-05-11')).toMatchObject({ signal: 'onCourse' });
  });

  it('"unchanged" and a participation count as signs of life', async () => {
    for (const sign of [
      (id: string) => post(id, 'check-ins', { signal: 'unchanged' }),
      (id: string) => post(id, 'participations', { from: '2026-05-01', to: '2026-05-13', participants: 4 }),
    ]) {
      const id = await coalition.activity();
      on('2026-03-20');
      await post(id, 'check-ins', { signal: 'onCourse' });
      on('2026-05-13');
      expect(await get(id)).toMatchObject({ signal: 'atRisk' });
      await sign(id);
      expect(await get(id)).toMatchObject({ signal: 'onCourse', reportedSignal: 'onCourse' });
    }
  });

  it('is at the pace of the coalition, and quiet periods stop its clock', async () => {
    const weekly = await TestCoalition.make(app, { cadenceWeeks: 1, graceWorkingDays: 0 });
    const member = await weekly.coordinator();
    const id = await weekly.activity();
    on('2026-03-02');
    await weekly.fact('checkIn', { activityId: id }, { signal: 'onCourse' }, { effectiveOn: '2026-03-02' });
    const signalOn = async (day: string) => {
      on(day);
      const token = await app.session(member.personId);
      return (await app.as(token).get(weekly.path(`activities/${id}`))).body.signal;
    };
    expect([await signalOn('2026-03-09'), await signalOn('2026-03-10')]).toEqual(['onCourse', 'atRisk']);
    await app.inCoalition(weekly.id, (tx) =>
      tx.query('update coalition set quiet_periods = $2 where id = $1', [
        weekly.id,
        '[{"from":"2026-03-05","to":"2026-03-06"}]',
      ]),
    );
    expect([await signalOn('2026-03-11'), await signalOn('2026-03-12')]).toEqual(['onCourse', 'atRisk']);
  });
});

describe('dates and tasks', () => {
  it('never asked and never heard: not assessed, whatever its end says', async () => {
    const leadId = await coalition.organisation();
    await coalition.contact(leadId);
    const id = await coalition.activity({ leadId, endsOn: '2026-06-30' });
    on('2026-11-20');
    expect(await get(id)).toMatchObject({
      signal: 'notAssessed',
      reasons: [{ code: 'neverAsked' }],
      signalSince: null,
    });
    await post(id, 'requests', { about: 'update' });
    expect(await get(id)).toMatchObject({
      signal: 'stuck',
      reasons: [
        { code: 'silent', since: '2026-04-14' },
        { code: 'endPassed', endsOn: '2026-06-30', since: '2026-07-01' },
      ],
    });
  });

  it('a start that passed while still planned: at risk from the next day', async () => {
    const id = await coalition.activity({ lifecycle: 'planned', startsOn: '2026-09-01' });
    on('2026-09-01');
    expect(await get(id)).toMatchObject({ signal: 'notAssessed' });
    on('2026-09-02');
    expect(await get(id)).toMatchObject({ signal: 'atRisk', signalSince: '2026-09-02' });
    await post(id, 'transitions', { to: 'inProgress' });
    expect(await get(id)).toMatchObject({ signal: 'notAssessed' });
  });

  it('a task: at risk when overdue, stuck after more than 30 days', async () => {
    const id = await coalition.activity();
    const taskId = await coalition.task({ activity_id: id, due_on: '2026-09-01', title: 'Zaal bellen' });
    const signals: unknown[] = [];
    for (const day of ['2026-09-01', '2026-09-02', '2026-10-01', '2026-10-02']) {
      on(day);
      signals.push((await get(id)).signal);
    }
    expect(signals).toEqual(['notAssessed', 'atRisk', 'atRisk', 'stuck']);
    expect(await get(id)).toMatchObject({
      openTaskCount: 1,
      reasons: [{ code: 'taskOverdue', taskId, title: 'Zaal bellen', daysOverdue: 31 }, {}],
    });
    await coalition.fact(
      'taskPostponed',
      { taskId },
      { dueOn: '2026-12-01' },
      { effectiveOn: '2026-10-02', recordedAt: '2026-10-02T06:00:00Z' },
    );
    expect(await get(id)).toMatchObject({ openTaskCount: 1, signal: 'notAssessed' });
    await coalition.fact(
      'taskCompleted',
      { taskId },
      {},
      { effectiveOn: '2026-10-02', recordedAt: '2026-10-02T07:00:00Z' },
    );
    expect(await get(id)).toMatchObject({ openTaskCount: 0 });
  });

  it.each([
    [31, 'atRisk'],
    [41, 'onCourse'],
  ])('%i of 90 participants at 62%% of the period: %s', async (participants, signal) => {
    // 62 of 100 days are over on 4 March.
    const id = await coalition.activity({ startsOn: '2026-01-01', endsOn: '2026-04-10', expectedParticipants: 90 });
    on('2026-03-04');
    await post(id, 'check-ins', { signal: 'onCourse' });
    await post(id, 'participations', { from: '2026-01-01', to: '2026-03-03', participants });
    const activity = await get(id);
    expect(activity).toMatchObject({ signal, participants });
    if (signal === 'atRisk') {
      const reason = { code: 'participationLow', participants: 31, expectedParticipants: 90 };
      expect(activity.reasons[0]).toMatchObject(reason);
      expect(activity.reasons[0].expectedByNow).toBeCloseTo(55.8);
    }
  });
});

describe('what was said', () => {
  it('counts when it is worse, and asks for an adjustment', async () => {
    const id = await coalition.activity();
    on('2026-02-02');
    await post(id, 'check-ins', { signal: 'atRisk', cause: 'Ziek' });
    expect(await get(id)).toMatchObject({
      signal: 'atRisk',
      computedSignal: 'onCourse',
      reportedSignal: 'atRisk',
      adjustmentMissing: true,
    });
    await post(id, 'check-ins', { signal: 'unchanged', adjustment: 'Vervanging' });
    expect(await get(id)).toMatchObject({ signal: 'atRisk', reportedSignal: 'atRisk', adjustmentMissing: false });
    await post(id, 'check-ins', { signal: 'onCourse' });
    expect(await get(id)).toMatchObject({ signal: 'onCourse', reportedSignal: 'onCourse', adjustmentMissing: false });
  });

  it('an override stands beside it and lapses at the next check-in, "unchanged" included', async () => {
    const id = await coalition.activity();
    on('2026-02-02');
    await post(id, 'check-ins', { signal: 'stuck' });
    await post(id, 'overrides', { signal: 'onCourse', reason: 'Gisteren opgelost' });
    const override = { signal: 'onCourse', reason: 'Gisteren opgelost', effectiveOn: '2026-02-02' };
    expect(await get(id)).toMatchObject({
      signal: 'onCourse',
      computedSignal: 'onCourse',
      reportedSignal: 'stuck',
      override,
    });
    await post(id, 'check-ins', { signal: 'unchanged' });
    expect(await get(id)).toMatchObject({ signal: 'stuck', override: null });
    await post(id, 'overrides', { signal: 'atRisk', reason: 'Half opgelost' });
    expect(await get(id)).toMatchObject({ signal: 'atRisk' });
  });

  it('has no signal once it is done, and has one again when it is taken up', async () => {
    const id = await coalition.activity();
    on('2026-02-02');
    await post(id, 'check-ins', { signal: 'stuck' });
    on('2026-02-03');
    await post(id, 'transitions', { to: 'done' });
    expect(await get(id)).toMatchObject({
      signal: null,
      computedSignal: null,
      override: null,
      reasons: [],
      adjustmentMissing: false,
    });
    await post(id, 'transitions', { to: 'inProgress', reason: 'Toch niet klaar' });
    expect(await get(id)).toMatchObject({ signal: 'stuck', lifecycle: 'inProgress' });
  });
});

describe('looking back', () => {
  it('counts no task that was made later, whatever day it was due', async () => {
    on('2026-11-20');
    const id = await coalition.activity({ startsOn: '2026-01-01' });
    await coalition.task({ activity_id: id, due_on: '2026-10-01', recorded_at: '2026-11-10T09:00:00Z' });
    const overdue = async (query: string) =>
      (await get(id, query)).reasons.filter(({ code }: { code: string }) => code.startsWith('task'));
    expect(await overdue('?asOf=2026-11-10')).toHaveLength(1);
    expect(await overdue('?asOf=2026-11-09')).toEqual([]);
  });
});
