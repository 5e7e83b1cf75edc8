import { describe, expect, it } from '@jest/globals';
import { coverageAnswer } from './coverage-answer.ts';

const none = { unknown: 0, notStarted: 0, planned: 0, inProgress: 0, inPlace: 0, embedded: 0 };
const item = (position: number, covered: number, denominator: number, unknown = 0) => ({
  position,
  covered,
  denominator,
  perStage: { ...none, inPlace: covered, unknown, planned: denominator - covered - unknown },
});

describe('coverageAnswer', () => {
  it('names the commitment with the smallest share', () => {
    expect(coverageAnswer([item(1, 15, 21), item(4, 6, 21), item(6, 9, 21)])).toEqual({
      kind: 'furthestBehind',
      positions: [4],
      covered: 6,
      denominator: 21,
    });
  });

  it('names all that lag equally', () => {
    expect(coverageAnswer([item(1, 2, 5), item(2, 4, 5), item(3, 2, 5)])).toMatchObject({ positions: [1, 3] });
  });

  it('takes of equal shares the one with most to go', () => {
    expect(coverageAnswer([item(1, 2, 4), item(2, 3, 6), item(3, 5, 6)])).toMatchObject({ positions: [2] });
  });

  it('leaves out what nobody pledged', () => {
    expect(coverageAnswer([item(1, 0, 0), item(2, 3, 6)])).toEqual({ kind: 'one', covered: 3, denominator: 6 });
    expect(coverageAnswer([item(1, 0, 0)])).toEqual({ kind: 'noPledges' });
    expect(coverageAnswer([])).toEqual({ kind: 'noPledges' });
  });

  it('does not call unknown a lag', () => {
    expect(coverageAnswer([item(1, 0, 5, 5), item(2, 0, 4, 4)])).toEqual({ kind: 'allUnknown' });
  });

  it('says when nothing lags, or everything does', () => {
    expect(coverageAnswer([item(1, 5, 5), item(2, 4, 4)])).toEqual({ kind: 'allCovered' });
    expect(coverageAnswer([item(1, 2, 5), item(2, 2, 5)])).toEqual({ kind: 'allEqual', covered: 2, denominator: 5 });
  });
});
