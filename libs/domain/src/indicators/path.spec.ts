import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { loneliness, survey } from '../testing/indicators.ts';
import { anyPercentage, dayBetween } from '../testing/arbitraries.ts';
import { addDays } from '../time/day.ts';
import { yearMidpoint } from '../time/quarter.ts';
import type { Indicator } from './indicator.ts';
import { pathAt, pathPoints } from './path.ts';

describe('pathAt', () => {
  test('goes straight from baseline to target', () => {
    expect(pathAt(loneliness, '2020-07-01')).toBe(44);
    expect(pathAt(loneliness, '2030-07-01')).toBe(38);
    expect(pathAt(loneliness, '2024-07-01')).toBeCloseTo(44 - (6 * 1461) / 3652, 10);
  });

  test('is flat after the target, and not there before the baseline', () => {
    expect(pathAt(loneliness, '2035-01-01')).toBe(38);
    expect(pathAt(loneliness, '2020-06-30')).toBeNull();
  });

  test('goes through the milestones, in order of their days', () => {
    const indicator: Indicator = {
      ...loneliness,
      milestones: [
        { value: 40, dueOn: yearMidpoint(2028) },
        { value: 43, dueOn: yearMidpoint(2024) },
      ],
    };
    expect(pathAt(indicator, yearMidpoint(2024))).toBe(43);
    expect(pathAt(indicator, yearMidpoint(2026))).toBeCloseTo(41.5, 2);
    expect(pathAt(indicator, yearMidpoint(2028))).toBe(40);
    expect(pathAt(indicator, yearMidpoint(2029))).toBeCloseTo(39, 2);
  });

  test('passes over milestones that are not between baseline and target', () => {
    const milestones = [
      { value: 90, dueOn: '2020-07-01' },
      { value: 91, dueOn: '2019-01-01' },
      { value: 92, dueOn: '2030-07-01' },
      { value: 93, dueOn: '2031-01-01' },
    ];
    expect(pathPoints({ ...loneliness, milestones })).toEqual(pathPoints(loneliness));
  });

  test.each([
    ['without a target', { ...loneliness, target: null }],
    ['without a baseline', { ...loneliness, baseline: null }],
    ['without a baseline value', { ...loneliness, baseline: { on: '2020-07-01', value: null, series: survey } }],
    ['with a target on the day of the baseline', { ...loneliness, target: { value: 38, dueOn: '2020-07-01' } }],
  ])('there is none %s', (_case, indicator: Indicator) => {
    expect(pathAt(indicator, '2024-07-01')).toBeNull();
    expect(pathPoints(indicator)).toEqual([]);
  });

  test('of what is to be maintained is level', () => {
    const maintained: Indicator = { ...loneliness, direction: 'maintain', target: null };
    expect(pathAt(maintained, '2020-07-01')).toBe(44);
    expect(pathAt(maintained, '2040-01-01')).toBe(44);
    expect(pathAt(maintained, '2020-01-01')).toBeNull();
  });

  test('starts at the baseline of a continuation', () => {
    const continued: Indicator = {
      ...loneliness,
      continuations: [{ series: survey, baselineValue: 46, baselineOn: yearMidpoint(2022) }],
    };
    expect(pathPoints(continued)).toEqual([
      { value: 46, dueOn: '2022-07-01' },
      { value: 38, dueOn: '2030-07-01' },
    ]);
    expect(pathAt(continued, '2021-07-01')).toBeNull();
  });

  test('never leaves the values of its corners, and meets every one of them', () => {
    const course = fc.record({
      milestones: fc.array(fc.record({ value: anyPercentage, dueOn: dayBetween('2020-07-02', '2030-06-30') }), {
        maxLength: 4,
      }),
      day: dayBetween('2020-07-01', '2033-01-01'),
    });
    fc.assert(
      fc.property(course, ({ milestones, day }) => {
        const indicator: Indicator = { ...loneliness, milestones };
        const values = [44, 38, ...milestones.map(({ value }) => value)];
        const value = pathAt(indicator, day) ?? NaN;
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        for (const { dueOn } of milestones) {
          const there = milestones.filter((other) => other.dueOn === dueOn).map((other) => other.value);
          expect(there).toContainEqual(pathAt(indicator, dueOn));
        }
      }),
    );
  });

  test('falls by the same amount every day', () => {
    fc.assert(
      fc.property(dayBetween('2020-07-01', '2030-06-29'), (day) => {
        const [today, tomorrow, after] = [0, 1, 2].map((count) => pathAt(loneliness, addDays(day, count)) ?? NaN);
        expect((today ?? 0) - (tomorrow ?? 0)).toBeCloseTo((tomorrow ?? 0) - (after ?? 0), 9);
      }),
    );
  });
});
