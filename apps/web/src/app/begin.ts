import { formatFor, type Language } from '#i18n';
import { createI18n } from '../lib/i18n.ts';
import { preferredLanguage } from '../lib/language.ts';

/** What everything uses and the application itself are read in two steps, so that a slow phone answers in between. */
export async function begin(): Promise<void> {
  const language = preferredLanguage();
  const texts = createI18n(language);
  if (location.pathname.startsWith('/app/')) learnToWrite(language);
  const { startApplication } = await import('./start.tsx');
  await startApplication(texts);
}

/**
 * The first number and the first day in a language cost a browser tens of milliseconds, whichever they are: each in a task of its
 * own while files are under way, instead of amid the first page.
 */
function learnToWrite(language: Language): void {
  const format = formatFor(language);
  setTimeout(() => format.number(0));
  setTimeout(() => format.day('2026-01-01'));
}
