import { defaultLanguage, isLanguage, type Language } from '#i18n';

const storageKey = 'lang';

/** The language that was chosen before, else the browser's, else Dutch. The API reads the same cookie. */
export function preferredLanguage(): Language {
  const cookie = /(?:^|;\s*)lang=(\w+)/.exec(document.cookie)?.[1];
  const candidates = [cookie, stored(), navigator.language.slice(0, 2)];
  return candidates.find(isLanguage) ?? defaultLanguage;
}

export function rememberLanguage(language: Language): void {
  document.cookie = `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that keeps nothing still has the cookie.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export { localeOf } from '#i18n';
