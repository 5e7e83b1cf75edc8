import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { Task } from './tasks.ts';
import { useActivityWords } from './use-activity-words.ts';

export type TaskStep = 'complete' | 'postpone' | 'reopen';

interface TaskRowProps {
  task: Task;
  onStep: ((step: TaskStep, task: Task) => void) | null;
}

export function TaskRow({ task, onStep }: TaskRowProps) {
  const { t } = useTranslation('activities');
  const words = useActivityWords();
  const { title, timesPostponed } = task;
  const assignee = task.assigneeMember?.name ?? task.assigneeOrganisation?.name;
  const isOpen = task.state === 'open';
  const when = isOpen
    ? t(task.isOverdue ? 'task.overdue' : 'task.due', { day: words.day(task.dueOn) })
    : t('task.completedOn', { day: words.day(task.completedOn) });
  const postponed =
    timesPostponed > 0 &&
    `${t('task.postponed', { count: timesPostponed })} (${t('task.firstDue', { day: words.day(task.firstDueOn) })})`;
  return (
    <li className="sk-task" data-done={!isOpen || undefined}>
      <p className="sk-task__title">{title}</p>
      <p className="sk-small">{[assignee, !task.isOverdue && when, postponed].filter(Boolean).join(' · ')}</p>
      {task.isOverdue && (
        <StatusChip tone="warning" bare>
          {when}
        </StatusChip>
      )}
      {onStep !== null && task.mayRecord && (
        <div className="sk-row sk-no-print">
          {isOpen && (
            <>
              <Button aria-label={t('task.completeLabel', { title })} onClick={() => onStep('complete', task)}>
                {t('task.complete')}
              </Button>
              <Button
                look="ghost"
                aria-label={t('task.postponeLabel', { title })}
                onClick={() => onStep('postpone', task)}
              >
                {t('task.postpone')}
              </Button>
            </>
          )}
          {!isOpen && (
            <Button look="ghost" aria-label={t('task.reopenLabel', { title })} onClick={() => onStep('reopen', task)}>
              {t('task.reopen')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
