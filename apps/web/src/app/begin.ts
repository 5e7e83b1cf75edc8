import { createI18n } from '../lib/i18n.ts';
import { preferredLanguage } from '../lib/language.ts';
import { learnToWrite } from '../lib/learn-to-write.ts';

/** What everything uses and the application itself are read in two steps, so that a slow phone answers in between. */
export async function begin(): Promise<void> {
  const language = preferredLanguage();
  if (location.pathname.startsWith('/app/')) learnToWrite(language);
  const texts = createI18n(language);
  const { startApplication } = await import('./start.tsx');
  await startApplication(texts);
}
