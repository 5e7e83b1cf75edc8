import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { anyDay } from '../testing/arbitraries.ts';
import {
  addDays,
  addMonths,
  addWeeks,
  compareDaysUnknownLast,
  daysBetween,
  earliestDay,
  isDay,
  isoWeekday,
  latestDay,
} from './day.ts';

describe('isDay', () => {
  test.each(['2026-03-20', '2024-02-29', '2000-02-29', '1999-12-31'])('accepts %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '0050-01-01',
    '',
    'vandaag',
    null,
    undefined,
    20260101,
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('day arithmetic', () => {
  test('crosses the end of February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  test('takes a day for a day when the clock changes', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  test('knows the day of the week', () => {
    expect(isoWeekday('2026-03-20')).toBe(5);
    expect(isoWeekday('1970-01-01')).toBe(4);
    expect(isoWeekday('1969-12-28')).toBe(7);
  });

  test('gives back what was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const later = addDays(day, count);
        expect(isDay(later)).toBe(true);
        expect(daysBetween(day, later)).toBe(count);
        expect(addDays(later, -count)).toBe(day);
      }),
    );
  });

  test('a week is seven days on the same weekday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, weeks) => {
        expect(daysBetween(day, addWeeks(day, weeks))).toBe(weeks * 7);
        expect(isoWeekday(addWeeks(day, weeks))).toBe(isoWeekday(day));
      }),
    );
  });
});

describe('addMonths', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  test('keeps the day of the month, or takes the last one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const result = addMonths(day, count);
        const isLastOfMonth = addDays(result, 1).endsWith('-01');
        expect(isDay(result)).toBe(true);
        expect(result.slice(8) === day.slice(8) || (isLastOfMonth && result.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });
});

describe('known and unknown days', () => {
  test('the latest and the earliest of those that are known', () => {
    expect(latestDay(null, '2026-01-02', '2026-01-01')).toBe('2026-01-02');
    expect(earliestDay(null, '2026-01-02', '2026-01-01')).toBe('2026-01-01');
    expect(latestDay('2026-01-01', null, '2026-01-02')).toBe('2026-01-02');
    expect(earliestDay('2026-01-02', null, '2026-01-01')).toBe('2026-01-01');
    expect(latestDay(null, null)).toBeNull();
    expect(earliestDay()).toBeNull();
  });

  test('unknown days sort last', () => {
    expect([null, '2026-02-01', null, '2026-01-01'].sort(compareDaysUnknownLast)).toEqual([
      '2026-01-01',
      '2026-02-01',
      null,
      null,
    ]);
  });
});
