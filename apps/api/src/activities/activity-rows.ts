import type { ActivityState, Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive, newestFirst } from '../platform/facts/live-fact.ts';
import type { ActivityKind } from './activity.entity.ts';

export interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly role: 'lead' | 'partner';
  readonly isExample: boolean;
}

/** An activity with everything that its state is derived from, as live at a moment. */
export interface ActivityRow {
  readonly id: string;
  readonly title: string;
  readonly kind: ActivityKind;
  readonly description: string | null;
  readonly place: string | null;
  readonly whenText: string | null;
  readonly link: string | null;
  readonly targetGroups: string[];
  readonly areas: string[];
  readonly isExample: boolean;
  readonly version: number;
  readonly lifecycleSince: string;
  readonly parties: PartyRow[];
  readonly subgoalIds: string[];
  readonly commitmentIds: string[];
  readonly state: ActivityState;
}

/** The columns of a fact that its position among others depends on, and its payload, as one object. */
const asFact = (fact: string) =>
  `${fact}.payload || jsonb_build_object('effectiveOn', ${fact}.effective_on,
     'recordedAt', to_char(${fact}.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'seq', ${fact}.seq)`;

/** The latest live fact of one kind of the activity: $2 is asOf, $3 knownAt. */
const latest = (name: string, kind: string, condition = 'true') => `
  left join lateral (
    select f.effective_on, ${asFact('f')} as fact from fact f
    where f.coalition_id = a.coalition_id and f.activity_id = a.id and f.kind = '${kind}' and ${condition}
      and ${isLive('f', '$2', '$3')}
    order by ${newestFirst('f')} limit 1) ${name} on true`;

const latestOfTask = (kinds: string) => `
  select f.kind, f.payload from fact f
  where f.coalition_id = t.coalition_id and f.task_id = t.id and f.kind in (${kinds}) and ${isLive('f', '$2', '$3')}
  order by ${newestFirst('f')} limit 1`;

const openTasks = `
  select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title,
      'dueOn', coalesce(postponed.payload ->> 'dueOn', t.due_on::text)) order by t.due_on, t.id), '[]') as open
  from task t
  left join lateral (${latestOfTask(`'taskCompleted', 'taskReopened'`)}) turn on true
  left join lateral (${latestOfTask(`'taskPostponed'`)}) postponed on true
  where t.coalition_id = a.coalition_id and t.activity_id = a.id and t.recorded_at <= $3::timestamptz
    and (t.recorded_at at time zone c.time_zone)::date <= $2::date and turn.kind is distinct from 'taskCompleted'`;

const select = `
  select a.id, a.title, a.kind, a.description, a.place, a.when_text as "whenText", a.link,
    a.target_groups as "targetGroups", a.areas, a.is_example as "isExample", a.version,
    life.effective_on as "lifecycleSince",
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'role', ao.role, 'isExample', o.is_example)
         order by ao.role, o.name), '[]')
       from activity_organisation ao
       join organisation o on o.coalition_id = ao.coalition_id and o.id = ao.organisation_id
       where ao.coalition_id = a.coalition_id and ao.activity_id = a.id) as parties,
    array(select s.subgoal_id from activity_subgoal s
       where s.coalition_id = a.coalition_id and s.activity_id = a.id order by 1) as "subgoalIds",
    array(select c.commitment_id from activity_commitment c
       where c.coalition_id = a.coalition_id and c.activity_id = a.id order by 1) as "commitmentIds",
    jsonb_build_object(
      'lifecycle', life.fact ->> 'to',
      'startsOn', period.fact -> 'startsOn',
      'endsOn', period.fact -> 'endsOn',
      'expectedParticipants', a.expected_participants,
      'asked', asked.fact is not null,
      'lastCheckIn', last_check_in.fact,
      'lastReported', last_reported.fact,
      'lastParticipationOn', counted.last_on,
      'participants', counted.participants,
      'openTasks', tasks.open,
      'override', override.fact) as state
  from activity a
  join coalition c on c.id = a.coalition_id
  ${latest('life', 'lifecycle')}
  ${latest('period', 'schedule')}
  ${latest('asked', 'request')}
  ${latest('last_check_in', 'checkIn')}
  ${latest('last_reported', 'checkIn', `f.payload ->> 'signal' <> 'unchanged'`)}
  ${latest('override', 'override')}
  left join lateral (
    select max(f.effective_on) as last_on, sum((f.payload ->> 'participants')::integer) as participants from fact f
    where f.coalition_id = a.coalition_id and f.activity_id = a.id and f.kind = 'participation'
      and ${isLive('f', '$2', '$3')}) counted on true
  left join lateral (${openTasks}) tasks on true`;

/** All activities of the coalition that existed at the moment, in one query, by title. */
export function activityRows(tx: Tx, coalitionId: string, moment: Moment): Promise<ActivityRow[]> {
  return read(tx, 'true', [coalitionId, moment.asOf, moment.knownAt]);
}

/** Those in which one of the organisations takes part, as lead or partner. */
export function activityRowsOf(
  tx: Tx,
  coalitionId: string,
  organisationIds: readonly string[],
  moment: Moment,
): Promise<ActivityRow[]> {
  const takesPart = `exists (select 1 from activity_organisation own
    where own.coalition_id = a.coalition_id and own.activity_id = a.id and own.organisation_id = any($4::uuid[]))`;
  return read(tx, takesPart, [coalitionId, moment.asOf, moment.knownAt, organisationIds]);
}

export async function activityRow(
  tx: Tx,
  coalitionId: string,
  id: string,
  moment: Moment,
): Promise<ActivityRow | null> {
  const [row] = await read(tx, 'a.id = $4', [coalitionId, moment.asOf, moment.knownAt, id]);
  return row ?? null;
}

/** An activity exists from the day of its first lifecycle fact. */
function read(tx: Tx, condition: string, params: unknown[]): Promise<ActivityRow[]> {
  return tx.query<ActivityRow>(
    `${select} where a.coalition_id = $1 and life.fact is not null and ${condition} order by lower(a.title), a.id`,
    params,
  );
}
