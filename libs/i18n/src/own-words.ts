import type { Language } from './language.ts';

/** What a coalition can give a name of its own, with how its names of more than one are called. */
const plurals = {
  activity: 'activities',
  commitment: 'commitments',
  organisation: 'organisations',
  indicator: 'indicators',
  meeting: 'meetings',
  subgoal: 'subgoals',
} as const;

export type NamedThing = keyof typeof plurals;

export const namedThings = Object.keys(plurals) as NamedThing[];

/** How the name for more of them is called in the API. */
export const pluralOf = (thing: NamedThing) => plurals[thing];

type NamesOfOneLanguage = Partial<Record<NamedThing | (typeof plurals)[NamedThing], string | null>>;

/** The names of a coalition as the API has them: for Dutch, and for English within. What is left out stays the usual word. */
export interface OwnNames extends NamesOfOneLanguage {
  /** Things whose own name goes with "het". */
  neuter?: NamedThing[];
  english?: NamesOfOneLanguage;
}

/** A word for one and for more of them; `isNeuter` is whether Dutch says "het". */
export interface OwnWord {
  one?: string | null;
  more?: string | null;
  isNeuter?: boolean;
}

/** The names that a coalition gave in one language, each with its forms. */
export function wordsOf(names: OwnNames, language: Language): Partial<Record<NamedThing, OwnWord>> {
  const given: NamesOfOneLanguage = language === 'nl' ? names : (names.english ?? {});
  return Object.fromEntries(
    namedThings.map((thing) => {
      const isNeuter = names.neuter?.includes(thing) ?? false;
      return [thing, { one: given[thing], more: given[plurals[thing]], isNeuter }];
    }),
  );
}

type UsualWord = Readonly<{ one: string; more: string; isNeuter: boolean }>;

/** The words that the catalogues use. */
export const usualWords: Record<Language, Record<NamedThing, UsualWord>> = {
  nl: {
    activity: { one: 'activiteit', more: 'activiteiten', isNeuter: false },
    commitment: { one: 'toezegging', more: 'toezeggingen', isNeuter: false },
    organisation: { one: 'partner', more: 'partners', isNeuter: false },
    indicator: { one: 'indicator', more: 'indicatoren', isNeuter: false },
    meeting: { one: 'bijeenkomst', more: 'bijeenkomsten', isNeuter: false },
    subgoal: { one: 'subdoel', more: 'subdoelen', isNeuter: true },
  },
  en: {
    activity: { one: 'activity', more: 'activities', isNeuter: false },
    commitment: { one: 'commitment', more: 'commitments', isNeuter: false },
    organisation: { one: 'partner', more: 'partners', isNeuter: false },
    indicator: { one: 'indicator', more: 'indicators', isNeuter: false },
    meeting: { one: 'meeting', more: 'meetings', isNeuter: false },
    subgoal: { one: 'subgoal', more: 'subgoals', isNeuter: false },
  },
};

/** Legal texts, and the place where the names themselves are explained. */
const leftAlone: ReadonlySet<string> = new Set(['privacy', 'settings.names']);

/** The same texts with a coalition's own words in the place of the usual ones; what is filled in later stays as it is. */
export function inOwnWords<Texts extends object>(
  texts: Texts,
  path: string,
  language: Language,
  names: OwnNames,
): Texts {
  const say = sayer(language, wordsOf(names, language));
  const walk = <Part>(part: Part, at: string): Part => {
    if (typeof part === 'string') return say(part) as Part;
    if (leftAlone.has(at)) return part;
    return Object.fromEntries(
      Object.entries(part as object).map(([key, value]) => [key, walk(value, `${at}.${key}`)]),
    ) as Part;
  };
  return walk(texts, path);
}

/** One text, in the words of a coalition. */
export function sayer(language: Language, words: Partial<Record<NamedThing, OwnWord>>): (text: string) => string {
  const changes = namedThings.flatMap((thing) => {
    const [own, usual] = [words[thing], usualWords[language][thing]];
    return own === undefined ? [] : [...plural(usual.more, own.more), ...singular(language, usual, own)];
  });
  const change = (text: string) => changes.reduce((said, [pattern, by]) => said.replace(pattern, by), text);
  // What stands between braces is filled in later, what stands between brackets is markup.
  return (text) =>
    text
      .split(/(\{\{.*?\}\}|<[^>]*>)/)
      .map((part, index) => (index % 2 === 0 ? change(part) : part))
      .join('');
}

type Change = readonly [pattern: RegExp, by: (...found: string[]) => string];

// A part of a longer word, such as "prestatie-indicator", is another word.
const whole = (words: string) => new RegExp(`(?<![\\p{L}-])${words}(?![\\p{L}-])`, 'giu');

function plural(usual: string, own: OwnWord['more']): Change[] {
  const said = clean(own);
  return said === '' ? [] : [[whole(usual), (found) => like(found!, said)]];
}

function singular(language: Language, usual: UsualWord, own: OwnWord): Change[] {
  const said = clean(own.one);
  if (said === '') return [];
  if (language === 'en') {
    const article = /^(?!uni|use|eu)[aeiou]/i.test(said) ? 'an' : 'a';
    return [
      [
        whole(`(?:(an?)(\\s+))?(${usual.one})`),
        (_all, before, space, word) => `${before ? like(before, article) + space : ''}${like(word!, said)}`,
      ],
    ];
  }
  const isNeuter = own.isNeuter ?? false;
  return [
    [
      whole(`(?:(${determiners.join('|')})(\\s+))?(?:(${adjectives.join('|')})(\\s+))?(${usual.one})`),
      (_all, determiner, space, adjective, gap, word) => {
        const agreed = agree(determiner ?? '', adjective ?? '', isNeuter);
        const parts = [agreed.determiner, space ?? '', agreed.adjective, gap ?? '', like(word!, said)];
        return parts.join('');
      },
    ],
  ];
}

/** Dutch words that go along with the noun: with "de", and with "het". */
const definite = [
  ['de', 'het'],
  ['deze', 'dit'],
  ['die', 'dat'],
  ['dezelfde', 'hetzelfde'],
] as const;
const counting = [
  ['elke', 'elk'],
  ['iedere', 'ieder'],
  ['welke', 'welk'],
] as const;
/** After "een" and "geen", and on their own. */
const bending = [
  ['nieuwe', 'nieuw'],
  ['leidende', 'leidend'],
  ['volgende', 'volgend'],
  ['andere', 'ander'],
] as const;

const determiners = [...definite.flat(), ...counting.flat(), 'een', 'geen'];
const adjectives = [...bending.flat(), 'eerste', 'eigen'];

/** What may stand before a named word in a Dutch text: all that goes along with it, so that a new text cannot be wrong unseen. */
export const wordsThatAgree: readonly string[] = [...determiners, ...adjectives];

function agree(determiner: string, adjective: string, isNeuter: boolean) {
  const pick = (pairs: readonly (readonly [string, string])[], word: string): string => {
    const pair = pairs.find((forms) => forms.some((form) => form === word.toLowerCase()));
    return pair === undefined ? word : like(word, pair[isNeuter ? 1 : 0]);
  };
  const isDefinite = definite.some((forms) => forms.some((form) => form === determiner.toLowerCase()));
  return {
    determiner: pick([...definite, ...counting], determiner),
    adjective: isDefinite ? adjective : pick(bending, adjective),
  };
}

/** With a capital where the other has one. "AED-punt" keeps its own. */
function like(usual: string, own: string): string {
  const first = own.charAt(0);
  const isName = /^\p{Lu}[\p{Lu}\d]/u.test(own);
  const isCapital = usual.charAt(0) !== usual.charAt(0).toLowerCase();
  return (isCapital ? first.toUpperCase() : isName ? first : first.toLowerCase()) + own.slice(1);
}

/** Nothing in a name is read as a place to fill in, a reference or markup. */
const clean = (own: OwnWord['one']) => (own ?? '').replace(/[{}<>$]/g, '').trim();
