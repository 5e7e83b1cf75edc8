import type { CheckInPayload, Day, Instant, Moment, ParticipationPayload, RequestPayload } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive, newestFirst } from '../platform/facts/live-fact.ts';

export interface Recorded {
  readonly id: string;
  readonly effectiveOn: Day;
  readonly recordedAt: Instant;
  readonly recordedBy: string | null;
  readonly recorderName: string | null;
  /** The organisation by whose mailbox it came. */
  readonly via: { readonly id: string; readonly name: string } | null;
}

/** What an organisation last heard and said of an activity. */
export interface LastFactsRow {
  readonly activityId: string;
  readonly checkIn: (Recorded & CheckInPayload) | null;
  /** As that organisation counted. */
  readonly participation: (Recorded & ParticipationPayload) | null;
  /** Recorded after every check-in that counts. */
  readonly request: (Recorded & RequestPayload) | null;
}

const instant = (fact: string) => `to_char(${fact}.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const latest = (kind: string, condition = 'true') => `
  select f.payload || jsonb_build_object('id', f.id, 'effectiveOn', f.effective_on, 'recordedAt', ${instant('f')},
      'recordedBy', f.recorded_by, 'recorderName', p.name,
      'via', case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end) as fact
  from fact f
  left join membership m on m.coalition_id = f.coalition_id and m.id = f.recorded_by
  left join person p on p.id = m.person_id
  left join organisation o on o.coalition_id = f.coalition_id and o.id = f.via_organisation_id
  where f.coalition_id = $1 and f.activity_id = own.activity_id and f.kind = '${kind}' and ${condition}
    and ${isLive('f', '$2', '$3')}
  order by ${newestFirst('f')} limit 1`;

/** An answer is recorded after the question, whatever day it is about. */
const unanswered = `not exists (
  select 1 from fact answer
  where answer.coalition_id = $1 and answer.activity_id = own.activity_id and answer.kind = 'checkIn'
    and (answer.recorded_at, answer.seq) > (f.recorded_at, f.seq) and ${isLive('answer', '$2', '$3')})`;

/** The last facts of each activity, and of each what one organisation counted, in one query. */
export function lastFacts(
  tx: Tx,
  coalitionId: string,
  own: readonly { activityId: string; organisationId: string }[],
  moment: Moment,
): Promise<LastFactsRow[]> {
  return tx.query<LastFactsRow>(
    `select own.activity_id as "activityId", said.fact as "checkIn", counted.fact as participation, asked.fact as request
     from unnest($4::uuid[], $5::uuid[]) as own (activity_id, organisation_id)
     left join lateral (${latest('checkIn')}) said on true
     left join lateral (${latest('participation', 'f.organisation_id = own.organisation_id')}) counted on true
     left join lateral (${latest('request', unanswered)}) asked on true`,
    [
      coalitionId,
      moment.asOf,
      moment.knownAt,
      own.map(({ activityId }) => activityId),
      own.map(({ organisationId }) => organisationId),
    ],
  );
}

export interface CompletionRow {
  readonly taskId: string;
  readonly id: string;
  readonly recordedAt: Date;
}

/** The last completion of each task, so that it can be taken back. */
export function completions(
  tx: Tx,
  coalitionId: string,
  taskIds: readonly string[],
  moment: Moment,
): Promise<CompletionRow[]> {
  return tx.query<CompletionRow>(
    `select distinct on (f.task_id) f.task_id as "taskId", f.id, f.recorded_at as "recordedAt"
     from fact f
     where f.coalition_id = $1 and f.task_id = any($4::uuid[]) and f.kind = 'taskCompleted' and ${isLive('f', '$2', '$3')}
     order by f.task_id, ${newestFirst('f')}`,
    [coalitionId, moment.asOf, moment.knownAt, taskIds],
  );
}
