import type { Tx } from '../../platform/db/database.ts';
import { found } from '../../platform/errors/domain-error.ts';
import type { ExampleCalendar } from './calendar.ts';
import type { Example } from './example-spec.ts';
import type { ExampleSheet } from './sheet.ts';

/** What the plan file made, by its position in the plan: the example hangs on it. */
export interface PlanParts {
  readonly subgoalIds: ReadonlyMap<number, string>;
  readonly commitmentIds: ReadonlyMap<number, string>;
  /** The first point of each commitment. */
  readonly firstPointIds: ReadonlyMap<number, string>;
}

export async function readPlanParts(tx: Tx, coalitionId: string): Promise<PlanParts> {
  const byPosition = async (sql: string) => {
    const rows = await tx.query<{ id: string; position: number }>(sql, [coalitionId]);
    return new Map(rows.map(({ id, position }) => [position, id]));
  };
  return {
    subgoalIds: await byPosition('select id, position from subgoal where coalition_id = $1'),
    commitmentIds: await byPosition('select id, position from commitment where coalition_id = $1'),
    firstPointIds: await byPosition(
      `select p.id, c.position from commitment_point p
         join commitment c on c.coalition_id = p.coalition_id and c.id = p.commitment_id
         where p.coalition_id = $1 and p.position = 1`,
    ),
  };
}

/** Who and what the example is made of, while it is being written down. */
export interface Surroundings {
  readonly example: Example;
  readonly calendar: ExampleCalendar;
  readonly sheet: ExampleSheet;
  readonly parts: PlanParts;
  readonly coordinatorId: string;
  readonly organisationIds: ReadonlyMap<string, string>;
  /** Memberships of contacts, by organisation; not every organisation has one. */
  readonly contactIds: ReadonlyMap<string, string>;
}

export function organisationId({ organisationIds }: Surroundings, key: string): string {
  return found(organisationIds.get(key));
}

/** Who records for an organisation: its contact, or the coordinator where it has none. */
export function recorderOf({ contactIds, coordinatorId }: Surroundings, organisation: string): string {
  return contactIds.get(organisation) ?? coordinatorId;
}
