import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { Task } from './tasks.ts';

export type TaskStep = 'complete' | 'postpone' | 'reopen';

interface TaskRowProps {
  task: Task;
  /** Null when one looks back. */
  onStep: ((step: TaskStep, task: Task) => void) | null;
}

/** What, who, by when, and how often it was put off. */
export function TaskRow({ task, onStep }: TaskRowProps) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const now = useToday();
  const today = useCoalition().asOf ?? now;
  const day = (on: string) => format.dayMonth(on, today);
  const { title, timesPostponed, isOverdue, dueOn, firstDueOn, completedOn } = task;
  const isOpen = task.state === 'open';
  const when = isOpen
    ? t(isOverdue ? 'task.overdue' : 'task.due', { day: day(dueOn) })
    : completedOn && t('task.completedOn', { day: day(completedOn) });
  const body = [
    task.assigneeMember?.name ?? task.assigneeOrganisation?.name,
    !isOverdue && when,
    timesPostponed > 0 && t('task.postponed', { count: timesPostponed, day: day(firstDueOn) }),
  ];
  return (
    <li className="sk-meeting-task" data-done={!isOpen || undefined}>
      <p className="sk-meeting-task__title">{title}</p>
      <p className="sk-small">{body.filter(Boolean).join(' · ')}</p>
      {isOverdue && (
        <div>
          <StatusChip tone="warning" bare>
            {when}
          </StatusChip>
        </div>
      )}
      {onStep !== null && task.mayRecord && (
        <div className="sk-row sk-no-print">
          {isOpen ? (
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
          ) : (
            <Button look="ghost" aria-label={t('task.reopenLabel', { title })} onClick={() => onStep('reopen', task)}>
              {t('task.reopen')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
