import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { indicatorStatuses, type IndicatorStatus } from './assess-indicator.ts';
import { headline, subgoalStatus } from './headline.ts';

const verdictOf = (...statuses: readonly IndicatorStatus[]) =>
  headline(
    statuses.map((status) => ({ kind: 'outcome' as const, status })),
    [],
  ).verdict;

describe('headline', () => {
  test.each([
    [['onCourse'], 'onCourse'],
    [['onCourse', 'achieved'], 'onCourse'],
    [['onCourse', 'offCourse', 'behind'], 'offCourse'],
    [['onCourse', 'behind'], 'behind'],
    [['behind', 'noBaseline'], 'behind'],
    [['onCourse', 'noMeasurement'], 'undecided'],
    [['onCourse', 'uncertain'], 'undecided'],
    [['improving'], 'undecided'],
    [['worsening', 'onCourse'], 'undecided'],
    [[], 'undecided'],
  ] as const)('%j: %s', (statuses, verdict) => {
    expect(verdictOf(...statuses)).toBe(verdict);
  });

  test('output indicators do not count', () => {
    const indicators = [
      { kind: 'outcome', status: 'onCourse' },
      { kind: 'output', status: 'offCourse' },
    ] as const;
    expect(headline(indicators, []).verdict).toBe('onCourse');
    expect(headline([{ kind: 'output', status: 'achieved' }], []).verdict).toBe('undecided');
  });

  test('adds the strongest other change, up or down', () => {
    const participation = { kind: 'participation', change: 0.12 } as const;
    const coverage = { kind: 'coverage', change: -0.2 } as const;
    expect(headline([], [participation, coverage]).change).toBe(coverage);
    expect(headline([], [participation]).change).toBe(participation);
  });

  test('no change is no news', () => {
    expect(headline([], [{ kind: 'participation', change: 0 }]).change).toBeNull();
    expect(headline([], []).change).toBeNull();
  });

  test('says on course only when every lead outcome indicator is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...indicatorStatuses), { minLength: 1 }), (statuses) => {
        const verdict = verdictOf(...statuses);
        const allGood = statuses.every((status) => ['onCourse', 'achieved'].includes(status));
        expect(verdict === 'onCourse').toBe(allGood);
        expect(verdict === 'offCourse').toBe(statuses.includes('offCourse'));
        expect(verdictOf(...[...statuses].reverse())).toBe(verdict);
      }),
    );
  });
});

test('a subgoal without a lead indicator has no baseline', () => {
  expect(subgoalStatus(null)).toBe('noBaseline');
  expect(subgoalStatus({ status: 'behind' })).toBe('behind');
});
