import i18next from 'i18next';
import { type Language, languages, messages } from '#i18n';

const i18n = i18next.createInstance();
await i18n.init({
  resources: messages,
  supportedLngs: [...languages],
  fallbackLng: false,
  interpolation: { escapeValue: false },
});

const fixed = { nl: i18n.getFixedT('nl'), en: i18n.getFixedT('en') };

/** A text from the catalogues, `translate('nl', 'problems:field.required')`. A missing key is a fault of ours, so it throws. */
export function translate(language: Language, key: string, params: Record<string, unknown> = {}): string {
  const text: string = (fixed[language] as (key: string, params: object) => string)(key, params);
  if (text === key || text === key.replace(/^[a-z]+:/, '')) throw new Error(`No message "${key}" in ${language}`);
  return text;
}
