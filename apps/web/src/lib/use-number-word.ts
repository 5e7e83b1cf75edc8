import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { numberWord } from '#i18n';
import { useFormat } from './use-format.ts';

export { capital } from '#i18n';

/** A number in a sentence: small ones in letters, "twaalf", others in figures. */
export function useNumberWord(): (count: number) => string {
  const { t } = useTranslation(['common']);
  const format = useFormat();
  return useCallback((count) => numberWord(t, format, count), [t, format]);
}
