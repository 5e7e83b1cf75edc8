import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading, SkeletonLine } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { EditTaskDialog } from './edit-task-dialog.tsx';
import { taskQuery } from './queries.ts';

interface EditTaskWindowProps {
  id: string;
  home: string;
  onClose: () => void;
}

/** Fetches the action point as it is now, and then changes that. */
export function EditTaskWindow({ id, home, onClose }: EditTaskWindowProps) {
  const { t } = useTranslation(['tasks', 'common']);
  const { data: task, isError, refetch } = useQuery(taskQuery(useSlug(), id));
  const landing = useLanding();
  if (task) return <EditTaskDialog task={task} onClose={onClose} record={(send) => landing.saveAndGo(send, home)} />;
  return (
    <Dialog isOpen onClose={onClose} title={t('tasks:edit.title')} closeLabel={t('common:actions.close')}>
      {isError ? (
        <ErrorState
          title={t('tasks:edit.failed')}
          retry={{ label: t('common:actions.retry'), onPress: () => void refetch() }}
        />
      ) : (
        <Loading label={t('common:states.loading')}>
          <SkeletonLine height="9rem" />
        </Loading>
      )}
    </Dialog>
  );
}
