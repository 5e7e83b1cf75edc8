import type { ActivityState, Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import type { ActivityKind } from './activity.entity.ts';
import { selectActivities } from './activity-select.ts';

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
const ofOne = selectActivities({ among: (activityId) => `${activityId} = $4` });

/** All activities of the coalition that existed at the moment, in one query, by title: one exists from its first lifecycle fact. */
export function activityRows(tx: Tx, coalitionId: string, moment: Moment): Promise<ActivityRow[]> {
  return tx.query<ActivityRow>(ofAll, [coalitionId, moment.asOf, moment.knownAt]);
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
