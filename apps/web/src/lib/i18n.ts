import { createInstance, type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isLanguage, lateAreas, type LateArea, loadLate, loadMessages, type Language, type WebMessages } from '#i18n';
import { rememberLanguage } from './language.ts';

/** Fetches the texts of a page, or those of a page that needs fewer. */
export type LoadTexts = (language: Language) => Promise<Partial<WebMessages>>;

let load: LoadTexts = loadMessages;
let current: Promise<i18n> | null = null;

/** Texts in one language; another is fetched when somebody asks for it. */
export function createI18n(language: Language, loadTexts: LoadTexts = loadMessages): Promise<i18n> {
  load = loadTexts;
  current = begin(language);
  return current;
}

async function begin(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: await load(language) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
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
      for (const [area, texts] of Object.entries(await load(language))) {
        instance.addResourceBundle(language, area, texts);
      }
      await addLate(
        instance,
        language,
        lateAreas.filter((area) => instance.hasResourceBundle(instance.language, area)),
      );
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

async function addLate(instance: i18n, language: Language, areas: readonly LateArea[]): Promise<void> {
  const missing = areas.filter((area) => !instance.hasResourceBundle(language, area));
  await Promise.all(
    missing.map(async (area) => instance.addResourceBundle(language, area, await loadLate(language, area))),
  );
}
