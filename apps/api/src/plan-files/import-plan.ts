import { v7 } from 'uuid';
import type { Day } from '#domain';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database, Tx } from '../platform/db/database.ts';
import { bulkInsert, type Row } from './bulk-insert.ts';
import { compareFact } from './compare-facts.ts';
import { compareLink, compareRow, storedRow } from './compare-rows.ts';
import { desiredFacts } from './desired-facts.ts';
import { desiredLinks } from './desired-links.ts';
import { desiredRows, type IdOf, planTables } from './desired-rows.ts';
import type { PlanFile } from './plan-file.ts';
import type { PlanChange, PlannedChange, WhenRecorded } from './plan-change.ts';
import { tellChanges } from './tell-changes.ts';
import { readStoredPlan, type StoredPlan } from './stored-plan.ts';
import { systemCtx } from './system-ctx.ts';

const operation = 'plan.import';

/** Brings a coalition in line with its plan file; without `apply` it only tells what that would change. */
export async function importPlan(
  database: Database,
  clock: Clock,
  file: PlanFile,
  { apply }: { apply: boolean },
): Promise<PlanChange[]> {
  const known = await coalitionIdOf(database, file.coalition.slug);
  const coalitionId = known ?? v7({ msecs: clock.now().getTime() });
  const ctx = systemCtx({ id: coalitionId }, 'plan-import');
  if (apply) return database.run(ctx, operation, (tx) => applyPlan(tx, coalitionId, file, recordedNow(tx, file)));
  return database.read(ctx, async (tx) => {
    const { changes, namesOf } = await comparePlan(tx, coalitionId, file, recordedNow(tx, file));
    return tellChanges(changes, namesOf);
  });
}

/** The same inside a transaction that is open already. */
export async function applyPlan(
  tx: Tx,
  coalitionId: string,
  file: PlanFile,
  when: WhenRecorded,
): Promise<PlanChange[]> {
  const { changes, namesOf } = await comparePlan(tx, coalitionId, file, when);
  await write(tx, changes);
  return tellChanges(changes, namesOf);
}

/** A coalition is found by its address, which row-level security allows before one is opened. */
export async function coalitionIdOf(database: Database, slug: string): Promise<string | null> {
  const [answer] = await database.statement<{ context: { coalition: { id: string } | null } }>(
    'select request_context(null, $1, now()) as context',
    [slug],
  );
  return answer?.context.coalition?.id ?? null;
}

/** The plan is recorded at once, now; what names no day is about the first day of the plan. */
function recordedNow(tx: Tx, file: PlanFile): WhenRecorded {
  return { firstDay: firstDayOf(file) ?? tx.now.toISOString().slice(0, 10), recordedAt: () => tx.now.toISOString() };
}

export function firstDayOf({ plan }: PlanFile): Day | undefined {
  return plan.startsOn;
}

interface Comparison {
  readonly changes: readonly PlannedChange[];
  readonly namesOf: ReadonlyMap<string, string>;
}

async function comparePlan(tx: Tx, coalitionId: string, file: PlanFile, when: WhenRecorded): Promise<Comparison> {
  const stored = await readStoredPlan(tx, coalitionId);
  const idOf = identifiers(tx, coalitionId, file, stored);
  const newId = () => tx.newId();
  const changes = [
    ...desiredRows(file, idOf).map((row) => compareRow(row, idOf(row.table, row.key), coalitionId, stored, when)),
    ...desiredLinks(file, idOf).map((link) => compareLink(link, coalitionId, newId, stored, when)),
    ...desiredFacts(file, idOf).map((fact) => compareFact(fact, coalitionId, newId, stored, when)),
  ];
  return { changes, namesOf: keysById(stored, file, idOf) };
}

/** Keys by identifier: people know a subgoal by its key. */
function keysById(stored: StoredPlan, file: PlanFile, idOf: IdOf): ReadonlyMap<string, string> {
  const known = [...stored.rows.values()].flat().map(({ id, key }) => [id, String(key ?? id)] as const);
  return new Map([...known, ...file.subgoals.map(({ key }) => [idOf('subgoal', key), key] as const)]);
}

function identifiers(tx: Tx, coalitionId: string, file: PlanFile, stored: StoredPlan): IdOf {
  const names = new Map(file.organisations.map(({ key, name }) => [key, name]));
  const ids = new Map<string, string>([[`coalition ${file.coalition.slug}`, coalitionId]]);
  return (table, key) => {
    const known = ids.get(`${table} ${key}`);
    if (known) return known;
    const id = storedRow(stored, table, key, names.get(key))?.id ?? tx.newId();
    ids.set(`${table} ${key}`, id);
    return id;
  };
}

async function write(tx: Tx, changes: readonly PlannedChange[]): Promise<void> {
  const inserts = groupBy(
    changes.flatMap(({ insert }) => insert ?? []),
    ({ table }) => table,
  );
  const order: readonly string[] = planTables;
  const tables = [...inserts.keys()].sort((a, b) => rank(order, a) - rank(order, b));
  for (const table of tables.filter((name) => name !== 'fact')) await insertAll(tx, table, inserts.get(table) ?? []);
  const updates = changes.flatMap(({ update }) => update ?? []);
  // Of two indicators that change places as the lead, the one that no longer is comes first.
  for (const change of updates.sort((a, b) => Number(a.set['is_lead'] ?? 0) - Number(b.set['is_lead'] ?? 0)))
    await update(tx, change);
  await insertAll(tx, 'fact', inserts.get('fact') ?? []);
}

/** Links and facts come after everything that they refer to. */
function rank(order: readonly string[], table: string): number {
  const place = order.indexOf(table);
  return place < 0 ? order.length : place;
}

/** Rows that say something about the same columns go together. */
async function insertAll(tx: Tx, table: string, inserts: readonly { row: Row }[]): Promise<void> {
  const alike = groupBy(
    inserts.map(({ row }) => row),
    (row) => Object.keys(row).sort().join(),
  );
  for (const rows of alike.values()) await bulkInsert(tx, table, rows);
}

async function update(tx: Tx, { table, where, set }: NonNullable<PlannedChange['update']>): Promise<void> {
  const columns = Object.keys(set).join(', ');
  const keys = Object.keys(where);
  await tx.query(
    `update ${table} t set (${columns}) = (select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb))
     where ${keys.map((name, index) => `t.${name} = $${index + 2}`).join(' and ')}`,
    [JSON.stringify(set), ...keys.map((name) => where[name])],
  );
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
