import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from './api.ts';
import { ApiProblem, OfflineProblem } from './problem.ts';

/** Why it was not saved, or not taken back, in the reader's words. */
export function useExplanation(): (error: unknown, what?: 'save' | 'undo') => string {
  const { t } = useTranslation('common');
  return useCallback(
    (error, what = 'save') => {
      const failed = what === 'undo' ? t('saved.notUndone') : t('saved.failed');
      if (what === 'undo' && isProblem(error, 412)) return `${failed}. ${t('saved.changedSince')}`;
      if (error instanceof OfflineProblem) return `${failed}. ${t('states.offlineTitle')}.`;
      if (!(error instanceof ApiProblem)) return `${failed}. ${t('states.errorText')}`;
      const faults = error.faults.map(({ detail }) => detail).join(' ');
      return `${failed}. ${faults || error.detail || error.title}`;
    },
    [t],
  );
}
