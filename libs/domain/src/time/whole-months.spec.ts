import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from './day.ts';
import { wholeMonthsBetween } from './whole-months.ts';

describe('wholeMonthsBetween', () => {
  it.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2025-09-20', '2026-11-20', 14],
    ['2025-09-21', '2026-11-20', 13],
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-10-01', 0],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(wholeMonthsBetween(from, to)).toBe(months);
  });

  it('is the inverse of adding months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (offset, months) => {
        const from = addDays('1990-01-01', offset);
        expect(wholeMonthsBetween(from, addMonths(from, months))).toBe(months);
      }),
    );
  });
});
