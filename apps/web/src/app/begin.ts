import 'react-dom/client';
import { createI18n } from '../lib/i18n.ts';
import { preferredLanguage } from '../lib/language.ts';

/** The libraries above and the application below are read in two steps, so that a slow phone answers in between. */
export async function begin(): Promise<void> {
  const texts = createI18n(preferredLanguage());
  const { startApplication } = await import('./start.tsx');
  await startApplication(texts);
}
