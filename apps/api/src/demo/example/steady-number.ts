/** A number from 0 to 1 that looks like chance and is the same for the same words every time. */
export function steadyNumber(words: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 16_777_619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

/** One of the items, always the same one for the same words. */
export function steadyChoice<Item>(words: string, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(steadyNumber(words) * items.length)] ?? items[0];
}
