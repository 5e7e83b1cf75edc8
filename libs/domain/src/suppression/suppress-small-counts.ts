/**
 * A count of people as the public may see it: `small` reads "minder dan 10", `withheld` is hidden because it
 * would give a small one away, `unknown` was never recorded.
 */
export type PublicCount =
  | { readonly kind: 'shown'; readonly value: number }
  | { readonly kind: 'small' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'unknown' };

export interface PublicCounts {
  /** In the order of the input. */
  readonly counts: readonly PublicCount[];
  /** The sum of what is known; null when no total was asked for. */
  readonly total: PublicCount | null;
}

/** The smallest count of people that is shown as it is. */
const smallestShown = 10;

/** A single count of people: 1 to 9 is small, 0 stays 0, null is unknown. */
export function publicCount(count: number | null): PublicCount {
  if (count === null) return { kind: 'unknown' };
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of people: ${count}`);
  return count > 0 && count < smallestShown ? { kind: 'small' } : { kind: 'shown', value: count };
}

/**
 * Counts of people for a public page or a published report, hidden where they are small. Where `withTotal`
 * shows a total from which a small one could be worked out, the next smallest is withheld too, and more if
 * that does not suffice; the total itself is withheld when nothing else is left to hide.
 *
 * Only for counts of people: never for organisations or survey percentages (rules.md, Small numbers).
 */
export function suppressSmallCounts(
  counts: readonly (number | null)[],
  { withTotal }: { readonly withTotal: boolean },
): PublicCounts {
  const shown = counts.map(publicCount);
  if (!withTotal) return { counts: shown, total: null };

  const known = counts.filter((count) => count !== null);
  const total = publicCount(known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0));
  if (total.kind !== 'shown') return { counts: shown, total };

  const largestFirst = counts
    .map((count, index) => ({ count: count ?? 0, index }))
    .filter(({ index, count }) => shown[index]?.kind === 'shown' && count > 0)
    .sort((a, b) => b.count - a.count || b.index - a.index);
  const hidden = known.filter((count) => count > 0 && count < smallestShown);
  while (isGivenAway(hidden, largestFirst.at(-1)?.count ?? null)) {
    const next = largestFirst.pop();
    if (next === undefined) return { counts: shown, total: { kind: 'withheld' } };
    shown[next.index] = { kind: 'withheld' };
    hidden.push(next.count);
  }
  return { counts: shown, total };
}

/**
 * Does the sum of the hidden counts, which a total gives away, leave only one possibility for a small one?
 * A reader knows that a small count is 1 to 9, and that a withheld one lies between 10 and the smallest that
 * is still shown; what the others can be together then bounds what one small count can be.
 */
function isGivenAway(hidden: readonly number[], smallestStillShown: number | null): boolean {
  const small = hidden.filter((count) => count < smallestShown).length;
  if (small === 0) return false;
  const withheld = hidden.length - small;
  const sum = hidden.reduce((total, count) => total + count, 0);
  const othersLeast = small - 1 + withheld * smallestShown;
  const withheldMost = withheld === 0 ? 0 : withheld * (smallestStillShown ?? Infinity);
  const othersMost = (small - 1) * (smallestShown - 1) + withheldMost;
  const least = Math.max(1, sum - othersMost);
  const most = Math.min(smallestShown - 1, sum - othersLeast);
  return least === most;
}
