import { isLive, isLiveAmong, newestFirst, superseded } from '../platform/facts/live-fact.ts';

/**
 * The statement that reads activities with everything their state is derived from: $1 is the coalition, $2 asOf, $3 knownAt.
 * Each part is read once for all wanted activities and joined, so that the cost of an activity does not grow with how often a
 * part is looked for.
 */
export interface Wanted {
  /** Which activities, as SQL over a column that holds an activity's identifier; null is all of the coalition. */
  readonly among: ((activityId: string) => string) | null;
}

/** The organisations of an activity, of rows `ao` with their organisation `o`. */
export const partyList = `jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'role', ao.role, 'isExample', o.is_example)
        order by ao.role, o.name)`;

/** The columns of a fact that its position among others depends on, and its payload, as one object. */
const asFact = (fact: string) =>
  `${fact}.payload || jsonb_build_object('effectiveOn', ${fact}.effective_on,
     'recordedAt', to_char(${fact}.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'seq', ${fact}.seq)`;

const columns = `
  a.id, a.title, a.kind, a.description, a.place, a.when_text as "whenText", a.link, a.target_groups as "targetGroups", a.areas,
  a.is_example as "isExample", a.version, (facts.of_kind -> 'lifecycle' ->> 'effectiveOn')::date as "lifecycleSince",
  coalesce(parties.list, '[]') as parties,
  array(select s.subgoal_id from activity_subgoal s
     where s.coalition_id = a.coalition_id and s.activity_id = a.id order by 1) as "subgoalIds",
  array(select c.commitment_id from activity_commitment c
     where c.coalition_id = a.coalition_id and c.activity_id = a.id order by 1) as "commitmentIds",
  jsonb_build_object(
    'lifecycle', facts.of_kind -> 'lifecycle' -> 'to',
    'startsOn', facts.of_kind -> 'schedule' -> 'startsOn',
    'endsOn', facts.of_kind -> 'schedule' -> 'endsOn',
    'expectedParticipants', a.expected_participants,
    'asked', facts.of_kind -> 'request' is not null,
    'lastCheckIn', last_check_in.fact,
    'lastReported', case when last_check_in.fact ->> 'signal' <> 'unchanged' then last_check_in.fact else last_reported.fact end,
    'lastParticipationOn', counted.last_on,
    'participants', counted.participants,
    'openTasks', coalesce(tasks.open, '[]'),
    'override', facts.of_kind -> 'override') as state`;

/** The whole statement but its end: `where`, the order and what else the reader wants. */
export function selectActivities({ among }: Wanted): string {
  const of = (activityId: string) => (among ? `and ${among(activityId)}` : '');
  // All facts of a coalition are told apart by one list of what no longer counts; a few of them are looked up each.
  const live = (fact: string) => (among ? isLive(fact, '$2', '$3') : isLiveAmong(fact, '$2', '$3'));
  return `
    with ${among ? '' : `${superseded('$1', '$3')},`}
    facts as (
      select latest.activity_id, jsonb_object_agg(latest.kind, ${asFact('latest')}) as of_kind from (
        select distinct on (f.activity_id, f.kind) f.* from fact f
        where f.coalition_id = $1 and f.activity_id is not null ${of('f.activity_id')}
          and f.kind in ('lifecycle', 'schedule', 'request', 'override') and ${live('f')}
        order by f.activity_id, f.kind, ${newestFirst('f')}) latest
      group by latest.activity_id),
    counted as (
      select f.activity_id, max(f.effective_on) as last_on, sum((f.payload ->> 'participants')::integer) as participants
      from fact f
      where f.coalition_id = $1 and f.activity_id is not null ${of('f.activity_id')} and f.kind = 'participation' and ${live('f')}
      group by f.activity_id),
    parties as (
      select ao.activity_id, ${partyList} as list
      from activity_organisation ao
      join organisation o on o.coalition_id = ao.coalition_id and o.id = ao.organisation_id
      where ao.coalition_id = $1 ${of('ao.activity_id')}
      group by ao.activity_id),
    ${openTasks(of, live)}
    select ${columns}
    from activity a
    join facts on facts.activity_id = a.id and facts.of_kind ? 'lifecycle'
    left join parties on parties.activity_id = a.id
    left join counted on counted.activity_id = a.id
    left join tasks on tasks.activity_id = a.id
    left join lateral (${lastCheckIn('true')}) last_check_in on true
    left join lateral (
      ${lastCheckIn(`last_check_in.fact ->> 'signal' = 'unchanged' and f.payload ->> 'signal' <> 'unchanged'`)}) last_reported on true
    where a.coalition_id = $1 ${of('a.id')}
    order by lower(a.title), a.id`;
}

/** Of very many check-ins the newest is found through the index; the one before only where the newest says "unchanged". */
const lastCheckIn = (condition: string) => `
  select ${asFact('f')} as fact from fact f
  where f.coalition_id = a.coalition_id and f.activity_id = a.id and f.kind = 'checkIn' and ${condition}
    and ${isLive('f', '$2', '$3')}
  order by ${newestFirst('f')} limit 1`;

/** Tasks that exist and are not completed, with their due day after postponing. */
function openTasks(of: (column: string) => string, live: (fact: string) => string): string {
  const latest = (kinds: string) => `
    select distinct on (f.task_id) f.task_id, f.kind, f.payload from fact f
    where f.coalition_id = $1 and f.task_id is not null and f.kind in (${kinds}) and ${live('f')}
    order by f.task_id, ${newestFirst('f')}`;
  return `
    wanted_task as (
      select t.* from task t join coalition c on c.id = t.coalition_id
      where t.coalition_id = $1 and t.activity_id is not null ${of('t.activity_id')} and t.recorded_at <= $3::timestamptz
        and (t.recorded_at at time zone c.time_zone)::date <= $2::date),
    turn as (${latest(`'taskCompleted', 'taskReopened'`)}),
    postponed as (${latest(`'taskPostponed'`)}),
    tasks as (
      select t.activity_id, jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title,
        'dueOn', coalesce(postponed.payload ->> 'dueOn', t.due_on::text)) order by t.due_on, t.id) as open
      from wanted_task t
      left join turn on turn.task_id = t.id
      left join postponed on postponed.task_id = t.id
      where turn.kind is distinct from 'taskCompleted'
      group by t.activity_id)`;
}
