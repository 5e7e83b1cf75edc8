import 'react-dom/client';
import 'virtual:base-tokens.css';
import { createI18n } from './lib/i18n.ts';
import { preferredLanguage } from './lib/language.ts';

// The libraries above and the application below are read in two steps, so that a slow phone can paint in between.
const texts = createI18n(preferredLanguage());
void import('./app/start.tsx').then(({ startApplication }) => startApplication(texts));
