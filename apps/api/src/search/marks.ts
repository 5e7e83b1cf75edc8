import { fold } from '../platform/http/fold.ts';
import type { MarkDto } from './search.dto.ts';

/** What PostgreSQL puts around a word that matches: characters that no text of people holds (see `TextField`). */
export const markStart = '\u0002';
export const markEnd = '\u0003';

export interface MarkedText {
  readonly text: string;
  readonly marks: MarkDto[];
}

/** The text without its signs, and where they stood. */
export function readMarks(headline: string): MarkedText {
  const marks: MarkDto[] = [];
  let text = '';
  for (const part of headline.split(markStart)) {
    const [inside = '', ...rest] = part.split(markEnd);
    if (rest.length > 0) marks.push({ start: text.length, end: text.length + inside.length });
    text += inside + rest.join('');
  }
  return { text, marks };
}

/** Marks the words of a text that are nearly what was searched for. */
export function markWords(text: string, words: readonly string[]): MarkDto[] {
  const wanted = new Set(words.map(fold));
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => wanted.has(fold(word)))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
