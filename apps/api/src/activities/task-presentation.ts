import { can, type AccessRecord, type Actor, type Day } from '#domain';
import type { TaskDto, TaskQuery } from './task.dto.ts';
import type { TaskRow } from './task-rows.ts';

/** What of a task decides who may record its facts. */
export function accessOf({ assigneeMember, assigneeOrganisation, parties }: TaskRow): AccessRecord {
  return {
    membershipId: assigneeMember?.id ?? null,
    organisationId: assigneeOrganisation?.id ?? null,
    activity: parties,
  };
}

export function presentTask(row: TaskRow, actor: Actor, asOf: Day): TaskDto {
  return {
    id: row.id,
    title: row.title,
    activity: row.activity,
    meeting: row.meeting,
    assigneeMember: row.assigneeMember,
    assigneeOrganisation: row.assigneeOrganisation,
    state: row.completedOn === null ? 'open' : 'done',
    dueOn: row.dueOn,
    firstDueOn: row.firstDueOn,
    timesPostponed: row.timesPostponed,
    isOverdue: row.completedOn === null && row.dueOn < asOf,
    completedOn: row.completedOn,
    createdOn: row.createdOn,
    mayRecord: can(actor, 'task.record', accessOf(row)),
    isExample: row.isExample,
    version: row.version,
  };
}

export function filterTasks(rows: readonly TaskRow[], query: TaskQuery, actor: Actor): TaskRow[] {
  const isWanted = assigneeFilter(query.assignee, actor);
  return rows.filter(
    (row) =>
      (query.state === undefined || (query.state === 'open') === (row.completedOn === null)) &&
      (query.activityId === undefined || row.activityId === query.activityId) &&
      (query.meetingId === undefined || row.meeting?.id === query.meetingId) &&
      isWanted(row),
  );
}

function assigneeFilter(assignee: string | undefined, actor: Actor): (row: TaskRow) => boolean {
  if (assignee === undefined) return () => true;
  const isOfOwnOrganisation = ({ assigneeOrganisation }: TaskRow) =>
    assigneeOrganisation !== null && actor.organisationIds.includes(assigneeOrganisation.id);
  if (assignee === 'organisation') return isOfOwnOrganisation;
  if (assignee === 'me') return (row) => row.assigneeMember?.id === actor.membershipId || isOfOwnOrganisation(row);
  const id = assignee.toLowerCase();
  return (row) => row.assigneeMember?.id === id || row.assigneeOrganisation?.id === id;
}
