import { useTranslation } from 'react-i18next';

/** What is said around two versions of the same; `isMerged` when nothing is left to choose. */
export function useConflictWords(isMerged: boolean) {
  const { t } = useTranslation('common');
  return {
    title: t('form.conflictTitle'),
    text: t(isMerged ? 'form.conflictMerged' : 'form.conflictText'),
    words: {
      mine: t('form.conflictMine'),
      theirs: t('form.conflictTheirs'),
      empty: t('form.conflictEmpty'),
      take: t('form.conflictTake'),
    },
  };
}
