import type { Moment, TaskSnapshot } from '#domain';
import { factsOfTasks } from '../activities/task-rows.ts';
import type { Tx } from '../platform/db/database.ts';
import { isLive, newestFirst } from '../platform/facts/live-fact.ts';

const latest = (kinds: string) => `
  select f.kind, f.effective_on, f.payload from fact f
  where f.coalition_id = t.coalition_id and f.task_id = t.id and f.kind in (${kinds}) and ${isLive('f', '$2', '$3')}
  order by ${newestFirst('f')} limit 1`;

/** All tasks as they stood at a moment; one exists from the day on which it was recorded. */
export function taskSnapshots(tx: Tx, coalitionId: string, moment: Moment, timeZone: string): Promise<TaskSnapshot[]> {
  return tx.remember({ name: 'taskSnapshots', moment, from: timeZone, facts: factsOfTasks }, () =>
    tx.query<TaskSnapshot>(
      `select t.id, t.title, t.activity_id as "activityId", (t.recorded_at at time zone $4)::date as "createdOn",
       coalesce((postponed.payload ->> 'dueOn')::date, t.due_on) as "dueOn",
       case when turn.kind = 'taskCompleted' then turn.effective_on end as "completedOn"
     from task t
     left join lateral (${latest(`'taskCompleted', 'taskReopened'`)}) turn on true
     left join lateral (${latest(`'taskPostponed'`)}) postponed on true
     where t.coalition_id = $1 and t.recorded_at <= $3 and (t.recorded_at at time zone $4)::date <= $2::date
     order by t.id`,
      [coalitionId, moment.asOf, moment.knownAt, timeZone],
    ),
  );
}
