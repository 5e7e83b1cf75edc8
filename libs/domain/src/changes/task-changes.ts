import { addDays, type Day } from '../time/day.ts';
import type { Change } from './change.ts';
import type { CoalitionState, TaskSnapshot } from './coalition-state.ts';
import { pairsOf, type Pair } from './pairs.ts';

/** What changed about the tasks: new, completed, reopened, postponed, and overdue since. */
export function taskChanges(before: CoalitionState, after: CoalitionState): Change[] {
  return pairsOf(before.tasks, after.tasks, ({ id }) => id).flatMap((pair) => [
    ...recordedChanges(pair),
    ...overdueChange(pair, before.asOf, after.asOf),
  ]);
}

function recordedChanges({ before, after }: Pair<TaskSnapshot>): Change[] {
  const shared = { ...subjectOf(after), byTimeAlone: false };
  const changes: Change[] = [];
  if (before === undefined) {
    changes.push({ ...shared, kind: 'taskAdded', dueOn: after.dueOn, on: after.createdOn });
  } else if (before.dueOn !== after.dueOn) {
    changes.push({ ...shared, kind: 'taskPostponed', from: before.dueOn, to: after.dueOn, on: null });
  }
  const wasCompleted = before !== undefined && before.completedOn !== null;
  if (!wasCompleted && after.completedOn !== null) {
    changes.push({ ...shared, kind: 'taskCompleted', on: after.completedOn });
  }
  if (wasCompleted && after.completedOn === null) changes.push({ ...shared, kind: 'taskReopened', on: null });
  return changes;
}

function overdueChange({ before, after }: Pair<TaskSnapshot>, beforeAsOf: Day, afterAsOf: Day): Change[] {
  if (!isOverdue(after, afterAsOf) || (before !== undefined && isOverdue(before, beforeAsOf))) return [];
  const byTimeAlone = before !== undefined && before.dueOn === after.dueOn && before.completedOn === null;
  return [{ ...subjectOf(after), kind: 'taskOverdue', dueOn: after.dueOn, on: addDays(after.dueOn, 1), byTimeAlone }];
}

function isOverdue(task: TaskSnapshot, asOf: Day): task is TaskSnapshot & { readonly dueOn: Day } {
  return task.completedOn === null && task.dueOn !== null && task.dueOn < asOf;
}

function subjectOf({ id, activityId, title }: TaskSnapshot) {
  return { taskId: id, activityId, title };
}
