import type { ActivityState, Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import type { ActivityKind } from './activity.entity.ts';
import { isLive } from '../platform/facts/live-fact.ts';
import { partyList, selectActivities } from './activity-select.ts';

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

const ofAll = selectActivities({ among: null });
const ofSome = selectActivities({ among: (activityId) => `${activityId} = any($4::uuid[])` });
const ofOne = selectActivities({ among: (activityId) => `${activityId} = $4` });

/** All activities of the coalition that existed at the moment, in one query, by title: one exists from its first lifecycle fact. */
export function activityRows(tx: Tx, coalitionId: string, moment: Moment): Promise<ActivityRow[]> {
  return tx.query<ActivityRow>(ofAll, [coalitionId, moment.asOf, moment.knownAt]);
}

/** Those among the subjects of facts, and those that the tasks among them belong to. */
export async function activityRowsTouched(
  tx: Tx,
  coalitionId: string,
  subjectIds: readonly string[],
  moment: Moment,
): Promise<ActivityRow[]> {
  const [touched] = await tx.query<{ ids: string[] }>(
    `select array(
       select a.id from activity a where a.coalition_id = $1 and a.id = any($2::uuid[])
       union select t.activity_id from task t where t.coalition_id = $1 and t.id = any($2::uuid[]) and t.activity_id is not null) as ids`,
    [coalitionId, subjectIds],
  );
  return tx.query<ActivityRow>(ofSome, [coalitionId, moment.asOf, moment.knownAt, touched?.ids]);
}

export async function activityRow(
  tx: Tx,
  coalitionId: string,
  id: string,
  moment: Moment,
): Promise<ActivityRow | null> {
  const [row] = await tx.query<ActivityRow>(ofOne, [coalitionId, moment.asOf, moment.knownAt, id]);
  return row ?? null;
}

/** An activity and whose it is: what it takes to decide who may record something in it. */
export type ActivityOfParties = Pick<ActivityRow, 'id' | 'title' | 'parties'>;

/** The same activity as `activityRow` finds, without its state, which costs ten times as much. */
export async function activityOfParties(
  tx: Tx,
  coalitionId: string,
  id: string,
  moment: Moment,
): Promise<ActivityOfParties | null> {
  const [row] = await tx.query<ActivityOfParties>(
    `select a.id, a.title, coalesce((
       select ${partyList} from activity_organisation ao
       join organisation o on o.coalition_id = ao.coalition_id and o.id = ao.organisation_id
       where ao.coalition_id = $1 and ao.activity_id = $4), '[]') as parties
     from activity a
     where a.coalition_id = $1 and a.id = $4 and exists (
       select 1 from fact f
       where f.coalition_id = $1 and f.activity_id = $4 and f.kind = 'lifecycle' and ${isLive('f', '$2', '$3')})`,
    [coalitionId, moment.asOf, moment.knownAt, id],
  );
  return row ?? null;
}
