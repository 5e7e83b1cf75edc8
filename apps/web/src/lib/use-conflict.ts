import { useCallback, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { isProblem } from './api.ts';

interface Versioned {
  version: number;
}

/** One part that both changed, each in another way. */
export interface ConflictingField<Values extends FieldValues> {
  field: Path<Values>;
  mine: unknown;
  theirs: unknown;
  /** Lets the other version stay. */
  take: () => void;
}

export interface Conflict<Values extends FieldValues> {
  /** Null as long as nobody else changed the same. */
  fields: ConflictingField<Values>[] | null;
  /** Sends with the version that the writer knows; when somebody was ahead, both versions come side by side. */
  save: <Answer>(values: Values, send: (version: number) => Promise<Answer>) => Promise<Answer>;
}

/**
 * For a form about a row with a version (If-Match). The version stands in the form's values, so that a draft that is taken up
 * again later still says what it started from. What only the other changed is taken over; for the rest the writer chooses.
 */
export function useConflict<Row extends Versioned, Values extends FieldValues & Versioned>(
  form: UseFormReturn<Values>,
  row: Row,
  valuesOf: (row: Row) => Values,
): Conflict<Values> {
  const [start] = useState(row);
  const [theirs, setTheirs] = useState<Row | null>(null);
  const mine = form.watch();

  const save: Conflict<Values>['save'] = useCallback(
    async (values, send) => {
      try {
        return await send(values.version);
      } catch (error) {
        if (isProblem(error, 412) && isVersioned(error.current)) {
          const current = error.current as Row;
          mergeUntouched(form, values, start.version === values.version ? valuesOf(start) : null, valuesOf(current));
          setTheirs(current);
        }
        throw error;
      }
    },
    [form, start, valuesOf],
  );

  if (theirs === null) return { fields: null, save };
  const other = valuesOf(theirs);
  const fields = fieldsOf(other)
    .filter((field) => !isSame(mine[field], other[field]))
    .map((field) => ({
      field,
      mine: mine[field] as unknown,
      theirs: other[field] as unknown,
      take: () => set(form, field, other[field]),
    }));
  return { fields, save };
}

/** What the writer left as it was follows the other; from then on the form is about the newer version. */
function mergeUntouched<Values extends FieldValues & Versioned>(
  form: UseFormReturn<Values>,
  mine: Values,
  before: Values | null,
  theirs: Values,
): void {
  for (const field of fieldsOf(theirs)) {
    if (before !== null && isSame(mine[field], before[field])) set(form, field, theirs[field]);
  }
  set(form, 'version' as Path<Values>, theirs.version);
}

function fieldsOf<Values extends FieldValues>(values: Values): Path<Values>[] {
  return Object.keys(values).filter((name) => name !== 'version') as Path<Values>[];
}

function set<Values extends FieldValues>(form: UseFormReturn<Values>, field: Path<Values>, value: unknown): void {
  form.setValue(field, value as PathValue<Values, Path<Values>>, { shouldDirty: true });
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function isVersioned(row: unknown): row is Versioned {
  return typeof row === 'object' && row !== null && typeof (row as Partial<Versioned>).version === 'number';
}
