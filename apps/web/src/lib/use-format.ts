import { formatFor, type Format } from '#i18n';
import { useLanguage } from './i18n.ts';

/** How days and numbers are said on this page. */
export function useFormat(): Format {
  return formatFor(useLanguage());
}
