/** The same thing before and after; `before` is undefined for what was not there yet. */
export interface Pair<Item> {
  readonly before: Item | undefined;
  readonly after: Item;
}

/** Everything that is there after, beside what it was before. */
export function pairsOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
): Pair<Item>[] {
  const earlier = new Map(before.map((item) => [idOf(item), item]));
  return after.map((item) => ({ before: earlier.get(idOf(item)), after: item }));
}

/** What was there before and is gone. */
export function goneFrom<Item>(before: readonly Item[], after: readonly Item[], idOf: (item: Item) => string): Item[] {
  const remaining = new Set(after.map(idOf));
  return before.filter((item) => !remaining.has(idOf(item)));
}
