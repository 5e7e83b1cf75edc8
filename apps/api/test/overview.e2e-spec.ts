import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SeriesIdentity } from '#domain';
import type { OverviewDto } from '../src/overview/overview.dto.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

const series: SeriesIdentity = { instrument: 'survey', population: '18+', areaCode: 'GM9999', boundaryYear: 2024 };

let app: TestApp;
let coalition: TestCoalition;
let coordinator: TestMember;

const overview = async (query = '', token = coordinator.token): Promise<OverviewDto> => {
  const answer = await app.as(token).get(coalition.path(`overview${query}`));
  expect(answer.status).toBe(200);
  return answer.body;
};

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

describe('GET /overview', () => {
  beforeAll(async () => {
    coalition = await TestCoalition.make(app);
    coordinator = await coalition.coordinator();
  });

  it('is complete for an empty coalition', async () => {
    expect(await overview()).toEqual({
      asOf: '2026-11-20',
      knownAt: expect.any(String),
      plan: null,
      headline: { verdict: 'undecided', change: null },
      subgoals: [],
      leadIndicators: [],
      attention: { items: [], total: 0, snoozed: [] },
      since: null,
      upcoming: [],
      commitments: [],
      signals: [
        { signal: 'stuck', count: 0 },
        { signal: 'atRisk', count: 0 },
        { signal: 'notAssessed', count: 0 },
        { signal: 'onCourse', count: 0 },
      ],
    });
  });

  it('needs a session, a membership of this coalition, and sound parameters', async () => {
    const other = await (await TestCoalition.make(app)).coordinator();
    expect((await app.as(null).get(coalition.path('overview'))).status).toBe(401);
    expect((await app.as(other.token).get(coalition.path('overview'))).status).toBe(404);
    const answer = await app
      .as(coordinator.token)
      .get(coalition.path('overview?asOf=2025-02-30&knownAt=yesterday&x=1'));
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((fault: { parameter: string }) => fault.parameter).sort()).toEqual([
      'asOf',
      'knownAt',
      'x',
    ]);
  });
});

describe('what follows from facts', () => {
  let subgoalId: string;
  let stuckId: string;

  beforeAll(async () => {
    coalition = await TestCoalition.make(app);
    coordinator = await coalition.coordinator();
    subgoalId = await coalition.subgoal({ title: 'Minder eenzaamheid' });
    const indicatorId = await coalition.indicator({ subgoal_id: subgoalId, is_lead: true, name: 'Eenzaam' });
    await coalition.fact(
      'baseline',
      { indicatorId },
      { value: 44, source: 'Factsheet', series },
      { effectiveOn: '2020-07-01' },
    );
    await coalition.fact('target', { indicatorId }, { value: 38, dueOn: '2030-07-01' }, { effectiveOn: '2024-01-01' });
    await coalition.fact(
      'measurement',
      { indicatorId },
      { value: 42, lower: null, upper: null, source: 'Monitor', method: 'survey', series },
      { effectiveOn: '2024-07-01', recordedAt: '2026-11-10T10:00:00Z' },
    );
    const leadId = await coalition.organisation('Voorbeeldwelzijn');
    await coalition.contact(leadId);
    stuckId = await coalition.activity({ title: 'Maatjesproject', leadId });
    await coalition.fact('checkIn', { activityId: stuckId }, { signal: 'onCourse' }, { effectiveOn: '2026-10-01' });
    await coalition.meeting('2026-10-08', 'Wijken die werken');
    await coalition.meeting('2026-12-03');
    await coalition.fact(
      'checkIn',
      { activityId: stuckId },
      { signal: 'stuck', cause: 'trekker ziek' },
      { effectiveOn: '2026-11-08' },
    );
    await coalition.fact(
      'participation',
      { activityId: stuckId, organisationId: leadId },
      { from: '2026-10-09', to: '2026-11-15', participants: 46 },
      { effectiveOn: '2026-11-15' },
    );
  });

  it('answers whether the coalition is on course, by its lead outcome indicator', async () => {
    // 44 (2020) to 38 (2030), 42 in 2024: path 41.6, gap 0.4 of 6: 6.7%.
    const { headline, subgoals } = await overview();
    expect(headline.verdict).toBe('behind');
    expect(subgoals).toMatchObject([
      { title: 'Minder eenzaamheid', status: 'behind', lead: { newest: { value: 42 } } },
    ]);
    expect(subgoals[0]?.lead?.gapShare).toBeCloseTo(0.4 / 6, 3);
  });

  it('puts what is stuck on top, with whom to call', async () => {
    const { attention, signals } = await overview();
    expect(attention?.items[0]).toMatchObject({
      kind: 'activityStuck',
      label: 'Maatjesproject',
      activityId: stuckId,
      action: 'contactLead',
      contact: { organisationName: 'Voorbeeldwelzijn', people: [{ name: 'Voorbeeld contact' }] },
    });
    expect(signals).toContainEqual({ signal: 'stuck', count: 1 });
  });

  it('says what changed since the last meeting, and what is coming up', async () => {
    const { since, upcoming } = await overview();
    expect(since?.meeting).toMatchObject({ title: 'Wijken die werken', heldOn: '2026-10-08' });
    expect(since?.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'signalChanged',
          from: 'onCourse',
          to: 'stuck',
          activityTitle: 'Maatjesproject',
        }),
        expect.objectContaining({ kind: 'participationRecorded', toValue: 46, organisationName: 'Voorbeeldwelzijn' }),
        expect.objectContaining({ kind: 'measurementRecorded', toValue: 42, indicatorName: 'Eenzaam' }),
      ]),
    );
    expect(upcoming).toMatchObject([{ kind: 'meeting', on: '2026-12-03' }]);
  });

  it('looks back to a day, and to what was known on it', async () => {
    expect(await overview('?asOf=2026-11-01')).toMatchObject({ asOf: '2026-11-01', headline: { verdict: 'behind' } });
    const then = await overview('?asOf=2026-11-01&knownAt=2026-11-01');
    expect(then.subgoals).toMatchObject([{ status: 'noMeasurement' }]);
    expect(then.headline.verdict).toBe('undecided');
    expect(then.attention?.items.filter(({ kind }) => kind === 'activityStuck')).toEqual([]);
    expect(then.since?.items).toEqual([]);
  });

  it('puts a row away until a day, and brings it back by undoing that', async () => {
    const key = (await overview()).attention?.items[0]?.key ?? '';
    const snooze = { row: key, until: '2026-12-01', reason: 'Gesprek staat op 30 november' };
    const recorded = await app.as(coordinator.token).post(coalition.path('snoozes')).send(snooze);
    expect(recorded.status).toBe(201);
    const away = await overview();
    expect(away.attention?.items.map((row) => row.key)).not.toContain(key);
    expect(away.attention?.snoozed).toMatchObject([{ row: { key }, until: '2026-12-01', by: 'Voorbeeld coordinator' }]);
    expect((await overview('?asOf=2026-12-01')).attention?.items[0]?.key).toBe(key);
    const undo = await app
      .as(coordinator.token)
      .post(coalition.path(`facts/${recorded.body.id}/retractions`))
      .send({});
    expect(undo.status).toBe(201);
    expect((await overview()).attention?.items[0]?.key).toBe(key);
  });

  it('refuses to put away into the past, without a reason, or by others', async () => {
    const contact = await coalition.contact();
    const bad = await app.as(coordinator.token).post(coalition.path('snoozes')).send({ row: 'x', until: '2026-11-20' });
    expect(bad.body.errors).toMatchObject([{ pointer: '/reason' }]);
    const past = { row: 'x', until: '2026-11-20', reason: 'later' };
    const refused = await app.as(coordinator.token).post(coalition.path('snoozes')).send(past);
    expect(refused.body.errors).toMatchObject([{ pointer: '/until', code: 'inPast' }]);
    expect((await app.as(contact.token).post(coalition.path('snoozes')).send(past)).status).toBe(403);
  });

  it('keeps what needs attention for the coordinator', async () => {
    const reviewer = await coalition.member('reviewer');
    expect((await overview('', reviewer.token)).attention).toBeNull();
  });

  it('takes as many round trips with thirty activities more', async () => {
    const before = await app.queries.during(() => overview());
    const leadId = await coalition.organisation();
    for (let index = 0; index < 30; index += 1) await coalition.activity({ leadId });
    expect(await app.queries.during(() => overview())).toBe(before);
    expect(before).toBeLessThanOrEqual(30);
  });
});

describe('GET /timeline', () => {
  it('has activities and meetings in time', async () => {
    const answer = await app.as(coordinator.token).get(coalition.path('timeline?asOf=2026-11-20'));
    expect(answer.status).toBe(200);
    expect(answer.body.activities).toContainEqual(
      expect.objectContaining({ title: 'Maatjesproject', startsOn: '2026-01-01', signal: 'stuck' }),
    );
    expect(answer.body.meetings).toHaveLength(2);
    expect((await app.as(null).get(coalition.path('timeline'))).status).toBe(401);
  });
});
