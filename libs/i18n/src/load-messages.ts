import type { Language } from './language.ts';
import type { webMessages } from './nl/web-messages.ts';

/** The web's texts in one language; each language is a file of its own, so that a page loads only the one it shows. */
export async function loadMessages(language: Language): Promise<typeof webMessages> {
  const loaded = language === 'en' ? await import('./en/web-messages.ts') : await import('./nl/web-messages.ts');
  return loaded.webMessages;
}
