import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { checkedIn, overridden, running, sixWeeks } from '../testing/activities.ts';
import { dayBetween } from '../testing/arbitraries.ts';
import { addDays } from '../time/day.ts';
import type { ActivityState } from './activity-state.ts';
import { assessActivity } from './assess-activity.ts';
import { lifecycleStates } from './lifecycle.ts';
import { compareSignals, signalsWorstFirst } from './signal.ts';

const assess = (state: Partial<ActivityState>, asOf: string) =>
  assessActivity({ ...running, ...state }, sixWeeks, asOf);
const codesOf = (state: Partial<ActivityState>, asOf: string) => assess(state, asOf).reasons.map(({ code }) => code);

describe('lifecycle', () => {
  test.each(['concept', 'postponed', 'done', 'stopped'] as const)(
    '%s has no signal, whatever happened',
    (lifecycle) => {
      const state = { lifecycle, ...checkedIn('2026-03-01', 'stuck'), ...overridden('2026-03-02', 'atRisk') };
      expect(assess(state, '2028-01-01')).toEqual({
        computed: null,
        reported: null,
        override: null,
        overall: null,
        reasons: [],
        since: null,
        adjustmentMissing: false,
      });
    },
  );
});

describe('end and start', () => {
  test('the end date itself is not passed; the day after it is, and then it is stuck', () => {
    const state = checkedIn('2026-12-30', 'onCourse');
    expect(assess(state, '2026-12-31').overall).toBe('onCourse');
    expect(assess(state, '2027-01-01')).toMatchObject({ computed: 'stuck', overall: 'stuck', since: '2027-01-01' });
    expect(codesOf(state, '2027-01-01')).toEqual(['endPassed', 'reported']);
  });

  test('still planned on the day after the start is at risk, in progress is not', () => {
    const planned: Partial<ActivityState> = { lifecycle: 'planned', startsOn: '2026-04-01' };
    expect(assess(planned, '2026-04-01').computed).toBe('onCourse');
    expect(assess(planned, '2026-04-02')).toMatchObject({ computed: 'atRisk', since: '2026-04-02' });
    expect(assess({ ...planned, lifecycle: 'inProgress' }, '2026-04-02').computed).toBe('onCourse');
  });

  test('an activity without dates has passed none', () => {
    expect(assess({ startsOn: null, endsOn: null }, '2030-01-01')).toMatchObject({ computed: 'onCourse', reasons: [] });
  });
});

describe('tasks', () => {
  const openTasks = [{ id: 't1', title: 'Zaal regelen', dueOn: '2026-01-10' }];

  test.each([
    ['2026-01-10', 'onCourse'],
    ['2026-01-11', 'atRisk'],
    ['2026-02-09', 'atRisk'],
    ['2026-02-10', 'stuck'],
  ])('due on 10 January: on %s %s', (asOf, expected) => {
    expect(assess({ openTasks }, asOf).computed).toBe(expected);
  });

  test('say how long they are overdue, and since when they weigh as they do', () => {
    expect(assess({ openTasks }, '2026-01-12').reasons).toEqual([
      {
        code: 'taskOverdue',
        signal: 'atRisk',
        since: '2026-01-11',
        taskId: 't1',
        title: 'Zaal regelen',
        dueOn: '2026-01-10',
        daysOverdue: 2,
      },
    ]);
    expect(assess({ openTasks }, '2026-02-11').reasons[0]).toMatchObject({ since: '2026-02-10', daysOverdue: 32 });
  });

  test('each is a reason of its own, the worst first; one without a due day is none', () => {
    const several = [
      { id: 'recent', title: 'Folder', dueOn: '2026-02-15' },
      ...openTasks,
      { id: 'some day', title: 'Ooit', dueOn: null },
    ];
    const reasons = assess({ openTasks: several, startsOn: '2026-02-01' }, '2026-02-20').reasons;
    expect(reasons.map((reason) => reason.code === 'taskOverdue' && reason.taskId)).toEqual(['t1', 'recent']);
  });
});

describe('silence', () => {
  const heard = checkedIn('2026-03-20', 'onCourse');

  test('the example of rules.md: at risk from 12 May, stuck from 27 June', () => {
    expect(assess(heard, '2026-05-11').overall).toBe('onCourse');
    expect(assess(heard, '2026-05-12')).toMatchObject({ overall: 'atRisk', since: '2026-05-12' });
    expect(assess(heard, '2026-06-26').overall).toBe('atRisk');
    expect(assess(heard, '2026-06-27')).toMatchObject({ overall: 'stuck', since: '2026-06-27' });
  });

  test('says when it was last heard of and when news was due', () => {
    expect(assess(heard, '2026-05-20').reasons[0]).toEqual({
      code: 'silent',
      signal: 'atRisk',
      since: '2026-05-12',
      lastHeardOn: '2026-03-20',
      deadlineOn: '2026-05-11',
    });
  });

  test('"unchanged" is a sign of life', () => {
    expect(codesOf(checkedIn('2026-03-20', 'unchanged'), '2026-05-11')).toEqual([]);
    expect(codesOf(checkedIn('2026-03-20', 'unchanged'), '2026-05-12')).toEqual(['silent']);
  });

  test('counts from the latest of start, check-in and participation', () => {
    expect(codesOf({ startsOn: '2026-03-20' }, '2026-05-11')).toEqual([]);
    expect(codesOf({ startsOn: '2026-03-20' }, '2026-05-12')).toEqual(['silent']);
    expect(codesOf({ ...heard, lastParticipationOn: '2026-04-10', participants: 5 }, '2026-05-12')).toEqual([
      'reported',
    ]);
    expect(codesOf({ ...heard, startsOn: '2026-06-01' }, '2026-06-30')).toEqual(['reported']);
  });

  test('nothing to count from is no silence', () => {
    expect(codesOf({ startsOn: null }, '2026-12-01')).toEqual([]);
  });
});

describe('participation', () => {
  // A hundred days, of which 62 are over on 4 March.
  const period = {
    startsOn: '2026-01-01',
    endsOn: '2026-04-10',
    expectedParticipants: 90,
    lastParticipationOn: '2026-02-20',
  };
  const asOf = '2026-03-04';

  test('the example of rules.md: 31 of 90 at 62% of the period is at risk, 41 is not', () => {
    const assessment = assess({ ...period, participants: 31 }, asOf);
    expect(assessment.computed).toBe('atRisk');
    expect(assessment.reasons).toEqual([
      {
        code: 'participationLow',
        signal: 'atRisk',
        since: '2026-02-20',
        participants: 31,
        expectedByNow: expect.closeTo(55.8, 9),
        expectedParticipants: 90,
      },
    ]);
    expect(codesOf({ ...period, participants: 41 }, asOf)).toEqual([]);
  });

  test('exactly 70% is enough', () => {
    const even = { ...period, expectedParticipants: 100 };
    expect(codesOf({ ...even, participants: 35 }, '2026-02-20')).toEqual([]);
    expect(codesOf({ ...even, participants: 34 }, '2026-02-20')).toEqual(['participationLow']);
  });

  test('nothing recorded is unknown; zero visits recorded is low', () => {
    expect(codesOf({ ...period, participants: null, lastParticipationOn: null }, '2026-02-01')).toEqual([]);
    expect(codesOf({ ...period, participants: 0 }, asOf)).toEqual(['participationLow']);
  });

  test('nothing is expected without a number, a period, or before the second day', () => {
    expect(codesOf({ ...period, participants: 0, expectedParticipants: null }, asOf)).toEqual([]);
    expect(codesOf({ ...period, participants: 0, expectedParticipants: 0 }, asOf)).toEqual([]);
    expect(codesOf({ ...period, participants: 0, endsOn: null }, asOf)).toEqual([]);
    expect(codesOf({ ...period, participants: 0, startsOn: null }, asOf)).toEqual([]);
    const early = { ...period, participants: 0, lastParticipationOn: '2026-01-01' };
    expect(codesOf(early, '2026-01-01')).toEqual([]);
    expect(codesOf(early, '2026-01-02')).toEqual(['participationLow']);
  });

  test('a period that ends before it begins expects nothing', () => {
    const backwards = { ...period, participants: 0, startsOn: '2026-03-01', endsOn: '2026-02-28' };
    expect(codesOf(backwards, asOf)).toEqual(['endPassed']);
  });

  test('since is the first day on which the count was too low', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), dayBetween('2026-01-02', '2026-04-11'), (participants, day) => {
        const state = { ...period, participants, lastParticipationOn: '2026-01-01' };
        const lowAt = (on: string) => assess(state, on).reasons.find(({ code }) => code === 'participationLow');
        const reason = lowAt(day);
        fc.pre(reason !== undefined && reason.since !== null);
        expect(lowAt(reason?.since ?? '')?.since).toBe(reason?.since);
        expect(lowAt(addDays(reason?.since ?? '', -1))).toBeUndefined();
      }),
    );
  });
});

describe('never asked and never checked in', () => {
  const untouched: Partial<ActivityState> = { asked: false };

  test('is not assessed, and neither silence nor the end date is held against it', () => {
    expect(assess(untouched, '2028-01-01')).toEqual({
      computed: 'notAssessed',
      reported: null,
      override: null,
      overall: 'notAssessed',
      reasons: [{ code: 'neverAsked', signal: 'notAssessed', since: null }],
      since: null,
      adjustmentMissing: false,
    });
  });

  test('once asked, or once it checked in, they are', () => {
    expect(codesOf({ asked: true }, '2028-01-01')).toEqual(['silent', 'endPassed']);
    expect(codesOf({ ...untouched, ...checkedIn('2026-12-01', 'unchanged') }, '2027-01-05')).toEqual(['endPassed']);
  });

  test('tasks and the start do weigh', () => {
    const late = {
      ...untouched,
      lifecycle: 'planned',
      openTasks: [{ id: 't', title: 'Zaal', dueOn: '2026-01-10' }],
    } as const;
    expect(codesOf(late, '2026-01-20')).toEqual(['startPassed', 'taskOverdue', 'neverAsked']);
    expect(assess(late, '2026-01-20').overall).toBe('atRisk');
  });
});

describe('computed, reported and overall', () => {
  test('the worse of the two wins', () => {
    expect(assess(checkedIn('2026-03-20', 'stuck'), '2026-03-21')).toMatchObject({
      computed: 'onCourse',
      reported: 'stuck',
      overall: 'stuck',
      since: '2026-03-20',
    });
    expect(assess(checkedIn('2026-03-20', 'onCourse'), '2026-05-20')).toMatchObject({
      computed: 'atRisk',
      reported: 'onCourse',
      overall: 'atRisk',
    });
  });

  test('reported is the last check-in that was not "unchanged"', () => {
    const { lastReported } = checkedIn('2026-03-01', 'atRisk');
    const { lastCheckIn } = checkedIn('2026-04-01', 'unchanged', null, 11);
    expect(assess({ lastReported, lastCheckIn }, '2026-05-01')).toMatchObject({
      reported: 'atRisk',
      since: '2026-03-01',
    });
  });

  test('since is the longest standing of the decisive reasons', () => {
    const openTasks = [{ id: 't', title: 'Zaal', dueOn: '2026-04-30' }];
    const state = { ...checkedIn('2026-03-20', 'onCourse'), openTasks };
    expect(assess(state, '2026-05-20')).toMatchObject({ overall: 'atRisk', since: '2026-05-01' });
  });
});

describe('override', () => {
  const silent = checkedIn('2026-03-20', 'onCourse');

  test('replaces the overall signal, for better and for worse, and stands beside both', () => {
    const better = assess({ ...silent, ...overridden('2026-06-30', 'onCourse') }, '2026-07-01');
    expect(better).toMatchObject({ computed: 'stuck', reported: 'onCourse', overall: 'onCourse', since: '2026-06-30' });
    expect(better.override?.reason).toBe('De vergadering weet meer');
    expect(better.reasons.map(({ code }) => code)).toEqual(['silent', 'reported', 'override']);
    expect(assess({ ...silent, ...overridden('2026-04-01', 'stuck') }, '2026-04-02').overall).toBe('stuck');
  });

  test('lapses at the next check-in, also an "unchanged" one', () => {
    const { override } = overridden('2026-04-01', 'stuck', 5);
    const { lastCheckIn } = checkedIn('2026-04-02', 'unchanged', null, 6);
    expect(assess({ ...silent, lastCheckIn, override }, '2026-04-03')).toMatchObject({
      override: null,
      overall: 'onCourse',
    });
  });

  test('on one day the order of recording decides', () => {
    const { lastCheckIn, lastReported } = checkedIn('2026-04-01', 'onCourse', null, 7);
    expect(
      assess({ lastCheckIn, lastReported, ...overridden('2026-04-01', 'stuck', 6) }, '2026-04-02').override,
    ).toBeNull();
    expect(assess({ lastCheckIn, lastReported, ...overridden('2026-04-01', 'stuck', 8) }, '2026-04-02').overall).toBe(
      'stuck',
    );
  });

  test('holds for an activity that never checked in', () => {
    expect(assess({ asked: false, ...overridden('2026-04-01', 'atRisk') }, '2026-04-02')).toMatchObject({
      computed: 'notAssessed',
      overall: 'atRisk',
      adjustmentMissing: true,
    });
  });
});

describe('adjustmentMissing', () => {
  test('at risk or stuck, and no adjustment was given', () => {
    expect(assess(checkedIn('2026-03-20', 'atRisk'), '2026-03-21').adjustmentMissing).toBe(true);
    expect(assess(checkedIn('2026-03-20', 'stuck', '   '), '2026-03-21').adjustmentMissing).toBe(true);
    expect(assess(checkedIn('2026-03-20', 'atRisk', 'Andere zaal'), '2026-03-21').adjustmentMissing).toBe(false);
    expect(assess(checkedIn('2026-03-20', 'onCourse'), '2026-03-21').adjustmentMissing).toBe(false);
  });

  test('at risk by the dates alone misses one too', () => {
    expect(assess(checkedIn('2026-03-20', 'onCourse'), '2026-05-12').adjustmentMissing).toBe(true);
  });

  test('an adjustment that came with "unchanged" counts', () => {
    const { lastReported } = checkedIn('2026-03-01', 'atRisk');
    const { lastCheckIn } = checkedIn('2026-04-01', 'unchanged', 'Nieuwe begeleider', 11);
    expect(assess({ lastReported, lastCheckIn }, '2026-04-02').adjustmentMissing).toBe(false);
  });
});

const anyDayOfYear = dayBetween('2025-12-01', '2027-03-01');
const anyState: fc.Arbitrary<ActivityState> = fc
  .record({
    lifecycle: fc.constantFrom(...lifecycleStates),
    startsOn: fc.option(anyDayOfYear),
    endsOn: fc.option(anyDayOfYear),
    expectedParticipants: fc.option(fc.nat(100)),
    asked: fc.boolean(),
    checkIn: fc.option(fc.tuple(anyDayOfYear, fc.constantFrom('onCourse', 'atRisk', 'stuck', 'unchanged' as const))),
    lastParticipationOn: fc.option(anyDayOfYear),
    participants: fc.option(fc.nat(100)),
    openTasks: fc.array(fc.record({ id: fc.uuid(), title: fc.constant('Taak'), dueOn: fc.option(anyDayOfYear) }), {
      maxLength: 3,
    }),
    override: fc.option(fc.tuple(anyDayOfYear, fc.constantFrom('onCourse', 'atRisk', 'stuck' as const))),
  })
  .map(({ checkIn, override, ...state }) => ({
    ...running,
    ...state,
    ...(checkIn && checkedIn(...(checkIn as Parameters<typeof checkedIn>))),
    ...(override && overridden(...(override as Parameters<typeof overridden>))),
  }));

describe('whatever the state', () => {
  test('every signal has its reason, and since lies in the past', () => {
    fc.assert(
      fc.property(anyState, dayBetween('2027-03-02', '2028-01-01'), (state, asOf) => {
        const { computed, overall, reasons, since, override } = assessActivity(state, sixWeeks, asOf);
        fc.pre(overall !== null && computed !== null);
        const signals = reasons.map(({ signal }) => signal);
        const sorted = [...signals].sort(compareSignals);
        expect(signals).toEqual(sorted);
        if (overall !== 'onCourse') expect(signals).toContain(overall);
        expect(since === null || since <= asOf).toBe(true);
        if (override === null) expect(sorted[0] ?? 'onCourse').toBe(overall);
        else expect(overall).toBe(override.signal);
      }),
    );
  });

  test('without news or tasks done, time never makes it better', () => {
    fc.assert(
      fc.property(anyState, dayBetween('2027-03-02', '2028-01-01'), fc.nat(200), (state, asOf, days) => {
        const now = assessActivity(state, sixWeeks, asOf).computed;
        const later = assessActivity(state, sixWeeks, addDays(asOf, days)).computed;
        fc.pre(now !== null && later !== null);
        expect(signalsWorstFirst.indexOf(later ?? 'onCourse')).toBeLessThanOrEqual(
          signalsWorstFirst.indexOf(now ?? 'onCourse'),
        );
      }),
    );
  });
});
