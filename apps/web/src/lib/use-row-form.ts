import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues, Path, PathValue } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answeredAt, isProblem } from './api.ts';
import { useSlug } from './coalition.tsx';
import { lastChangeQuery, type LastChange } from './last-change.ts';
import {
  conflictingFields,
  onlyTheirs,
  valueOf,
  type Conflict,
  type ConflictingField,
  type Side,
  type Versioned,
} from './row-conflict.ts';
import { withoutMarks } from './taken-out.ts';
import { useKeptForm, type KeptForm, type KeptFormOptions } from './use-kept-form.ts';
import type { Recorded } from './use-saving.ts';

interface Row extends Versioned {
  id: string;
}

interface RowFormOptions<Stored extends Row, Values extends FieldValues & Versioned> extends Pick<
  KeptFormOptions<Values>,
  'name' | 'fields' | 'check'
> {
  row: Stored;
  /** With the row's version, so that a draft that is taken up again later still says what it began with. */
  valuesOf: (row: Stored) => Values;
  /** The PATCH, with this version in If-Match. */
  update: (values: Values, version: number) => Promise<Stored>;
  /** Where it is told that it was saved: `(send) => landing.saveAndGo(send, href)`, or `record` of the page's `useSaving`. */
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

/** Both versions, once somebody else turns out to have changed the same row. */
export interface RowConflict<Values extends FieldValues> {
  fields: ConflictingField<Values>[];
  changed: LastChange | null;
  /** The version that the other made; another one is another conflict. */
  version: number;
  choose: (field: Path<Values>, side: Side) => void;
}

export interface RowForm<Values extends FieldValues> extends KeptForm<Values> {
  /** For `useConflictNotice`. */
  conflict: RowConflict<Values> | null;
}

/**
 * The one way to change a row that has a version: its draft is kept, two people who change it see both versions and lose
 * neither's words, and what was saved can be taken back as long as nobody changed it since. See docs/decisions/0010.
 */
export function useRowForm<Stored extends Row, Values extends FieldValues & Versioned>(
  options: RowFormOptions<Stored, Values>,
): RowForm<Values> {
  const { name, fields, row, valuesOf, update, record } = options;
  const { t } = useTranslation('common');
  /** The latest that is known of the row, and what the form began with; what was taken out of it begins empty. */
  const [latestRow, setLatestRow] = useState(() => valuesOf(row));
  const [start] = useState(() => withoutMarks(latestRow));
  const [met, setMet] = useState<Conflict<Values> | null>(null);

  const kept: KeptForm<Values> = useKeptForm<Values>({
    name,
    defaults: latestRow,
    fields,
    check: (values) => ({ ...openChoices(withoutMarks(values)), ...options.check?.(values) }),
    send: (values) => record(() => save(values)),
    onProblem: (error, values) => {
      if (!isProblem(error, 412) || error.current === null) return false;
      const theirs = valuesOf(error.current as Stored);
      setLatestRow(theirs);
      meet(values, withoutMarks(theirs));
      return true;
    },
  });
  const { form } = kept;
  const now = form.watch();
  // A draft that was put back may have begun with an older version: then both are shown before anything is sent.
  const [drafted] = useState(() => staleDraft({ ...form.getValues() }, start));
  const latest = met ?? drafted;
  // Who begins anew does so with the latest version, and then nothing is left to choose.
  const conflict = latest === null || now.version === latest.theirs.version ? null : latest;
  const set = (field: Path<Values>, value: unknown) =>
    form.setValue(field, value as PathValue<Values, Path<Values>>, { shouldDirty: true });

  const openChoices = (values: Values) => {
    const open = conflict ? conflictingFields(conflict, fields, values).filter(({ side }) => side === null) : [];
    const message = t('form.conflictChoose');
    return Object.fromEntries(open.map(({ field }) => [field, message])) as Partial<Record<Path<Values>, string>>;
  };
  const meet = (mine: Values, theirs: Values) => {
    const base = conflict?.theirs ?? (mine.version === start.version ? start : null);
    const found: Conflict<Values> = { mine, theirs, base, chosen: {} };
    for (const field of onlyTheirs(found, fields)) set(field, theirs[field]);
    setMet(found);
  };
  const save = async (values: Values): Promise<Recorded> => {
    const before = latestRow;
    const saved = await update(values, conflict?.theirs.version ?? values.version);
    const takeBack = async () => answeredAt(await update(before, saved.version));
    return { at: answeredAt(saved), factId: null, takeBack };
  };
  const choose = (field: Path<Values>, side: Side) => {
    if (conflict === null) return;
    set(field, valueOf(conflict, field, side));
    setMet({ ...conflict, chosen: { ...conflict.chosen, [field]: side } });
  };

  const version = conflict?.theirs.version ?? null;
  const changed = useLastChange(row.id, version);
  const shown = conflict && { fields: conflictingFields(conflict, fields, now), changed, version: version!, choose };
  return { ...kept, conflict: shown };
}

function staleDraft<Values extends FieldValues & Versioned>(mine: Values, theirs: Values): Conflict<Values> | null {
  return mine.version === theirs.version ? null : { mine, theirs, base: null, chosen: {} };
}

function useLastChange(id: string, version: number | null): LastChange | null {
  const query = lastChangeQuery(useSlug(), id, version ?? 0);
  return useQuery({ ...query, enabled: version !== null }).data ?? null;
}
