import type { Format } from '../format.ts';

const names = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** A number in a sentence: small ones in letters, "twaalf", others in figures. */
export function numberWord(
  t: (key: `common:numbers.${(typeof names)[number]}`) => string,
  format: Format,
  count: number,
): string {
  const name = names[count - 1];
  return name === undefined ? format.number(count) : t(`common:numbers.${name}`);
}

/** At the beginning of a sentence. Of two accents the capital loses its own: één, Eén. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase().replace('É', 'E') + text.slice(1);
}
