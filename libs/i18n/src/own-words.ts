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

/** Legal texts, kinds of activities ("meeting people" is no meeting), and the place where the names themselves are explained. */
const leftAlone: ReadonlySet<string> = new Set([
  'privacy.statement',
  'privacy.accessibility',
  'settings.names',
  'words.activityKind',
]);

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
  const forms = ownForms(language, words);
  if (forms.size === 0) return (text) => text;
  const change = language === 'nl' ? inDutch(forms) : inEnglish(forms);
  // What stands between braces is filled in later, what stands between brackets is markup.
  return (text) =>
    text
      .split(/(\{\{.*?\}\}|<[^>]*>)/)
      .map((part, index) => (index % 2 === 0 ? change(part) : part))
      .join('');
}

interface OwnForm {
  readonly said: string;
  readonly isOne: boolean;
  readonly isNeuter: boolean;
}

/** What is said for each usual word. */
function ownForms(language: Language, words: Partial<Record<NamedThing, OwnWord>>): ReadonlyMap<string, OwnForm> {
  const forms = namedThings.flatMap((thing): [string, OwnForm][] => {
    const [{ one, more, isNeuter = false } = {}, usual] = [words[thing], usualWords[language][thing]];
    return [
      [usual.more, { said: clean(more), isOne: false, isNeuter }],
      [usual.one, { said: clean(one), isOne: true, isNeuter }],
    ];
  });
  return new Map(forms.filter(([, { said }]) => said !== ''));
}

/** All words in one go: a name may be the usual word of another thing. A part of a longer word is another word. */
const whole = (words: string) => new RegExp(`(?<![\\p{L}-])${words}(?![\\p{L}-])`, 'giu');

type Forms = ReadonlyMap<string, OwnForm>;

const anyOf = (words: Iterable<string>) => `(${[...words].join('|')})`;

function inEnglish(forms: Forms): (text: string) => string {
  const pattern = whole(`(?:(an?)(\\s+))?${anyOf(forms.keys())}`);
  return (text) =>
    text.replace(pattern, (_all, before: string | undefined, space: string, word: string) => {
      const { said, isOne } = forms.get(word.toLowerCase())!;
      const article = isOne ? (/^(?!uni|use|eu)[aeiou]/i.test(said) ? 'an' : 'a') : before;
      return `${before ? like(before, article!) + space : ''}${like(word, said)}`;
    });
}

function inDutch(forms: Forms): (text: string) => string {
  const before = `(?:${anyOf(determiners)}(\\s+))?(?:${anyOf(adjectives)}(\\s+))?${anyOf(compounds)}?`;
  const pattern = whole(`${before}${anyOf(forms.keys())}(?:(\\s+)${anyOf(relative)})?`);
  return (text) =>
    text.replace(pattern, (_all, ...found: (string | undefined)[]) => {
      const [determiner = '', space = '', adjective = '', gap = '', first = '', word = '', end = '', pronoun = ''] =
        found;
      const { said, isOne, isNeuter } = forms.get(word.toLowerCase())!;
      const noun = first === '' ? like(word, said) : compound(first, said);
      if (!isOne) return [determiner, space, adjective, gap, noun, end, pronoun].join('');
      const agreed = agree({ determiner, adjective, pronoun }, isNeuter);
      return [agreed.determiner, space, agreed.adjective, gap, noun, end, agreed.pronoun].join('');
    });
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
  ['vorige', 'vorig'],
  ['andere', 'ander'],
  ['berekende', 'berekend'],
] as const;
/** After the noun: "een activiteit die", "een project dat". */
const relative = ['die', 'dat'] as const;
/** What the catalogues make a longer word with that a name goes into as well. */
const compounds = ['effect', 'prestatie-'] as const;

const determiners = [...definite.flat(), ...counting.flat(), 'een', 'geen'];
const adjectives = [...bending.flat(), 'eerste', 'ene', 'eigen'];

/** What may stand before a named word in a Dutch text: all that goes along with it, so that a new text cannot be wrong unseen. */
export const wordsThatAgree: readonly string[] = [...determiners, ...adjectives];

type Pairs = readonly (readonly [common: string, neuter: string])[];

function pick(pairs: Pairs, word: string, isNeuter: boolean): string {
  const pair = pairs.find((forms) => forms.includes(word.toLowerCase()));
  return pair === undefined ? word : like(word, pair[isNeuter ? 1 : 0]);
}

type Around = Readonly<Record<'determiner' | 'adjective' | 'pronoun', string>>;

function agree({ determiner, adjective, pronoun }: Around, isNeuter: boolean): Around {
  const isDefinite = definite.some((forms) => forms.some((form) => form === determiner.toLowerCase()));
  return {
    determiner: pick([...definite, ...counting], determiner, isNeuter),
    adjective: isDefinite ? adjective : pick(bending, adjective, isNeuter),
    pronoun: pick([relative], pronoun, isNeuter),
  };
}

/** "effectindicator" with a name; with a hyphen where that would not read as one word. */
function compound(first: string, said: string): string {
  const stem = first.replace(/-$/, '');
  const second = like('x', said);
  const isApart = /[\s\p{Lu}\d]/u.test(second) || (/[aeiou]$/i.test(stem) && /^[aeiou]/i.test(second));
  return `${stem}${isApart ? '-' : ''}${second}`;
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
