import type { FieldValues, Path } from 'react-hook-form';

export interface Versioned {
  version: number;
}

/** Which words stay: one's own, the other's, or both one after the other. */
export type Side = 'mine' | 'theirs' | 'both';

/** Two versions of one row, as a form holds them. */
export interface Conflict<Values extends FieldValues> {
  /** What the writer had typed when the other version came to light. */
  mine: Values;
  theirs: Values;
  /** What both began with; null when that is not known any more, as with a draft of another day. */
  base: Values | null;
  chosen: Partial<Record<Path<Values>, Side>>;
}

/** A field in which the versions differ, and what stands in the form for it now. */
export interface ConflictingField<Values extends FieldValues> {
  field: Path<Values>;
  mine: unknown;
  theirs: unknown;
  /** `own` is neither: the writer put it together by hand. Null asks for a choice. */
  side: Side | 'own' | null;
}

/** The fields in which the versions differ. Where only one of the two changed something, there is nothing to choose. */
export function conflictingFields<Values extends FieldValues>(
  conflict: Conflict<Values>,
  fields: readonly Path<Values>[],
  now: Values,
): ConflictingField<Values>[] {
  const { mine, theirs } = conflict;
  return fields
    .filter((field) => !isSameValue(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field] as unknown,
      theirs: theirs[field] as unknown,
      side: sideOf(conflict, field, now[field]),
    }));
}

/** What only the other changed: that can be taken over without asking. */
export function onlyTheirs<Values extends FieldValues>(
  { mine, theirs, base }: Conflict<Values>,
  fields: readonly Path<Values>[],
): Path<Values>[] {
  if (base === null) return [];
  return fields.filter((field) => isSameValue(mine[field], base[field]) && !isSameValue(theirs[field], base[field]));
}

export function valueOf<Values extends FieldValues>(
  { mine, theirs }: Pick<Conflict<Values>, 'mine' | 'theirs'>,
  field: Path<Values>,
  side: Side,
): unknown {
  if (side === 'both') return `${String(theirs[field])}\n\n${String(mine[field])}`;
  return (side === 'mine' ? mine : theirs)[field];
}

function sideOf<Values extends FieldValues>(
  conflict: Conflict<Values>,
  field: Path<Values>,
  now: unknown,
): Side | 'own' | null {
  const { mine, theirs, base, chosen } = conflict;
  const picked = chosen[field];
  if (picked !== undefined && isSameValue(now, valueOf(conflict, field, picked))) return picked;
  if (isSameValue(now, theirs[field])) return 'theirs';
  if (!isSameValue(now, mine[field])) return 'own';
  return base !== null && isSameValue(theirs[field], base[field]) ? 'mine' : null;
}

/** Whether two versions of a field say the same: white space around it and the order of a list do not matter. */
function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.toSorted() : value;
}
