import { fold } from '../platform/http/fold.ts';

/** More words than this make a search no narrower. */
const most = 8;

/** What somebody searches for, one word each, without anything that a query would take for an operator. */
export function searchWords(q: string): string[] {
  const words = fold(q).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, most);
}

/** One word as a `tsquery`: from its beginning on, in all texts or in those of one weight. */
export const asQuery = (word: string, weight = '') => `'${word}':*${weight}`;
