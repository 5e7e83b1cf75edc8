import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import type { Task } from '../../lib/tasks.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

export type TaskStep = 'complete' | 'postpone' | 'reopen' | 'edit';

interface TaskRowProps {
  task: Task;
  /** Null when one looks back. */
  onStep: ((step: TaskStep, task: Task) => void) | null;
  mayEdit: boolean;
}

/** What, who, by when, and how often it was put off. */
export function TaskRow({ task, onStep, mayEdit }: TaskRowProps) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const now = useToday();
  const today = useCoalition().asOf ?? now;
  const day = (on: string) => format.dayMonth(on, today);
  const { title, timesPostponed, isOverdue, dueOn, firstDueOn, completedOn } = task;
  const isOpen = task.state === 'open';
  const when = isOpen
    ? t(isOverdue ? 'overdue' : 'due', { day: day(dueOn) })
    : completedOn && t('completedOn', { day: day(completedOn) });
  const said = [
    task.assigneeMember?.name ?? task.assigneeOrganisation?.name,
    !isOverdue && when,
    timesPostponed > 0 && t('postponed', { count: timesPostponed, day: day(firstDueOn) }),
  ];
  return (
    <li className="sk-task" data-done={!isOpen || undefined}>
      <p className="sk-task__title">{title}</p>
      <p className="sk-small">{said.filter(Boolean).join(' · ')}</p>
      {isOverdue && (
        <div>
          <StatusChip tone="warning" bare>
            {when}
          </StatusChip>
        </div>
      )}
      {onStep !== null && <TaskButtons task={task} onStep={onStep} mayEdit={mayEdit} />}
    </li>
  );
}

function TaskButtons({ task, onStep, mayEdit }: TaskRowProps & { onStep: NonNullable<TaskRowProps['onStep']> }) {
  const { t } = useTranslation('tasks');
  const { title, mayRecord, state } = task;
  if (!mayRecord && !mayEdit) return null;
  const steps = mayRecord ? (state === 'open' ? (['complete', 'postpone'] as const) : (['reopen'] as const)) : [];
  return (
    <div className="sk-row sk-no-print">
      {steps.map((step) => (
        <Button
          key={step}
          look={step === 'complete' ? undefined : 'ghost'}
          aria-label={t(`${step}.label`, { title })}
          onClick={() => onStep(step, task)}
        >
          {t(`${step}.button`)}
        </Button>
      ))}
      {mayEdit && (
        <Button look="ghost" aria-label={t('edit.label', { title })} onClick={() => onStep('edit', task)}>
          {t('edit.button')}
        </Button>
      )}
    </div>
  );
}
