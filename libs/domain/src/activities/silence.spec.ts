import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { anyDay } from '../testing/arbitraries.ts';
import { addDays, addWeeks, daysBetween } from '../time/day.ts';
import { isQuiet } from '../time/quiet-periods.ts';
import { addWorkingDays } from '../time/working-days.ts';
import { silenceDeadlines, type UpdateCalendar } from './silence.ts';

const calendar: UpdateCalendar = { cadenceWeeks: 6, graceWorkingDays: 5, quietPeriods: [] };

describe('silenceDeadlines', () => {
  test('the example of rules.md: Friday 20 March 2026, 6 weeks, 5 working days', () => {
    expect(silenceDeadlines('2026-03-20', calendar)).toEqual({
      deadlineOn: '2026-05-11',
      atRiskFrom: '2026-05-12',
      secondDeadlineOn: '2026-06-26',
      stuckFrom: '2026-06-27',
    });
  });

  test('a quiet period in the weeks stops the clock', () => {
    const spring = { ...calendar, quietPeriods: [{ from: '2026-04-20', to: '2026-04-26' }] };
    expect(silenceDeadlines('2026-03-20', spring).deadlineOn).toBe('2026-05-18');
  });

  test('a quiet period in the grace stops the clock', () => {
    const may = { ...calendar, quietPeriods: [{ from: '2026-05-06', to: '2026-05-12' }] };
    // Of the grace, 4 May counts before the quiet days; 13, 15, 18 and 19 May after them, as 14 is Ascension Day.
    expect(silenceDeadlines('2026-03-20', may).deadlineOn).toBe('2026-05-19');
  });

  test('silence does not begin in a quiet period', () => {
    const after = { ...calendar, quietPeriods: [{ from: '2026-05-12', to: '2026-05-17' }] };
    expect(silenceDeadlines('2026-03-20', after)).toMatchObject({
      deadlineOn: '2026-05-11',
      atRiskFrom: '2026-05-18',
    });
  });

  test('over Christmas and New Year the grace is longer', () => {
    const weekly = { ...calendar, cadenceWeeks: 1 };
    // The week ends on Thursday 24 December 2026; 28-31 December and, after New Year's Day, Monday 4 January count.
    expect(silenceDeadlines('2026-12-17', weekly).deadlineOn).toBe('2027-01-04');
  });

  test('without weeks and grace, silence begins the next day', () => {
    expect(silenceDeadlines('2026-03-20', { cadenceWeeks: 0, graceWorkingDays: 0, quietPeriods: [] })).toEqual({
      deadlineOn: '2026-03-20',
      atRiskFrom: '2026-03-21',
      secondDeadlineOn: '2026-03-20',
      stuckFrom: '2026-03-21',
    });
  });

  const anyQuiet = fc.array(
    fc.tuple(anyDay, fc.integer({ min: 0, max: 45 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
    { maxLength: 3 },
  );
  const anyCalendar = fc.record({
    cadenceWeeks: fc.integer({ min: 1, max: 12 }),
    graceWorkingDays: fc.integer({ min: 0, max: 15 }),
    quietPeriods: anyQuiet,
  });

  test('without quiet periods it is weeks and then working days', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, { cadenceWeeks, graceWorkingDays }) => {
        const { deadlineOn, atRiskFrom } = silenceDeadlines(day, { cadenceWeeks, graceWorkingDays, quietPeriods: [] });
        expect(deadlineOn).toBe(addWorkingDays(addWeeks(day, cadenceWeeks), graceWorkingDays));
        expect(atRiskFrom).toBe(addDays(deadlineOn, 1));
      }),
    );
  });

  test('quiet periods only ever give more time, and the order of the days stays', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, some) => {
        const busy = silenceDeadlines(day, { ...some, quietPeriods: [] });
        const { deadlineOn, atRiskFrom, secondDeadlineOn, stuckFrom } = silenceDeadlines(day, some);
        expect(deadlineOn >= busy.deadlineOn && secondDeadlineOn >= busy.secondDeadlineOn).toBe(true);
        expect(day < deadlineOn && deadlineOn < atRiskFrom && atRiskFrom <= stuckFrom).toBe(true);
        expect(isQuiet(atRiskFrom, some.quietPeriods) || isQuiet(stuckFrom, some.quietPeriods)).toBe(false);
      }),
    );
  });

  test('later news never makes for an earlier deadline', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), anyCalendar, (day, count, some) => {
        const earlier = silenceDeadlines(day, some);
        const later = silenceDeadlines(addDays(day, count), some);
        expect(daysBetween(earlier.deadlineOn, later.deadlineOn)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(earlier.stuckFrom, later.stuckFrom)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
