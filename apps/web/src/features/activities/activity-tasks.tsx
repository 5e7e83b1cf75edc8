import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SkeletonLine } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { AddTaskDialog } from './add-task-dialog.tsx';
import type { Activity } from './queries.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { PostponeTaskDialog, ReopenTaskDialog } from './task-dialogs.tsx';
import { TaskRow, type TaskStep } from './task-row.tsx';
import { taskRecordingsOf, tasksQuery, type Task } from './tasks.ts';
import { useMay } from './use-may.ts';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';

type Asked = { kind: 'add' } | { kind: 'postpone' | 'reopen'; task: Task };

/** What is to be done for the activity, most urgent first; what was done waits behind a button. */
export function ActivityTasks({ activity }: { activity: Activity }) {
  const { t } = useTranslation(['activities', 'common']);
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const { data: tasks, isError, refetch } = useQuery(tasksQuery(slug, activity.id, asOf));
  const may = useMay();
  const saving = useSaving();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const take = (step: TaskStep, task: Task) => {
    if (step !== 'complete') return setAsked({ kind: step, task });
    const key = crypto.randomUUID();
    void saving.recordHere(() => taskRecordingsOf(slug, task.id).complete(key).then(recordedFact));
  };
  return (
    <Card title={t('activities:task.title')} titleLevel={2} className="sk-tasks">
      {saving.notice && <SavedNotice {...saving.notice} />}
      {tasks && <TaskLists tasks={tasks} onStep={may.isNow ? take : null} />}
      {tasks === undefined && !isError && <SkeletonLine height="4rem" />}
      {isError && (
        <ErrorState
          title={t('common:states.errorTitle')}
          retry={{ label: t('common:actions.retry'), onPress: () => void refetch() }}
        />
      )}
      {may.createTask && (
        <div className="sk-no-print">
          <Button icon={<Icon name="plus" />} onClick={() => setAsked({ kind: 'add' })}>
            {t('activities:task.add')}
          </Button>
        </div>
      )}
      {asked?.kind === 'add' && <AddTaskDialog activity={activity} onClose={close} record={saving.record} />}
      {asked?.kind === 'postpone' && <PostponeTaskDialog task={asked.task} onClose={close} record={saving.record} />}
      {asked?.kind === 'reopen' && <ReopenTaskDialog task={asked.task} onClose={close} record={saving.record} />}
    </Card>
  );
}

interface TaskListsProps {
  tasks: Task[];
  /** Null when one looks back. */
  onStep: ((step: TaskStep, task: Task) => void) | null;
}

function TaskLists({ tasks, onStep }: TaskListsProps) {
  const { t } = useTranslation('activities');
  const [areDoneShown, setDoneShown] = useState(false);
  const open = tasks.filter(({ state }) => state === 'open');
  const done = tasks.filter(({ state }) => state === 'done');
  const list = (shown: Task[]) => (
    <ul className="sk-list">
      {shown.map((task) => (
        <TaskRow key={task.id} task={task} onStep={onStep} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 ? list(open) : <p className="sk-quiet">{t(done.length > 0 ? 'task.none' : 'task.noneYet')}</p>}
      {done.length > 0 && (
        <Button look="link" aria-expanded={areDoneShown} onClick={() => setDoneShown(!areDoneShown)}>
          {areDoneShown ? t('task.hideDone') : t('task.showDone', { count: done.length })}
        </Button>
      )}
      {areDoneShown && list(done)}
    </>
  );
}
