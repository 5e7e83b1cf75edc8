import { organisationStanding, type Moment, type OrganisationStanding, type OrganisationStep } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive } from '../platform/facts/live-fact.ts';

/** An organisation with where it stands at a moment. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly website: string | null;
  readonly phone: string | null;
  readonly mailbox: string | null;
  readonly description: string | null;
  readonly isExample: boolean;
  readonly version: number;
  /** Its live steps, in their order. */
  readonly steps: readonly OrganisationStep[];
  readonly standing: OrganisationStanding;
}

const select = `
  select o.id, o.name, o.sector, o.website, o.phone, o.mailbox, o.description, o.is_example as "isExample", o.version,
    (select coalesce(jsonb_agg(jsonb_build_object('status', f.payload ->> 'status', 'on', f.effective_on)
         order by f.effective_on, f.recorded_at, f.seq), '[]')
       from fact f
       where f.coalition_id = o.coalition_id and f.organisation_id = o.id and f.kind = 'organisationStatus'
         and ${isLive('f', '$2', '$3')}) as steps
  from organisation o`;

/** All organisations of the coalition, those that left included, in one query, by name. */
export function organisationRows(tx: Tx, coalitionId: string, moment: Moment): Promise<OrganisationRow[]> {
  return tx.remember({ name: 'organisations', moment, facts: ['organisationStatus'] }, () =>
    read(tx, 'true', [coalitionId, moment.asOf, moment.knownAt]),
  );
}

export async function organisationRow(
  tx: Tx,
  coalitionId: string,
  id: string,
  moment: Moment,
): Promise<OrganisationRow | null> {
  const [row] = await read(tx, 'o.id = $4', [coalitionId, moment.asOf, moment.knownAt, id]);
  return row ?? null;
}

async function read(tx: Tx, condition: string, params: unknown[]): Promise<OrganisationRow[]> {
  const rows = await tx.query<Omit<OrganisationRow, 'standing'>>(
    `${select} where o.coalition_id = $1 and ${condition} order by lower(o.name), o.id`,
    params,
  );
  return rows.map((row) => ({ ...row, standing: organisationStanding(row.steps) }));
}
