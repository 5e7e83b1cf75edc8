/** A value with its interval, as far as it is known. */
export interface ValueWithBounds {
  readonly value: number;
  readonly lower?: number | null;
  readonly upper?: number | null;
}

/** Half the width of the interval; 0 when either bound is unknown. */
export function marginOf({ lower, upper }: ValueWithBounds): number {
  return lower == null || upper == null ? 0 : (upper - lower) / 2;
}

/** Do two values differ more than their margins together allow (rules.md, Indicator, *Without a target*)? */
export function differs(a: ValueWithBounds, b: ValueWithBounds): boolean {
  return exceeds(Math.abs(a.value - b.value), Math.hypot(marginOf(a), marginOf(b)));
}

/**
 * Is `value` really more than `limit`, and not just by the rounding of binary fractions?
 * A value of exactly 5% of the span has to stay within 5%, whatever 44 - 41.9 comes out as.
 */
export function exceeds(value: number, limit: number): boolean {
  return value - limit > 1e-9 * Math.max(1, Math.abs(value), Math.abs(limit));
}
