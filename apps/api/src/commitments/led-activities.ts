import type { Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive } from '../platform/facts/live-fact.ts';

/** How many activities each organisation leads at a moment; an activity exists from its first lifecycle fact. */
export function ledActivities(tx: Tx, coalitionId: string, moment: Moment): Promise<ReadonlyMap<string, number>> {
  return tx.remember({ name: 'ledActivities', moment, facts: ['lifecycle'] }, () => readLed(tx, coalitionId, moment));
}

async function readLed(tx: Tx, coalitionId: string, moment: Moment): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; count: number }>(
    `select ao.organisation_id as id, count(*) as count from activity_organisation ao
     where ao.coalition_id = $1 and ao.role = 'lead' and exists (
       select 1 from fact f where f.coalition_id = ao.coalition_id and f.activity_id = ao.activity_id
         and f.kind = 'lifecycle' and ${isLive('f', '$2', '$3')})
     group by ao.organisation_id`,
    [coalitionId, moment.asOf, moment.knownAt],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
