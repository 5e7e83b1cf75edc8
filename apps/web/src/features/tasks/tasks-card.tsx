import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { RedactableTexts, textsOfRow } from '../../lib/redactable.tsx';
import { tasksQuery, type Task } from '../../lib/tasks.ts';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { Loading, SkeletonLine } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { AddTaskDialog } from './add-task-dialog.tsx';
import { EditTaskDialog } from './edit-task-dialog.tsx';
import { recordingsOf, type TaskSubject } from './queries.ts';
import { PostponeTaskDialog, ReopenTaskDialog } from './step-dialogs.tsx';
import { TaskList } from './task-list.tsx';
import type { TaskStep } from './task-row.tsx';
import './tasks.css';
import { useMay } from './use-may.ts';

type Asked = { kind: 'add' } | { kind: Exclude<TaskStep, 'complete'>; task: Task };

/** What is to be done for a meeting or an activity: done with one press, put off, changed, added, and each taken back. */
export function TasksCard({ of }: { of: TaskSubject }) {
  const { t } = useTranslation(['tasks', 'common']);
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const { data: tasks, isError, refetch } = useQuery(tasksQuery(slug, of.by, asOf));
  const may = useMay();
  const saving = useSaving();
  const [asked, setAsked] = useState<Asked | null>(null);
  const take = (step: TaskStep, task: Task) => {
    if (step !== 'complete') return setAsked({ kind: step, task });
    void saving.recordHere((key) => recordingsOf(slug, task.id).complete(key).then(recordedFact));
  };
  const dialog = { onClose: () => setAsked(null), record: saving.record };
  return (
    <Card title={t('tasks:title')} titleLevel={2}>
      {saving.notice && <SavedNotice {...saving.notice} />}
      {tasks && <TaskList tasks={tasks} onStep={may.isNow ? take : null} mayEdit={may.write} />}
      {tasks === undefined && !isError && (
        <Loading label={t('common:states.loading')}>
          <SkeletonLine height="4rem" />
        </Loading>
      )}
      {isError && (
        <ErrorState
          title={t('tasks:failed')}
          retry={{ label: t('common:actions.retry'), onPress: () => void refetch() }}
        />
      )}
      {may.write && (
        <div className="sk-no-print">
          <Button icon={<Icon name="plus" />} onClick={() => setAsked({ kind: 'add' })}>
            {t('tasks:add')}
          </Button>
        </div>
      )}
      {tasks && <RedactableTexts texts={tasks.flatMap(({ id, title }) => textsOfRow('task', id, { title }))} />}
      {asked?.kind === 'add' && <AddTaskDialog of={of} {...dialog} />}
      {asked?.kind === 'edit' && <EditTaskDialog task={asked.task} parties={of.parties} {...dialog} />}
      {asked?.kind === 'postpone' && <PostponeTaskDialog task={asked.task} {...dialog} />}
      {asked?.kind === 'reopen' && <ReopenTaskDialog task={asked.task} {...dialog} />}
    </Card>
  );
}
