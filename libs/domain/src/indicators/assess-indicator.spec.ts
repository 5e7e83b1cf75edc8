import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { loneliness, measured, survey } from '../testing/indicators.ts';
import { anyDay, anyPercentage } from '../testing/arbitraries.ts';
import { addDays } from '../time/day.ts';
import { yearMidpoint } from '../time/quarter.ts';
import { assessIndicator } from './assess-indicator.ts';
import type { Indicator } from './indicator.ts';
import { pathAt } from './path.ts';

const asOf = '2026-11-01';
const statusOf = (indicator: Indicator, ...measurements: readonly ReturnType<typeof measured>[]) =>
  assessIndicator(indicator, measurements, asOf).status;
const withoutTarget: Indicator = { ...loneliness, target: null };

describe('the examples of rules.md', () => {
  test('42 in 2024 on the way from 44 to 38 is behind', () => {
    const assessment = assessIndicator(loneliness, [measured(2024, 42)], asOf);
    expect(assessment).toMatchObject({ status: 'behind', reason: 'somewhatFromPath', value: 42, span: 6, change: -2 });
    expect(assessment.path).toBeCloseTo(41.6, 2);
    expect(assessment.gap).toBeCloseTo(0.4, 2);
    expect(assessment.gapShare).toBeCloseTo(0.067, 3);
  });

  test('with bounds of 40.5 and 43.5 it cannot be said yet', () => {
    expect(statusOf(loneliness, measured(2024, 42, { lower: 40.5, upper: 43.5 }))).toBe('uncertain');
  });

  test('44 give or take 1.4 against 44.9 give or take 1.6 is unchanged', () => {
    const baseline = { on: yearMidpoint(2020), value: 44.9, lower: 43.3, upper: 46.5, series: survey };
    const value = measured(2024, 44, { lower: 42.6, upper: 45.4 });
    expect(statusOf({ ...withoutTarget, baseline }, value)).toBe('unchanged');
  });

  test('a difference of more than the margins together is a change', () => {
    const baseline = { on: yearMidpoint(2020), value: 44.9, lower: 43.3, upper: 46.5, series: survey };
    expect(statusOf({ ...withoutTarget, baseline }, measured(2024, 42.7, { lower: 41.3, upper: 44.1 }))).toBe(
      'improving',
    );
    expect(statusOf({ ...withoutTarget, baseline }, measured(2024, 47.1, { lower: 45.7, upper: 48.5 }))).toBe(
      'worsening',
    );
  });
});

describe('the first line of the table that applies', () => {
  test('no baseline', () => {
    const assessment = assessIndicator({ ...loneliness, baseline: null }, [measured(2024, 42)], asOf);
    expect(assessment).toMatchObject({ status: 'noBaseline', reason: 'noBaseline', value: null, gap: null });
  });

  test('a baseline without a number is no baseline', () => {
    const baseline = { on: yearMidpoint(2022), value: null, series: survey };
    const assessment = assessIndicator({ ...loneliness, baseline }, [measured(2024, 42)], asOf);
    expect(assessment).toMatchObject({ status: 'noBaseline', reason: 'baselineWithoutValue', baseline });
  });

  test('a baseline of zero is one', () => {
    const indicator: Indicator = {
      ...loneliness,
      direction: 'increase',
      baseline: { on: yearMidpoint(2020), value: 0, series: survey },
      target: { value: 100, dueOn: yearMidpoint(2030) },
    };
    expect(statusOf(indicator, measured(2024, 40))).toBe('onCourse');
    expect(statusOf(indicator, measured(2024, 0))).toBe('offCourse');
  });

  test('a baseline of later than asOf does not exist yet', () => {
    expect(assessIndicator(loneliness, [], '2020-06-30').status).toBe('noBaseline');
    expect(assessIndicator(loneliness, [], '2020-07-01').status).toBe('noMeasurement');
  });

  test.each([
    ['nothingAfterBaseline', []],
    ['nothingAfterBaseline', [measured(2016, 45), measured(2020, 44)]],
    ['nothingAfterBaseline', [measured(2028, 42)]],
    ['nothingAfterBaseline', [measured(2024, 42, { confirmed: false })]],
    ['onlySuppressed', [measured(2024, null)]],
    ['onlyOtherSeries', [measured(2024, 42, { series: { ...survey, boundaryYear: 2020 } })]],
  ] as const)('no measurement: %s', (reason, measurements) => {
    expect(assessIndicator(loneliness, measurements, asOf)).toMatchObject({
      status: 'noMeasurement',
      reason,
      value: null,
    });
  });

  test('a suppressed value does not hide the one before it', () => {
    const assessment = assessIndicator(loneliness, [measured(2024, null), measured(2022, 42.8)], asOf);
    expect(assessment).toMatchObject({ status: 'onCourse', value: 42.8, measuredOn: '2022-07-01' });
  });

  test('the newest value counts, in whatever order they come', () => {
    expect(statusOf(loneliness, measured(2024, 45), measured(2022, 38))).toBe('offCourse');
    expect(statusOf(loneliness, measured(2022, 38), measured(2024, 45))).toBe('offCourse');
  });

  test('achieved needs the worse bound to reach the target', () => {
    expect(statusOf(loneliness, measured(2024, 38))).toBe('achieved');
    expect(statusOf(loneliness, measured(2024, 37.5, { lower: 37, upper: 38 }))).toBe('achieved');
    expect(statusOf(loneliness, measured(2024, 37.5, { lower: 36.9, upper: 38.1 }))).toBe('onCourse');
    expect(statusOf(loneliness, measured(2024, 37.5, { lower: 30, upper: null }))).toBe('achieved');
  });

  test('on course up to exactly 5% of the span behind the path, and however far ahead', () => {
    const halfway: Indicator = { ...loneliness, milestones: [{ value: 41, dueOn: yearMidpoint(2024) }] };
    expect(statusOf(halfway, measured(2024, 41.3))).toBe('onCourse');
    expect(statusOf(halfway, measured(2024, 41.31))).toBe('behind');
    expect(statusOf(halfway, measured(2024, 38.2))).toBe('onCourse');
    expect(assessIndicator(halfway, [measured(2024, 38.2)], asOf).gap).toBeCloseTo(-2.8);
  });

  test('behind up to exactly 15% of the span, and off course beyond', () => {
    const halfway: Indicator = { ...loneliness, milestones: [{ value: 41, dueOn: yearMidpoint(2024) }] };
    expect(statusOf(halfway, measured(2024, 41.9))).toBe('behind');
    expect(statusOf(halfway, measured(2024, 41.91))).toBe('offCourse');
  });

  test('uncertain only when both bounds are known and the path lies between them', () => {
    expect(statusOf(loneliness, measured(2024, 46, { lower: 41, upper: 51 }))).toBe('uncertain');
    expect(statusOf(loneliness, measured(2024, 46, { lower: 42, upper: 50 }))).toBe('offCourse');
    expect(statusOf(loneliness, measured(2024, 46, { lower: 41, upper: null }))).toBe('offCourse');
    expect(statusOf(loneliness, measured(2024, 41.8, { lower: 41, upper: 42.6 }))).toBe('onCourse');
  });

  test('a value after the target date is held against the target', () => {
    const short: Indicator = { ...loneliness, target: { value: 43, dueOn: yearMidpoint(2022) } };
    expect(assessIndicator(short, [measured(2024, 43.1)], asOf)).toMatchObject({ path: 43, status: 'behind' });
  });
});

describe('without a target', () => {
  test.each([
    ['decrease', 43, 'improving'],
    ['decrease', 44, 'unchanged'],
    ['decrease', 45, 'worsening'],
    ['increase', 45, 'improving'],
    ['increase', 44, 'unchanged'],
    ['increase', 43, 'worsening'],
  ] as const)('%s: %d against 44 is %s', (direction, value, expected) => {
    expect(statusOf({ ...withoutTarget, direction }, measured(2024, value))).toBe(expected);
  });

  test('a difference of exactly the margins together is none', () => {
    const baseline = { on: yearMidpoint(2020), value: 40, lower: 37, upper: 43, series: survey };
    const at = (value: number) => measured(2024, value, { lower: value - 4, upper: value + 4 });
    expect(statusOf({ ...withoutTarget, baseline }, at(45))).toBe('unchanged');
    expect(statusOf({ ...withoutTarget, baseline }, at(45.01))).toBe('worsening');
  });

  test('one bound alone is no margin', () => {
    const value = measured(2024, 43.9, { lower: null, upper: 45 });
    expect(statusOf(withoutTarget, value)).toBe('improving');
    expect(statusOf(withoutTarget, { ...value, lower: 40, upper: null })).toBe('improving');
  });

  test('has neither path nor gap', () => {
    expect(assessIndicator(withoutTarget, [measured(2024, 43)], asOf)).toMatchObject({
      path: null,
      gap: null,
      span: null,
      gapShare: null,
      change: -1,
    });
  });
});

describe('maintain', () => {
  const maintained: Indicator = { ...withoutTarget, direction: 'maintain', tolerance: 1.5 };

  test.each([
    [44, 'onCourse'],
    [45.5, 'onCourse'],
    [42.5, 'onCourse'],
    [45.6, 'offCourse'],
    [42.4, 'offCourse'],
  ] as const)('%d, with room of 1.5 around 44, is %s', (value, expected) => {
    expect(statusOf(maintained, measured(2024, value))).toBe(expected);
  });

  test('keeps to the level of the target where there is one', () => {
    const target = { value: 50, dueOn: yearMidpoint(2030) };
    expect(statusOf({ ...maintained, target }, measured(2024, 49))).toBe('onCourse');
    expect(statusOf({ ...maintained, target }, measured(2024, 44))).toBe('offCourse');
  });

  test('has no gap and no span, with or without a target', () => {
    const target = { value: 50, dueOn: yearMidpoint(2030) };
    for (const indicator of [maintained, { ...maintained, target }]) {
      expect(assessIndicator(indicator, [measured(2024, 49)], asOf)).toMatchObject({ gap: null, span: null });
    }
  });

  test('without a tolerance there is no room', () => {
    expect(statusOf({ ...maintained, tolerance: null }, measured(2024, 44))).toBe('onCourse');
    expect(statusOf({ ...maintained, tolerance: null }, measured(2024, 44.1))).toBe('offCourse');
  });
});

describe('going on with another series', () => {
  const modelled = { ...survey, instrument: 'RIVM 50150NED' };
  const continued: Indicator = {
    ...loneliness,
    continuations: [{ series: modelled, baselineValue: 45.6, baselineOn: yearMidpoint(2022) }],
  };

  test('compares with the baseline value that the decision names', () => {
    const assessment = assessIndicator(continued, [measured(2024, 44, { series: modelled })], asOf);
    expect(assessment).toMatchObject({ value: 44, status: 'onCourse' });
    expect(assessment.span).toBeCloseTo(7.6);
    expect(assessment.change).toBeCloseTo(-1.6);
  });

  test('values of the former series no longer decide', () => {
    expect(statusOf(continued, measured(2024, 38))).toBe('noMeasurement');
  });

  test('until the new baseline’s own day the former one is in force', () => {
    const later: Indicator = {
      ...loneliness,
      continuations: [{ series: modelled, baselineValue: 45.6, baselineOn: yearMidpoint(2028) }],
    };
    expect(statusOf(later, measured(2024, 42))).toBe('behind');
  });
});

/** An indicator with a target in its own direction, and a day on its path. */
const anyCourse = fc
  .record({
    start: anyPercentage,
    end: anyPercentage,
    from: anyDay,
    days: fc.integer({ min: 2, max: 4000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .filter(({ start, end }) => start !== end)
  .map(({ start, end, from, days, share }) => {
    const indicator: Indicator = {
      direction: end < start ? 'decrease' : 'increase',
      baseline: { on: from, value: start, series: survey },
      milestones: [],
      target: { value: end, dueOn: addDays(from, days) },
    };
    return { indicator, on: addDays(from, Math.max(1, Math.round(days * share))), span: Math.abs(end - start) };
  });

describe('whatever the course, falling or rising', () => {
  const worse = ({ direction }: Indicator) => (direction === 'decrease' ? 1 : -1);
  const at = (indicator: Indicator, on: string, value: number) =>
    assessIndicator(indicator, [{ ...measured(2024, value), on }], '2060-01-01');

  test('a value on the path, or on the right side of it, is on course or achieved', () => {
    fc.assert(
      fc.property(anyCourse, fc.double({ min: 0, max: 50, noNaN: true }), ({ indicator, on }, ahead) => {
        const path = pathAt(indicator, on) ?? NaN;
        const { status, gap } = at(indicator, on, path - worse(indicator) * ahead);
        expect(['onCourse', 'achieved']).toContain(status);
        expect(gap).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  test('the gap alone decides between on course, behind and off course', () => {
    fc.assert(
      fc.property(anyCourse, fc.integer({ min: 1, max: 40 }), ({ indicator, on, span }, percent) => {
        const path = pathAt(indicator, on) ?? NaN;
        const { status, gapShare } = at(indicator, on, path + (worse(indicator) * span * percent) / 100);
        expect(gapShare).toBeCloseTo(percent / 100, 6);
        expect(status).toBe(percent <= 5 ? 'onCourse' : percent <= 15 ? 'behind' : 'offCourse');
      }),
    );
  });

  test('mirrored, the status stays the same', () => {
    const mirror = (indicator: Indicator): Indicator => ({
      ...indicator,
      direction: indicator.direction === 'decrease' ? 'increase' : 'decrease',
      baseline: indicator.baseline && { ...indicator.baseline, value: -(indicator.baseline.value ?? 0) },
      target: indicator.target && { ...indicator.target, value: -indicator.target.value },
    });
    fc.assert(
      fc.property(
        anyCourse,
        anyPercentage,
        fc.option(fc.integer({ min: 0, max: 20 })),
        ({ indicator, on }, value, margin) => {
          const bounds = margin === null ? {} : { lower: value - margin, upper: value + margin };
          const mirrored = margin === null ? {} : { lower: -value - margin, upper: -value + margin };
          const one = assessIndicator(indicator, [{ ...measured(2024, value, bounds), on }], '2060-01-01');
          const other = assessIndicator(mirror(indicator), [{ ...measured(2024, -value, mirrored), on }], '2060-01-01');
          expect(other.status).toBe(one.status);
        },
      ),
    );
  });

  test('values of another series, suppressed ones and later ones change nothing', () => {
    const noise = fc.array(
      fc.record({ value: anyPercentage, kind: fc.constantFrom('other', 'suppressed', 'later', 'unconfirmed') }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyCourse, anyPercentage, noise, ({ indicator, on }, value, items) => {
        const real = { ...measured(2024, value), on };
        const disturbing = items.map((item) => ({
          ...real,
          on: item.kind === 'later' ? addDays(on, 1) : on,
          value: item.kind === 'suppressed' ? null : item.value,
          series: item.kind === 'other' ? { ...survey, areaCode: 'GM1949' } : survey,
          confirmed: item.kind !== 'unconfirmed',
        }));
        expect(assessIndicator(indicator, [real, ...disturbing], on)).toEqual(assessIndicator(indicator, [real], on));
      }),
    );
  });
});
