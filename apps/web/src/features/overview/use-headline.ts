import { useTranslation } from 'react-i18next';
import { overviewOpening, type Opening } from '#i18n';
import { useFormat } from '../../lib/use-format.ts';
import type { Overview } from './queries.ts';

/** The answer in a sentence, and the proof in one or two quiet ones. */
export function useHeadline(overview: Overview): Opening {
  const { t } = useTranslation(['overview', 'common']);
  return overviewOpening(t, useFormat(), overview);
}
