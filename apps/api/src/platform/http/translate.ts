import i18next, { type TFunction } from 'i18next';
import { type Area, inOwnWords, type Language, languages, messages, type OwnNames } from '#i18n';

const i18n = i18next.createInstance();
// At once, as everything is here: whoever imports this need not wait, and Jest would read a module that has to wait twice.
void i18n.init({
  initAsync: false,
  resources: messages,
  supportedLngs: [...languages],
  fallbackLng: false,
  interpolation: { escapeValue: false },
});

const fixed = { nl: i18n.getFixedT('nl'), en: i18n.getFixedT('en') };

/** What is said outside any coalition, in the usual words. */
const noNames: OwnNames = {};

/**
 * A text from the catalogues, `translate('nl', 'problems:field.required')`, in the words of a coalition where it is about one. A
 * missing key is a fault of ours, so it throws.
 */
export function translate(
  language: Language,
  key: string,
  params: Record<string, unknown> = {},
  names: OwnNames = noNames,
): string {
  const say: unknown = Object.keys(names).length === 0 ? fixed[language] : textsIn(language, names)(areaOf(key));
  const text = (say as (key: string, params: object) => string)(key, params);
  if (text === key || text === key.replace(/^[a-z]+:/, '')) throw new Error(`No message "${key}" in ${language}`);
  return text;
}

const areaOf = (key: string) => key.slice(0, key.indexOf(':')) as Area;

/** Gives the texts of an area in the words of a coalition, the usual ones where it has none. */
export type Texts = <Of extends Area>(area: Of) => TFunction<[Of, 'common']>;

/** Coalitions with words of their own are few, and what they call things seldom changes. */
const mostKept = 20;
const kept = new Map<string, Texts>();

export function textsIn(language: Language, names: OwnNames): Texts {
  const key = `${language} ${JSON.stringify(names)}`;
  const texts = kept.get(key) ?? makeTexts(language, names);
  kept.delete(key);
  kept.set(key, texts);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return texts;
}

function makeTexts(language: Language, names: OwnNames): Texts {
  const spoken = i18n.cloneInstance({ forkResourceStore: true });
  const translators = new Map<Area, unknown>();
  return (area) => {
    const known = translators.get(area) ?? speak(area);
    translators.set(area, known);
    return known as TFunction<[typeof area, 'common']>;
  };

  function speak(area: Area) {
    for (const each of [area, 'common'] as const)
      spoken.addResourceBundle(
        language,
        each,
        inOwnWords(messages[language][each], each, language, names),
        false,
        true,
      );
    return spoken.getFixedT(language, [area, 'common']);
  }
}
