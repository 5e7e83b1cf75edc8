/** Something that plans refer to and that outlives them. */
export interface PlanItem {
  readonly id: string;
}

export interface PlanComparison<Item extends PlanItem> {
  /** In both, in the order of the later plan. */
  readonly kept: readonly Item[];
  /** Only in the later plan. */
  readonly added: readonly Item[];
  /** Only in the earlier plan, in its order. */
  readonly dropped: readonly Item[];
}

/** What a later plan kept of an earlier one, what it added and what it let go; every item is in exactly one of the three. */
export function comparePlans<Item extends PlanItem>(
  earlier: readonly Item[],
  later: readonly Item[],
): PlanComparison<Item> {
  const before = new Set(earlier.map(({ id }) => id));
  const after = new Set(later.map(({ id }) => id));
  return {
    kept: later.filter(({ id }) => before.has(id)),
    added: later.filter(({ id }) => !before.has(id)),
    dropped: earlier.filter(({ id }) => !after.has(id)),
  };
}
