import type { FieldValues, Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCoalition } from './coalition.tsx';
import type { LastChange } from './last-change.ts';
import { valueOf, type Side } from './row-conflict.ts';
import { useFormat } from './use-format.ts';
import type { RowConflict } from './use-row-form.ts';

interface Wording<Values extends FieldValues> {
  /** What the field is called on the page. */
  label: (field: Path<Values>) => string;
  /** How its value is read, where that is not simply its text: a name instead of an identifier. */
  show?: (field: Path<Values>, value: unknown) => string;
  /** Fields of several lines, in which the words of both can stand one after the other. */
  joinable?: readonly Path<Values>[];
}

/** What `ConflictNotice` shows; null as long as nobody else changed the same. */
export function useConflictNotice<Values extends FieldValues>(
  conflict: RowConflict<Values> | null,
  { label, show = shown, joinable = [] }: Wording<Values>,
) {
  const { t } = useTranslation('common');
  const by = useWho(conflict?.changed ?? null);
  if (conflict === null) return null;
  const isMerged = conflict.fields.every(({ side }) => side !== null);
  return {
    round: conflict.version,
    title: t('form.conflictTitle'),
    text: [by, t(isMerged ? 'form.conflictMerged' : 'form.conflictText')].filter(Boolean).join(' '),
    words: {
      mine: t('form.conflictMine'),
      theirs: t('form.conflictTheirs'),
      both: t('form.conflictBoth'),
      empty: t('form.conflictEmpty'),
      own: t('form.conflictOwn'),
    },
    rows: conflict.fields.map(({ field, mine, theirs, side }) => ({
      id: field,
      label: label(field),
      mine: show(field, mine),
      theirs: show(field, theirs),
      both: joinable.includes(field) && mine && theirs ? show(field, joined(field, mine, theirs)) : null,
      side,
      onChoose: (chosen: Side) => conflict.choose(field, chosen),
    })),
  };
}

const shown = (_field: string, value: unknown) => (typeof value === 'number' ? value.toString() : String(value ?? ''));

const joined = (field: string, mine: unknown, theirs: unknown) =>
  valueOf({ mine: { [field]: mine }, theirs: { [field]: theirs } }, field, 'both');

/** "Sam Voorbeeld bewaarde vandaag om 10.42 een andere versie." */
function useWho(changed: LastChange | null): string | null {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { timeZone, today } = useCoalition().membership;
  if (changed === null) return null;
  const day = format.dayShort(format.dayOf(changed.at, timeZone), today);
  const time = format.time(changed.at, timeZone);
  return changed.name === null
    ? t('form.conflictWhen', { day, time })
    : t('form.conflictWho', { name: changed.name, day, time });
}
