import type { Tx } from '../platform/db/database.ts';
import { isStanding } from '../platform/facts/live-fact.ts';
import { type LinkTable, linkTables } from './desired-links.ts';
import { planFactKinds } from './desired-facts.ts';
import { type PlanTable, planTables } from './desired-rows.ts';

/** A row as PostgreSQL has it, by column. */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly id: string };

export interface StoredFact {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly discriminator: string;
  readonly effectiveOn: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** From a plan file: nobody in particular recorded it. */
  readonly isFromFile: boolean;
  readonly isStanding: boolean;
}

/** What a coalition has of everything that a plan file can speak of. */
export interface StoredPlan {
  readonly rows: ReadonlyMap<PlanTable, readonly StoredRow[]>;
  readonly links: ReadonlyMap<LinkTable, readonly Readonly<Record<string, unknown>>[]>;
  readonly facts: readonly StoredFact[];
}

export async function readStoredPlan(tx: Tx, coalitionId: string): Promise<StoredPlan> {
  const rows = new Map<PlanTable, StoredRow[]>();
  for (const table of planTables) rows.set(table, await readTable<StoredRow>(tx, table, coalitionId));
  const links = new Map<LinkTable, Record<string, unknown>[]>();
  for (const table of linkTables) links.set(table, await readTable(tx, table, coalitionId));
  return { rows, links, facts: await readFacts(tx, coalitionId) };
}

async function readTable<Row>(tx: Tx, table: PlanTable | LinkTable, coalitionId: string): Promise<Row[]> {
  const column = table === 'coalition' ? 'id' : 'coalition_id';
  const found = await tx.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t where t.${column} = $1`, [
    coalitionId,
  ]);
  return found.map(({ row }) => row);
}

function readFacts(tx: Tx, coalitionId: string): Promise<StoredFact[]> {
  return tx.query<StoredFact>(
    `select f.id, f.kind, coalesce(f.indicator_id, f.organisation_id, f.activity_id) as "subjectId",
       case f.kind when 'organisationStatus' then f.payload ->> 'status' when 'milestone' then f.payload ->> 'dueOn'
         else '' end as discriminator,
       f.effective_on as "effectiveOn", f.payload, (f.recorded_by is null and f.via_organisation_id is null) as "isFromFile",
       ${isStanding('f', `'infinity'`)} as "isStanding"
     from fact f where f.coalition_id = $1 and f.kind = any($2) and not f.is_example
     order by f.effective_on, f.recorded_at, f.seq`,
    [coalitionId, planFactKinds],
  );
}
