import { useTranslation } from 'react-i18next';

/** What is said beside an export that gave no file. */
export function useExportWords() {
  const { t } = useTranslation('common');
  return { failed: t('states.errorTitle'), offline: t('states.offlineTitle') };
}
