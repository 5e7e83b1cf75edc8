import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { publicCount, suppressSmallCounts, type PublicCount } from './suppress-small-counts.ts';

/** How a reader would see it; `~` is withheld. */
const read = (count: PublicCount | null) => {
  if (count === null) return null;
  return count.kind === 'shown' ? count.value : { small: '<10', withheld: '~', unknown: '?' }[count.kind];
};
const readAll = (counts: readonly (number | null)[]) => {
  const result = suppressSmallCounts(counts, { withTotal: true });
  return { counts: result.counts.map(read), total: read(result.total) };
};

describe('publicCount', () => {
  test.each([
    [0, 0],
    [1, '<10'],
    [9, '<10'],
    [10, 10],
    [1234, 1234],
    [null, '?'],
  ])('%p reads %p', (count, expected) => {
    expect(read(publicCount(count))).toBe(expected);
  });

  test.each([-1, 4.5, NaN])('%p is no count of people', (count) => {
    expect(() => publicCount(count)).toThrow(RangeError);
  });
});

describe('suppressSmallCounts', () => {
  test('without a total only the small ones are hidden', () => {
    const result = suppressSmallCounts([4, 12, 0, null], { withTotal: false });
    expect(result.counts.map(read)).toEqual(['<10', 12, 0, '?']);
    expect(result.total).toBeNull();
  });

  test('one small count under a total takes the next smallest with it, and zero stays', () => {
    expect(readAll([4, 25, 0, 12])).toEqual({ counts: ['<10', 25, 0, '~'], total: 41 });
  });

  test('ten is the smallest that can be withheld', () => {
    expect(readAll([4, 10, 30])).toEqual({ counts: ['<10', '~', 30], total: 44 });
  });

  test('nothing small, nothing hidden', () => {
    expect(readAll([10, 25, 0])).toEqual({ counts: [10, 25, 0], total: 35 });
  });

  test('two small counts hide each other', () => {
    expect(readAll([4, 7, 30])).toEqual({ counts: ['<10', '<10', 30], total: 41 });
  });

  test('but not when their sum can only be reached in one way', () => {
    expect(readAll([1, 1, 30])).toEqual({ counts: ['<10', '<10', '~'], total: 32 });
    expect(readAll([9, 9, 30])).toEqual({ counts: ['<10', '<10', '~'], total: 48 });
  });

  test('a withheld count that can only be ten hides nothing, so that another follows', () => {
    expect(readAll([5, 10, 10])).toEqual({ counts: ['<10', '~', '~'], total: 25 });
  });

  test('when nothing is left to hide, the total goes', () => {
    expect(readAll([9, 9])).toEqual({ counts: ['<10', '<10'], total: '~' });
    expect(readAll([1, 10])).toEqual({ counts: ['<10', '~'], total: '~' });
    expect(readAll([0, 9, 9, 0])).toEqual({ counts: [0, '<10', '<10', 0], total: '~' });
  });

  test('a total that is small itself reads so', () => {
    expect(readAll([4, 0])).toEqual({ counts: ['<10', 0], total: '<10' });
  });

  test('the total is of what is known', () => {
    expect(readAll([null, 20])).toEqual({ counts: ['?', 20], total: 20 });
    expect(readAll([null, null])).toEqual({ counts: ['?', '?'], total: '?' });
    expect(readAll([])).toEqual({ counts: [], total: '?' });
  });

  const anyCounts = fc.array(fc.option(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.nat(40)), { freq: 8 }), {
    maxLength: 6,
  });

  test('never shows a small count, changes a zero, or alters what it shows', () => {
    fc.assert(
      fc.property(anyCounts, fc.boolean(), (counts, withTotal) => {
        suppressSmallCounts(counts, { withTotal }).counts.forEach((shown, index) => {
          const count = counts[index] ?? null;
          if (count === null) expect(shown.kind).toBe('unknown');
          else if (count === 0) expect(shown).toEqual({ kind: 'shown', value: 0 });
          else if (count < 10) expect(shown.kind).toBe('small');
          else expect(['shown', 'withheld']).toContain(shown.kind);
          if (shown.kind === 'shown') expect(shown.value).toBe(count);
        });
      }),
    );
  });

  test('a reader who tries every possibility never finds a small count', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { counts: shown, total } = suppressSmallCounts(counts, { withTotal: true });
        fc.pre(total?.kind === 'shown');
        const visible = shown.map((count) => (count.kind === 'shown' ? count.value : 0));
        const left = (total?.kind === 'shown' ? total.value : 0) - visible.reduce((sum, value) => sum + value, 0);
        const nonZero = visible.filter((value) => value > 0);
        const largestWithheld = nonZero.length === 0 ? left : Math.min(...nonZero);
        const ranges = shown.flatMap(({ kind }): [number, number][] =>
          kind === 'small' ? [[1, 9]] : kind === 'withheld' ? [[10, largestWithheld]] : [],
        );
        const solutions = solve(ranges, left);
        ranges.forEach(([least], index) => {
          if (least !== 1) return;
          expect(new Set(solutions.map((solution) => solution[index])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** Every way to make `sum` of one number from each range; `reachable` prunes what cannot come out. */
function solve(ranges: readonly (readonly [number, number])[], sum: number): number[][] {
  const [first, ...rest] = ranges;
  if (first === undefined) return sum === 0 ? [[]] : [];
  const least = rest.reduce((total, [low]) => total + low, 0);
  const most = rest.reduce((total, [, high]) => total + high, 0);
  const solutions: number[][] = [];
  for (let value = Math.max(first[0], sum - most); value <= Math.min(first[1], sum - least); value += 1) {
    solutions.push(...solve(rest, sum - value).map((others) => [value, ...others]));
  }
  return solutions;
}
