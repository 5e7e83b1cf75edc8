import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { anyDay } from '../testing/arbitraries.ts';
import { addDays } from './day.ts';
import {
  firstDayOf,
  lastCompleteQuarter,
  lastDayOf,
  nextQuarter,
  quarterOf,
  sameQuarterLastYear,
  yearMidpoint,
} from './quarter.ts';

describe('quarters', () => {
  test.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2026-12-31', '2026-Q4'],
  ] as const)('%s is in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });

  test('have a first and a last day', () => {
    expect([firstDayOf('2024-Q1'), lastDayOf('2024-Q1')]).toEqual(['2024-01-01', '2024-03-31']);
    expect([firstDayOf('2026-Q4'), lastDayOf('2026-Q4')]).toEqual(['2026-10-01', '2026-12-31']);
  });

  test('are compared with the same one a year earlier', () => {
    expect(sameQuarterLastYear('2026-Q3')).toBe('2025-Q3');
  });

  test('the last complete one is over', () => {
    expect(lastCompleteQuarter('2026-06-30')).toBe('2026-Q1');
    expect(lastCompleteQuarter('2026-07-01')).toBe('2026-Q2');
    expect(lastCompleteQuarter('2026-01-01')).toBe('2025-Q4');
  });

  test('hold every day exactly once', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const quarter = quarterOf(day);
        expect(firstDayOf(quarter) <= day && day <= lastDayOf(quarter)).toBe(true);
        expect(quarterOf(addDays(lastDayOf(quarter), 1))).toBe(nextQuarter(quarter));
        expect(quarterOf(addDays(firstDayOf(quarter), -1)) < quarter).toBe(true);
      }),
    );
  });
});

test('a year without a day counts as 1 July', () => {
  expect(yearMidpoint(2024)).toBe('2024-07-01');
});
