import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { anyPercentage } from '../testing/arbitraries.ts';
import { checkBaseline, checkMeasurement, checkMilestone, checkTarget, checkTolerance } from './entry-checks.ts';
import { percentageRange } from './indicator.ts';

const baseline = { value: 44, on: '2020-07-01' };
const falling = { direction: 'decrease', baseline, range: percentageRange } as const;

describe('checkMeasurement', () => {
  test.each([
    [{ value: 44, lower: 42.6, upper: 45.4 }, []],
    [{ value: 44, lower: 44, upper: 44 }, []],
    [{ value: 0, lower: null, upper: null }, []],
    [{ value: 100, lower: null, upper: null }, []],
    [{ value: null, lower: null, upper: null }, []],
    [{ value: 44, lower: null, upper: 45 }, []],
    [{ value: 42, lower: 42.6, upper: 45.4 }, [{ field: 'lower', code: 'intervalExcludesValue' }]],
    [{ value: 46, lower: 42.6, upper: 45.4 }, [{ field: 'upper', code: 'intervalExcludesValue' }]],
    [{ value: null, lower: 42.6, upper: null }, [{ field: 'lower', code: 'boundsWithoutValue' }]],
    [{ value: 101, lower: null, upper: null }, [{ field: 'value', code: 'outOfRange' }]],
    [{ value: -1, lower: null, upper: null }, [{ field: 'value', code: 'outOfRange' }]],
    [{ value: NaN, lower: null, upper: null }, [{ field: 'value', code: 'notANumber' }]],
  ])('%j', (entry, problems) => {
    expect(checkMeasurement(entry, percentageRange)).toEqual(problems);
  });

  test('reports everything that is wrong together', () => {
    expect(checkMeasurement({ value: 50, lower: 60, upper: 40 })).toEqual([
      { field: 'lower', code: 'intervalExcludesValue' },
      { field: 'upper', code: 'intervalExcludesValue' },
    ]);
  });

  test('accepts an interval exactly when it contains its value', () => {
    fc.assert(
      fc.property(anyPercentage, anyPercentage, anyPercentage, (value, lower, upper) => {
        const accepted = checkMeasurement({ value, lower, upper }, percentageRange).length === 0;
        expect(accepted).toBe(lower <= value && value <= upper);
      }),
    );
  });
});

describe('checkTarget', () => {
  test('accepts a lower value on a later day', () => {
    expect(checkTarget({ value: 38, dueOn: '2030-07-01' }, falling)).toEqual([]);
  });

  test('refuses what equals the baseline', () => {
    expect(checkTarget({ value: 44, dueOn: '2030-07-01' }, falling)).toEqual([
      { field: 'value', code: 'equalsBaseline' },
    ]);
  });

  test.each(['2020-07-01', '2019-07-01'])('refuses one due on %s, not after the baseline', (dueOn) => {
    expect(checkTarget({ value: 38, dueOn }, falling)).toEqual([{ field: 'dueOn', code: 'notAfterBaseline' }]);
  });

  test('refuses one on the wrong side', () => {
    expect(checkTarget({ value: 45, dueOn: '2030-07-01' }, falling)).toEqual([
      { field: 'value', code: 'againstDirection' },
    ]);
    expect(checkTarget({ value: 38, dueOn: '2030-07-01' }, { ...falling, direction: 'increase' })).toEqual([
      { field: 'value', code: 'againstDirection' },
    ]);
  });

  test('refuses a day that does not exist and a value out of range, together', () => {
    expect(checkTarget({ value: -3, dueOn: '2030-02-30' }, falling)).toEqual([
      { field: 'value', code: 'outOfRange' },
      { field: 'dueOn', code: 'notADay' },
    ]);
  });

  test('without a baseline, or without its value, cannot compare', () => {
    expect(checkTarget({ value: 44, dueOn: '2019-01-01' }, { ...falling, baseline: null })).toEqual([]);
    expect(
      checkTarget({ value: 44, dueOn: '2030-07-01' }, { ...falling, baseline: { ...baseline, value: null } }),
    ).toEqual([]);
  });

  test('a level to maintain may equal the baseline', () => {
    expect(checkTarget({ value: 44, dueOn: '2030-07-01' }, { ...falling, direction: 'maintain' })).toEqual([]);
  });

  test('accepts exactly one side of the baseline', () => {
    fc.assert(
      fc.property(anyPercentage, fc.constantFrom('decrease', 'increase'), (value, direction) => {
        const accepted = checkTarget({ value, dueOn: '2030-07-01' }, { ...falling, direction }).length === 0;
        expect(accepted).toBe(direction === 'decrease' ? value < 44 : value > 44);
      }),
    );
  });
});

describe('checkBaseline', () => {
  const entry = { value: 44, lower: null, upper: null, on: '2020-07-01' };
  const target = { value: 38, dueOn: '2030-07-01' };

  test('accepts one before its target, and one without an exact number', () => {
    expect(checkBaseline(entry, { direction: 'decrease', target })).toEqual([]);
    expect(checkBaseline({ ...entry, value: null }, { direction: 'decrease', target })).toEqual([]);
  });

  test('refuses one that its target makes impossible', () => {
    expect(checkBaseline({ ...entry, value: 38 }, { direction: 'decrease', target })).toEqual([
      { field: 'value', code: 'equalsBaseline' },
    ]);
    expect(checkBaseline({ ...entry, on: '2030-07-01' }, { direction: 'decrease', target })).toEqual([
      { field: 'on', code: 'notBeforeTarget' },
    ]);
    expect(checkBaseline({ ...entry, value: 30 }, { direction: 'decrease', target })).toEqual([
      { field: 'value', code: 'againstDirection' },
    ]);
  });

  test('refuses an interval that does not contain it, and a day that does not exist', () => {
    expect(checkBaseline({ ...entry, lower: 45, on: '2020-06-31' }, { direction: 'decrease', target: null })).toEqual([
      { field: 'lower', code: 'intervalExcludesValue' },
      { field: 'on', code: 'notADay' },
    ]);
  });
});

describe('checkMilestone', () => {
  const context = { baseline, target: { value: 38, dueOn: '2030-07-01' } };

  test('lies between baseline and target, at whatever value', () => {
    expect(checkMilestone({ value: 45, dueOn: '2025-07-01' }, context)).toEqual([]);
    expect(checkMilestone({ value: 41, dueOn: '2020-07-01' }, context)).toEqual([
      { field: 'dueOn', code: 'notAfterBaseline' },
    ]);
    expect(checkMilestone({ value: 41, dueOn: '2030-07-01' }, context)).toEqual([
      { field: 'dueOn', code: 'notBeforeTarget' },
    ]);
  });
});

test('a tolerance is not negative', () => {
  expect(checkTolerance(null)).toEqual([]);
  expect(checkTolerance(0)).toEqual([]);
  expect(checkTolerance(-0.1)).toEqual([{ field: 'tolerance', code: 'negative' }]);
  expect(checkTolerance(Infinity)).toEqual([{ field: 'tolerance', code: 'notANumber' }]);
});
