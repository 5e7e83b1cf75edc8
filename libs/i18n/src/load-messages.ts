import type { Language } from './language.ts';
import type { publicMessages } from './nl/public-messages.ts';
import type { webMessages } from './nl/web-messages.ts';

/** The web's texts in one language; each language is a file of its own, so that a page loads only the one it shows. */
export async function loadMessages(language: Language): Promise<typeof webMessages> {
  const loaded = language === 'en' ? await import('./en/web-messages.ts') : await import('./nl/web-messages.ts');
  return loaded.webMessages;
}

/** Only the texts of the public page. */
export async function loadPublicMessages(language: Language): Promise<typeof publicMessages> {
  const loaded = language === 'en' ? await import('./en/public-messages.ts') : await import('./nl/public-messages.ts');
  return loaded.publicMessages;
}

/** How texts are said in a coalition's own words; only a coalition that has some needs it. */
export const loadOwnWords = () => import('./own-words.ts');
