import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ActivityInAttention, AttentionInputs, IndicatorInAttention, Snooze } from './attention-inputs.ts';
import { attentionKinds } from './attention-row.ts';
import { needsAttention } from './needs-attention.ts';
import { assessActivity } from '../activities/assess-activity.ts';
import type { Signal } from '../activities/signal.ts';
import { commitmentCoverage } from '../commitments/commitment-coverage.ts';
import { checkedIn, running, sixWeeks } from '../testing/activities.ts';
import { dayBetween } from '../testing/arbitraries.ts';

const asOf = '2026-10-15';
const activity = (
  id: string,
  overall: Signal | null,
  since: string | null,
  adjustmentMissing = false,
): ActivityInAttention => ({
  id,
  title: `Activiteit ${id}`,
  assessment: { overall, since, reasons: [], adjustmentMissing },
});
const keysOf = (inputs: AttentionInputs, day = asOf) => needsAttention(inputs, day).rows.map(({ key }) => key);
const current = { newestOn: '2024-07-01', days: 836, dueFrom: null, olderThanInterval: false };
const indicator: IndicatorInAttention = {
  id: 'i1',
  name: 'Eenzaam',
  isLead: true,
  status: 'onCourse',
  age: current,
  seriesToDecideSince: null,
};

describe('needsAttention', () => {
  test('puts the kinds in the order of the table, each with its one action', () => {
    const inputs: AttentionInputs = {
      plans: [{ id: 'p', title: 'Plan', state: 'adopted', endsOn: '2026-12-31' }],
      withoutAppointment: [{ organisationId: 'o', since: null }],
      indicators: [{ ...indicator, status: 'noBaseline' }],
      activities: [
        activity('risk', 'atRisk', '2026-01-01'),
        activity('no adjustment', 'atRisk', '2026-01-01', true),
        activity('stuck', 'stuck', '2026-09-01', true),
      ],
      reports: [{ id: 'r', title: 'Rapport', state: 'returned', dueOn: null, returnedOn: '2026-10-01' }],
      unreachable: [{ id: 'o', name: 'Organisatie', cause: 'bounced', since: '2026-10-01' }],
      rounds: [{ id: 'u', title: 'Ronde', closedOn: '2026-10-01', asked: 33, silent: 12 }],
    };
    const { rows } = needsAttention(inputs, asOf);
    expect(rows.map(({ kind, action }) => [kind, action.kind])).toEqual([
      ['activityStuck', 'contactLead'],
      ['roundSilent', 'sendReminder'],
      ['activityWithoutAdjustment', 'askAdjustment'],
      ['unreachable', 'appointContact'],
      ['reportDue', 'openReport'],
      ['activityAtRisk', 'viewActivity'],
      ['indicatorIncomplete', 'enterOrImport'],
      ['commitmentGap', 'makeCallList'],
      ['planEnding', 'startEvaluation'],
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual([...attentionKinds]);
  });

  test('without anything to look at there is nothing to do', () => {
    expect(needsAttention({}, asOf)).toEqual({ rows: [], snoozed: [] });
  });

  test('within a kind the longest comes first, and last what has no known beginning', () => {
    const activities = [
      activity('unknown', 'stuck', null),
      activity('b', 'stuck', '2026-09-01'),
      activity('oldest', 'stuck', '2026-03-01'),
      activity('a', 'stuck', '2026-09-01'),
    ];
    expect(keysOf({ activities })).toEqual([
      'activityStuck:oldest',
      'activityStuck:a',
      'activityStuck:b',
      'activityStuck:unknown',
    ]);
  });

  test('activities that are on course, not assessed or without a signal need nothing', () => {
    const activities = [activity('a', 'onCourse', null), activity('b', 'notAssessed', null), activity('c', null, null)];
    expect(keysOf({ activities })).toEqual([]);
  });

  test('takes an assessment as it comes', () => {
    const assessment = assessActivity({ ...running, ...checkedIn('2026-03-20', 'onCourse') }, sixWeeks, '2026-06-27');
    const [row] = needsAttention({ activities: [{ id: 'a', title: 'Koffie', assessment }] }, '2026-06-27').rows;
    expect(row).toMatchObject({
      kind: 'activityStuck',
      label: 'Koffie',
      since: '2026-06-27',
      reasons: assessment.reasons,
    });
  });
});

describe('rounds, reports and plans', () => {
  const round = { id: 'u', title: 'Ronde', closedOn: asOf, asked: 33, silent: 12 };

  test('a round counts once it is closed and somebody was silent', () => {
    expect(needsAttention({ rounds: [round] }, asOf).rows).toMatchObject([{ silent: 12, asked: 33, since: asOf }]);
    expect(keysOf({ rounds: [{ ...round, closedOn: null }] })).toEqual([]);
    expect(keysOf({ rounds: [{ ...round, closedOn: '2026-10-16' }] })).toEqual([]);
    expect(keysOf({ rounds: [{ ...round, silent: 0 }] })).toEqual([]);
  });

  test('a report is due from its day on until it is submitted, and again when it is returned', () => {
    const report = { id: 'r', title: 'Rapport', state: 'draft', dueOn: asOf, returnedOn: null } as const;
    expect(needsAttention({ reports: [report] }, asOf).rows).toMatchObject([{ cause: 'due', since: asOf }]);
    expect(keysOf({ reports: [{ ...report, dueOn: '2026-10-16' }] })).toEqual([]);
    expect(keysOf({ reports: [{ ...report, dueOn: null }] })).toEqual([]);
    expect(keysOf({ reports: [{ ...report, state: 'submitted' }] })).toEqual([]);
    const returned = { ...report, state: 'returned', returnedOn: '2026-10-10' } as const;
    expect(needsAttention({ reports: [returned] }, asOf).rows).toMatchObject([
      { cause: 'returned', since: '2026-10-10' },
    ]);
  });

  test.each([
    ['2027-01-13', 90],
    ['2026-10-15', 0],
    ['2026-10-01', -14],
  ])('a plan that ends on %s has %i days left', (endsOn, daysLeft) => {
    const plans = [{ id: 'p', title: 'Plan', state: 'adopted' as const, endsOn }];
    expect(needsAttention({ plans }, asOf).rows).toMatchObject([{ kind: 'planEnding', daysLeft }]);
  });

  test('a plan that ends later, never, or is in evaluation needs nothing', () => {
    const plan = { id: 'p', title: 'Plan', state: 'adopted', endsOn: '2027-01-14' } as const;
    expect(keysOf({ plans: [plan, { ...plan, endsOn: null }] })).toEqual([]);
    expect(keysOf({ plans: [{ ...plan, endsOn: asOf, state: 'inEvaluation' }] })).toEqual([]);
  });
});

describe('what mail does not reach', () => {
  test('an organisation asks for a contact, a member who speaks for none is looked at', () => {
    const unreachable = [
      { id: 'o', name: 'Organisatie', cause: 'bounced', since: '2026-10-02' },
      { id: 'm', name: 'Lid', cause: 'bounced', since: '2026-10-01', isMember: true },
    ] as const;
    expect(needsAttention({ unreachable }, asOf).rows).toEqual([
      {
        key: 'unreachable:bounced:m',
        kind: 'unreachable',
        label: 'Lid',
        since: '2026-10-01',
        cause: 'bounced',
        action: { kind: 'viewMember', membershipId: 'm' },
      },
      {
        key: 'unreachable:bounced:o',
        kind: 'unreachable',
        label: 'Organisatie',
        since: '2026-10-02',
        cause: 'bounced',
        action: { kind: 'appointContact', organisationId: 'o' },
      },
    ]);
  });
});

describe('indicators', () => {
  test('one row says everything that is missing', () => {
    const age = { ...current, dueFrom: '2026-07-02', olderThanInterval: true };
    const indicators = [{ ...indicator, status: 'noBaseline' as const, age, seriesToDecideSince: '2026-08-01' }];
    expect(needsAttention({ indicators }, asOf).rows).toMatchObject([
      { key: 'indicatorIncomplete:i1', causes: ['noBaseline', 'outdated', 'seriesToDecide'], since: '2026-07-02' },
    ]);
  });

  test('of an indicator that is not the lead, only a series to decide counts', () => {
    const age = { ...current, dueFrom: '2026-07-02', olderThanInterval: true };
    const other = { ...indicator, isLead: false, status: 'noBaseline', age } as const;
    expect(keysOf({ indicators: [other] })).toEqual([]);
    expect(needsAttention({ indicators: [{ ...other, seriesToDecideSince: '2026-08-01' }] }, asOf).rows).toMatchObject([
      { causes: ['seriesToDecide'], since: '2026-08-01' },
    ]);
  });

  test('a lead indicator with a recent value needs nothing', () => {
    expect(keysOf({ indicators: [indicator] })).toEqual([]);
  });
});

describe('commitments', () => {
  const pledges = ['A', 'B', 'C'].flatMap((organisationId) =>
    ['c1', 'c2'].map((commitmentId) => ({ organisationId, commitmentId, signedOn: '2025-02-01' })),
  );
  const assessments = [
    { id: 'f1', organisationId: 'A', commitmentId: 'c1', stage: 'inPlace', on: '2025-05-01' },
    { id: 'f2', organisationId: 'A', commitmentId: 'c2', stage: 'inPlace', on: '2026-05-01' },
    { id: 'f3', organisationId: 'B', commitmentId: 'c1', stage: 'planned', on: '2026-05-01' },
  ] as const;
  const coverages = ['c1', 'c2'].map((commitmentId) =>
    commitmentCoverage({ commitmentId, pledges, assessments, reviews: [], leftOrganisationIds: [] }, asOf),
  );

  test('make one call list per cause, in which an organisation stands once', () => {
    const { rows } = needsAttention(
      { coverages, withoutAppointment: [{ organisationId: 'C', since: '2025-03-01' }] },
      asOf,
    );
    expect(rows).toEqual([
      expect.objectContaining({
        cause: 'neverAssessed',
        count: 2,
        since: '2025-02-01',
        commitmentIds: ['c1', 'c2'],
        action: { kind: 'makeCallList', organisationIds: ['C', 'B'] },
      }),
      expect.objectContaining({
        cause: 'withoutAppointment',
        count: 1,
        since: '2025-03-01',
        commitmentIds: [],
        action: { kind: 'makeCallList', organisationIds: ['C'] },
      }),
      expect.objectContaining({
        cause: 'stale',
        count: 1,
        since: '2026-05-02',
        commitmentIds: ['c1'],
        action: { kind: 'makeCallList', organisationIds: ['A'] },
      }),
    ]);
  });
});

describe('snoozing', () => {
  const activities = [activity('a', 'atRisk', '2026-01-01'), activity('b', 'atRisk', '2026-02-01')];
  const snooze: Snooze = {
    row: 'activityAtRisk:a',
    until: '2026-10-16',
    reason: 'Vakantie',
    by: 'm1',
    on: '2026-10-01',
  };

  test('puts a row away until its day, with who and why, and it is back on that day', () => {
    const away = needsAttention({ activities, snoozes: [snooze] }, asOf);
    expect(away.rows.map(({ key }) => key)).toEqual(['activityAtRisk:b']);
    expect(away.snoozed).toMatchObject([
      { row: { key: 'activityAtRisk:a' }, snooze: { reason: 'Vakantie', by: 'm1' } },
    ]);
    const back = needsAttention({ activities, snoozes: [snooze] }, '2026-10-16');
    expect(back.rows.map(({ key }) => key)).toEqual(['activityAtRisk:a', 'activityAtRisk:b']);
    expect(back.snoozed).toEqual([]);
  });

  test('holds for one kind of trouble only', () => {
    expect(keysOf({ activities: [activity('a', 'stuck', '2026-10-14')], snoozes: [snooze] })).toEqual([
      'activityStuck:a',
    ]);
  });

  test('a later snooze replaces an earlier one, also to end it sooner', () => {
    const ended = { ...snooze, until: '2026-10-10', on: '2026-10-09' };
    expect(keysOf({ activities, snoozes: [snooze, ended] })).toContain('activityAtRisk:a');
    const longer = { ...snooze, until: '2026-12-01', on: '2026-10-09' };
    expect(keysOf({ activities, snoozes: [snooze, longer] }, '2026-11-01')).not.toContain('activityAtRisk:a');
  });

  test('works from the day on which it was recorded', () => {
    expect(keysOf({ activities, snoozes: [{ ...snooze, on: asOf }] })).not.toContain('activityAtRisk:a');
  });

  test('one of a later day than asOf was not there yet', () => {
    expect(keysOf({ activities, snoozes: [{ ...snooze, on: '2026-10-16', until: '2026-11-01' }] })).toContain(
      'activityAtRisk:a',
    );
  });
});

test('whatever the activities, each has one row at most, and snoozing loses none', () => {
  const anyActivities = fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 30 }).map(String),
        overall: fc.constantFrom('stuck', 'atRisk', 'notAssessed', 'onCourse', null),
        since: fc.option(dayBetween('2026-01-01', '2026-10-15')),
        adjustmentMissing: fc.boolean(),
        snoozed: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    )
    .map((items) => ({
      activities: items.map(({ id, overall, since, adjustmentMissing }) =>
        activity(id, overall, since, adjustmentMissing),
      ),
      snoozes: items
        .filter(({ snoozed }) => snoozed)
        .flatMap(({ id }) =>
          attentionKinds.map((kind) => ({
            row: `${kind}:${id}`,
            until: '2026-12-01',
            reason: '',
            by: null,
            on: '2026-10-01',
          })),
        ),
    }));
  fc.assert(
    fc.property(anyActivities, ({ activities, snoozes }) => {
      const { rows, snoozed } = needsAttention({ activities, snoozes }, asOf);
      const keys = [...rows.map(({ key }) => key), ...snoozed.map(({ row }) => row.key)];
      const expected = activities.filter(({ assessment }) => ['stuck', 'atRisk'].includes(assessment.overall ?? ''));
      expect(new Set(keys).size).toBe(expected.length);
      const order = rows.map(({ kind }) => attentionKinds.indexOf(kind));
      expect([...order].sort((a, b) => a - b)).toEqual(order);
    }),
  );
});
