import type { ActivityParties, Actor, Day, FactKind, Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive, newestFirst } from '../platform/facts/live-fact.ts';
import type { TaskReferenceDto } from './task.dto.ts';

/** The facts that say how a task stands. */
export const factsOfTasks = ['taskCompleted', 'taskPostponed', 'taskReopened'] as const satisfies FactKind[];

/** A task as its facts leave it at a moment. */
export interface TaskRow {
  readonly id: string;
  readonly title: string;
  readonly activityId: string | null;
  readonly activity: TaskReferenceDto | null;
  readonly meeting: TaskReferenceDto | null;
  readonly assigneeMember: TaskReferenceDto | null;
  readonly assigneeOrganisation: TaskReferenceDto | null;
  readonly firstDueOn: Day;
  /** After postponing. */
  readonly dueOn: Day;
  readonly timesPostponed: number;
  /** The day of the last completion or reopening; null when there is none. */
  readonly turnedOn: Day | null;
  /** The day of the last postponement; null when there is none. */
  readonly postponedOn: Day | null;
  /** Null while it is open. */
  readonly completedOn: Day | null;
  readonly createdOn: Day;
  /** Of its activity; what permissions on it depend on. */
  readonly parties: ActivityParties | null;
  readonly isExample: boolean;
  readonly version: number;
}

const reference = (row: string, name: string) =>
  `case when ${row}.id is not null then jsonb_build_object('id', ${row}.id, 'name', ${name}) end`;

const parties = `
  select jsonb_build_object(
    'leadOrganisationId', (array_agg(ao.organisation_id) filter (where ao.role = 'lead'))[1],
    'partnerOrganisationIds', coalesce(jsonb_agg(ao.organisation_id) filter (where ao.role = 'partner'), '[]'))
  from activity_organisation ao where ao.coalition_id = t.coalition_id and ao.activity_id = t.activity_id`;

const facts = (kinds: string) => `
  fact f where f.coalition_id = t.coalition_id and f.task_id = t.id and f.kind in (${kinds}) and ${isLive('f', '$2', '$3')}`;

const select = `
  select t.id, t.title, t.activity_id as "activityId", t.is_example as "isExample", t.version,
    ${reference('a', 'a.title')} as activity, ${reference('m', 'm.title')} as meeting,
    ${reference('mb', 'p.name')} as "assigneeMember", ${reference('o', 'o.name')} as "assigneeOrganisation",
    t.due_on as "firstDueOn", coalesce(postponed.due_on, t.due_on) as "dueOn", postponements.times as "timesPostponed",
    turn.effective_on as "turnedOn", postponed.effective_on as "postponedOn",
    case when turn.kind = 'taskCompleted' then turn.effective_on end as "completedOn",
    made.on_day as "createdOn", case when a.id is not null then (${parties}) end as parties
  from task t
  join coalition c on c.id = t.coalition_id
  cross join lateral (select (t.recorded_at at time zone c.time_zone)::date as on_day) made
  left join activity a on a.coalition_id = t.coalition_id and a.id = t.activity_id
  left join meeting m on m.coalition_id = t.coalition_id and m.id = t.meeting_id
  left join membership mb on mb.coalition_id = t.coalition_id and mb.id = t.assignee_membership_id
  left join person p on p.id = mb.person_id
  left join organisation o on o.coalition_id = t.coalition_id and o.id = t.assignee_organisation_id
  left join lateral (select f.kind, f.effective_on from ${facts(`'taskCompleted', 'taskReopened'`)}
    order by ${newestFirst('f')} limit 1) turn on true
  left join lateral (select f.effective_on, (f.payload ->> 'dueOn')::date as due_on from ${facts(`'taskPostponed'`)}
    order by ${newestFirst('f')} limit 1) postponed on true
  cross join lateral (select count(*) as times from ${facts(`'taskPostponed'`)}) postponements
  where t.coalition_id = $1 and t.recorded_at <= $3::timestamptz and made.on_day <= $2::date`;

const openFirst = `
  order by turn.kind is not distinct from 'taskCompleted',
    case when turn.kind is distinct from 'taskCompleted' then coalesce(postponed.due_on, t.due_on) end,
    turn.effective_on desc, t.id`;

/** All tasks that had been made by the moment, in one query: open ones by due day, then done ones, latest first. */
export function taskRows(tx: Tx, coalitionId: string, moment: Moment): Promise<TaskRow[]> {
  return tx.remember({ name: 'tasks', moment, facts: factsOfTasks }, () =>
    tx.query<TaskRow>(select + openFirst, [coalitionId, moment.asOf, moment.knownAt]),
  );
}

/** Those of a member and of their organisations. */
export function taskRowsOf(
  tx: Tx,
  coalitionId: string,
  { membershipId, organisationIds }: Pick<Actor, 'membershipId' | 'organisationIds'>,
  moment: Moment,
): Promise<TaskRow[]> {
  const isTheirs = 'and (t.assignee_membership_id = $4 or t.assignee_organisation_id = any($5::uuid[]))';
  return tx.query<TaskRow>(`${select} ${isTheirs} ${openFirst}`, [
    coalitionId,
    moment.asOf,
    moment.knownAt,
    membershipId,
    organisationIds,
  ]);
}

export async function taskRow(tx: Tx, coalitionId: string, id: string, moment: Moment): Promise<TaskRow | null> {
  const [row] = await tx.query<TaskRow>(`${select} and t.id = $4`, [coalitionId, moment.asOf, moment.knownAt, id]);
  return row ?? null;
}
