import { createInstance, type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isLanguage, loadMessages, type Language, type WebMessages } from '#i18n';
import { rememberLanguage } from './language.ts';

/** Fetches the texts of a page, or those of a page that needs fewer. */
export type LoadTexts = (language: Language) => Promise<Partial<WebMessages>>;

let load: LoadTexts = loadMessages;

/** Texts in one language; another is fetched when somebody asks for it. */
export async function createI18n(language: Language, loadTexts: LoadTexts = loadMessages): Promise<i18n> {
  load = loadTexts;
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
      await instance.changeLanguage(language);
      rememberLanguage(language);
    },
    [instance],
  );
}
