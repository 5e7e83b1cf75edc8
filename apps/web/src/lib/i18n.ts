import { createInstance, type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import {
  isLanguage,
  type LateArea,
  loadLate,
  loadMessages,
  loadOwnWords,
  type Language,
  type OwnNames,
  type WebMessages,
} from '#i18n';
import { rememberLanguage } from './language.ts';

/** Fetches the texts of a page, or those of a page that needs fewer. */
export type LoadTexts = (language: Language) => Promise<Partial<WebMessages>>;

/** Puts the texts of an area into the words of the coalition that the page is about. */
type Adapt = <Texts extends object>(texts: Texts, area: string, language: Language) => Texts;

const usual: Adapt = (texts) => texts;

let load: LoadTexts = loadMessages;
let current: Promise<i18n> | null = null;
let adapt = usual;
let ownWords = '{}';
/** The areas that a page asked for so far. */
const fetched = new Set<LateArea>();

/** Texts in one language; another is fetched when somebody asks for it. */
export function createI18n(language: Language, loadTexts: LoadTexts = loadMessages): Promise<i18n> {
  load = loadTexts;
  [adapt, ownWords] = [usual, '{}'];
  current = begin(language);
  return current;
}

async function begin(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    // A copy: what is added later must not get into the catalogue itself.
    resources: { [language]: { ...(await load(language)) } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await addLate(instance, language, [...fetched]);
  rememberLanguage(language);
  return instance;
}

/** The language of the page. */
export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return isLanguage(instance.language) ? instance.language : 'nl';
}

/** Shows the page in another language, and remembers it. */
export function useChangeLanguage(): (language: Language) => Promise<void> {
  const { i18n: instance } = useTranslation();
  return useCallback(
    async (language) => {
      await addAll(instance, language);
      await instance.changeLanguage(language);
      rememberLanguage(language);
    },
    [instance],
  );
}

/** Fetches texts that the first page does without, for a route or a window that needs them: `await needTexts('search')`. */
export async function needTexts(...areas: LateArea[]): Promise<void> {
  if (current === null) throw new Error('Texts are asked for before there are any.');
  const instance = await current;
  if (isLanguage(instance.language)) await addLate(instance, instance.language, areas);
}

/** One text of such an area, outside of any component. */
export async function say(area: LateArea, key: string): Promise<string> {
  if (current === null) throw new Error('A text is asked for before there are any.');
  await needTexts(area);
  return (await current).t(key as never, { ns: area });
}

/** Shows the page in the words of a coalition; the usual ones where it has none. */
export async function speakAs(names: OwnNames): Promise<void> {
  const words = JSON.stringify(names);
  if (current === null || words === ownWords) return;
  const instance = await current;
  const spoken = words === '{}' ? null : await loadOwnWords();
  ownWords = words;
  adapt = spoken ? (texts, area, language) => spoken.inOwnWords(texts, area, language, names) : usual;
  if (!isLanguage(instance.language)) return;
  await addAll(instance, instance.language);
  // Whatever is on the page says itself again.
  await instance.changeLanguage(instance.language);
}

/** Everything that was fetched so far, in this language. */
async function addAll(instance: i18n, language: Language): Promise<void> {
  for (const [area, texts] of Object.entries(await load(language))) add(instance, language, area, texts);
  await Promise.all([...fetched].map(async (area) => add(instance, language, area, await loadLate(language, area))));
}

function add(instance: i18n, language: Language, area: string, texts: object): void {
  instance.addResourceBundle(language, area, adapt(texts, area, language), false, true);
}

async function addLate(instance: i18n, language: Language, areas: readonly LateArea[]): Promise<void> {
  for (const area of areas) fetched.add(area);
  const missing = areas.filter((area) => !instance.hasResourceBundle(language, area));
  await Promise.all(missing.map(async (area) => add(instance, language, area, await loadLate(language, area))));
}
