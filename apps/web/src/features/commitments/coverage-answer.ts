import type { CoverageItem } from './queries.ts';

export type CoverageAnswer =
  | { kind: 'noPledges' | 'allUnknown' | 'allCovered' }
  | { kind: 'one' | 'allEqual'; covered: number; denominator: number }
  | { kind: 'furthestBehind'; positions: number[]; covered: number; denominator: number };

type Counts = Pick<CoverageItem, 'position' | 'covered' | 'denominator' | 'perStage'>;

/**
 * What is the case with the commitments, in one statement? The one with the smallest share in place or embedded lags
 * furthest; of equal shares the one with most organisations still to go. What nobody pledged has no share.
 */
export function coverageAnswer(items: readonly Counts[]): CoverageAnswer {
  const pledged = items.filter(({ denominator }) => denominator > 0);
  const [first] = pledged;
  if (first === undefined) return { kind: 'noPledges' };
  if (pledged.every(({ perStage, denominator }) => perStage.unknown === denominator)) return { kind: 'allUnknown' };
  if (pledged.every(({ covered, denominator }) => covered === denominator)) return { kind: 'allCovered' };
  const { covered, denominator } = pledged.toSorted(byLag)[0]!;
  if (pledged.length === 1) return { kind: 'one', covered, denominator };
  const equal = pledged.filter((item) => item.covered === covered && item.denominator === denominator);
  if (equal.length === pledged.length) return { kind: 'allEqual', covered, denominator };
  return { kind: 'furthestBehind', positions: equal.map(({ position }) => position), covered, denominator };
}

function byLag(a: Counts, b: Counts): number {
  const share = a.covered / a.denominator - b.covered / b.denominator;
  return share !== 0 ? share : b.denominator - b.covered - (a.denominator - a.covered);
}
