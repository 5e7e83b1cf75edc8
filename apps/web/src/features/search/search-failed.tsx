import { useTranslation } from 'react-i18next';
import { OfflineProblem } from '../../lib/problem.ts';
import { ErrorState } from '../../ui/states.tsx';

/** The search did not come back: no connection, or a fault of ours. */
export function SearchFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation(['search', 'common']);
  const isOffline = error instanceof OfflineProblem;
  return (
    <ErrorState
      title={isOffline ? t('search:offlineTitle') : t('common:states.errorTitle')}
      retry={{ label: t('common:actions.retry'), onPress: retry }}
    >
      {isOffline ? t('search:offlineText') : t('common:states.errorText')}
    </ErrorState>
  );
}
