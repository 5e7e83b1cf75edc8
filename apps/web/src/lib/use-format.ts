import { formatFor, type Format } from './format.ts';
import { useLanguage } from './i18n.ts';

/** How days and numbers are said on this page. */
export function useFormat(): Format {
  return formatFor(useLanguage());
}
