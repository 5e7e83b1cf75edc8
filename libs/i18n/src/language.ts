/** The languages that every text exists in; Dutch comes first and is the one that others are compared with. */
export const languages = ['nl', 'en'] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'nl';

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The same keys as `T`, at every depth, each with any text: what a translation of a catalogue must be. */
export type SameKeys<T> = { [Key in keyof T]: T[Key] extends string ? string : SameKeys<T[Key]> };

/** What Intl and the calendar call it: weeks begin on Monday, days before months. */
export function localeOf(language: Language): 'nl-NL' | 'en-GB' {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}
