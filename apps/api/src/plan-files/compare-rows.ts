import { isDeepStrictEqual } from 'node:util';
import type { Row } from './bulk-insert.ts';
import type { DesiredLink } from './desired-links.ts';
import type { DesiredRow, PlanTable } from './desired-rows.ts';
import type { FieldChange, PlannedChange, WhenRecorded } from './plan-change.ts';
import type { StoredPlan, StoredRow } from './stored-plan.ts';

/** The row that a key stands for; an organisation made in the application goes by its name. */
export function storedRow(stored: StoredPlan, table: PlanTable, key: string, name?: string): StoredRow | undefined {
  const rows = stored.rows.get(table) ?? [];
  if (table === 'coalition') return rows[0];
  const known = rows.find((row) => row['key'] === key);
  if (known || table !== 'organisation' || name === undefined) return known;
  return rows.find((row) => row['key'] === null && String(row['name']).toLowerCase() === name.toLowerCase());
}

export function compareRow(
  desired: DesiredRow,
  id: string,
  coalitionId: string,
  stored: StoredPlan,
  when: WhenRecorded,
): PlannedChange {
  const { table, key, label, columns, defaults = {} } = desired;
  const withKey = table === 'coalition' ? columns : { key, ...columns };
  const existing = storedRow(stored, table, key, label);
  const about = { object: table, label };
  if (!existing) {
    const own = table === 'coalition' ? { id } : { coalition_id: coalitionId, id };
    const row = { ...own, ...newColumns[table]?.(when), ...defaults, ...withKey };
    return { ...about, kind: 'created', fields: [], insert: { table, row } };
  }
  const fields = differences(existing, withKey);
  if (fields.length === 0) return { ...about, kind: 'unchanged', fields };
  const set = {
    ...valuesOf(fields),
    ...(table === 'commitment_point' ? {} : { version: Number(existing['version']) + 1 }),
  };
  const where: Row = table === 'coalition' ? { id } : { coalition_id: coalitionId, id };
  return { ...about, kind: 'changed', fields, update: { table, where, set } };
}

/** Columns of a new row that no plan file speaks of. */
const newColumns: Partial<Record<PlanTable, (when: WhenRecorded) => Row>> = {
  activity: ({ firstDay, recordedAt }) => ({ is_example: false, version: 1, recorded_at: recordedAt(firstDay) }),
  coalition: () => ({ is_demo: false, version: 1 }),
  organisation: () => ({ is_example: false, version: 1 }),
  meeting: () => ({ is_example: false, version: 1 }),
  plan: () => ({ version: 1 }),
  subgoal: () => ({ version: 1 }),
  commitment: () => ({ version: 1 }),
  indicator: () => ({ version: 1 }),
};

export function compareLink(
  desired: DesiredLink,
  coalitionId: string,
  newId: () => string,
  stored: StoredPlan,
  when: WhenRecorded,
): PlannedChange {
  const { table, label, ends, columns } = desired;
  const about = { object: table, label };
  const links = stored.links.get(table) ?? [];
  const has = (link: Row, part: Row) => Object.entries(part).every(([name, value]) => link[name] === value);
  const existing = links.find((link) => has(link, ends));
  // An activity has one lead: the one that was appointed in the application remains.
  if (
    columns['role'] === 'lead' &&
    links.some((link) => has(link, { activity_id: ends['activity_id'], role: 'lead' }) && link !== existing)
  ) {
    return { ...about, kind: 'kept', fields: [] };
  }
  if (!existing) {
    const row = {
      coalition_id: coalitionId,
      ...(table === 'pledge' ? newPledge(columns, newId, when) : {}),
      ...ends,
      ...columns,
    };
    return { ...about, kind: 'created', fields: [], insert: { table, row } };
  }
  const fields = differences(existing, columns);
  if (fields.length === 0) return { ...about, kind: 'unchanged', fields };
  return {
    ...about,
    kind: 'changed',
    fields,
    update: { table, where: { coalition_id: coalitionId, ...ends }, set: valuesOf(fields) },
  };
}

function newPledge(columns: Row, newId: () => string, { recordedAt }: WhenRecorded): Row {
  return { id: newId(), text_version: 1, is_example: false, recorded_at: recordedAt(String(columns['signed_on'])) };
}

export function differences(existing: Row, wanted: Row): FieldChange[] {
  return Object.entries(wanted)
    .filter(([field, after]) => !isDeepStrictEqual(existing[field] ?? null, after ?? null))
    .map(([field, after]) => ({ field, before: existing[field] ?? null, after }));
}

function valuesOf(fields: readonly FieldChange[]): Row {
  return Object.fromEntries(fields.map(({ field, after }) => [field, after]));
}
