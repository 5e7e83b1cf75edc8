import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../lib/tasks.ts';
import { Button } from '../../ui/button.tsx';
import { TaskRow, type TaskStep } from './task-row.tsx';

interface TaskListProps {
  tasks: Task[];
  /** Null when one looks back. */
  onStep: ((step: TaskStep, task: Task) => void) | null;
  mayEdit: boolean;
}

/** Open ones, most urgent first; what was done waits behind a button. */
export function TaskList({ tasks, ...row }: TaskListProps) {
  const { t } = useTranslation('tasks');
  const [areDoneShown, setDoneShown] = useState(false);
  const open = tasks.filter(({ state }) => state === 'open');
  const done = tasks.filter(({ state }) => state === 'done');
  const list = (shown: Task[]) => (
    <ul className="sk-list">
      {shown.map((task) => (
        <TaskRow key={task.id} task={task} {...row} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 ? list(open) : <p className="sk-quiet">{t(done.length > 0 ? 'none' : 'noneYet')}</p>}
      {done.length > 0 && (
        <div>
          <Button look="link" aria-expanded={areDoneShown} onClick={() => setDoneShown(!areDoneShown)}>
            {areDoneShown ? t('hideDone') : t('showDone', { count: done.length })}
          </Button>
        </div>
      )}
      {areDoneShown && list(done)}
    </>
  );
}
