import { isGap, isNeverAssessed, isQuestioned, hasPledges } from './matrix-rows.ts';
import type { CoverageItem, MatrixCell, MatrixRow, Member, Officer, Partner } from './queries.ts';

export interface Missing {
  /** No aandachtsfunctionaris; never assessed; questioned; too long ago; known, but not in place yet. */
  kind: 'officer' | 'never' | 'questioned' | 'stale' | 'notInPlace';
  /** On which commitments; none for what concerns the organisation as a whole. */
  positions: number[];
}

export interface PersonToCall {
  name: string;
  email: string | null;
  isOfficer: boolean;
}

export interface CallLine {
  row: MatrixRow;
  phone: string | null;
  mailbox: string | null;
  people: PersonToCall[];
  missing: Missing[];
}

interface CallListInput {
  items: readonly CoverageItem[];
  rows: readonly MatrixRow[];
  partners: readonly Partner[];
  officers: readonly Officer[];
  contacts: readonly Member[];
}

/** Whom to call about what: organisations with something missing, the most first. One call asks about everything. */
export function callList({ items, rows, partners, officers, contacts }: CallListInput): CallLine[] {
  return rows
    .map((row) => {
      const partner = partners.find(({ id }) => id === row.id);
      return {
        row,
        phone: partner?.phone ?? null,
        mailbox: partner?.mailbox ?? null,
        people: peopleOf(row, officers, contacts),
        missing: missingOf(row, items),
      };
    })
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => weight(b.missing) - weight(a.missing));
}

/** The aandachtsfunctionaris first, then the other contacts. */
function peopleOf(row: MatrixRow, officers: readonly Officer[], contacts: readonly Member[]): PersonToCall[] {
  const officer = officers.find(({ organisation }) => organisation.id === row.id);
  const others = contacts.filter(
    ({ id, organisations }) => id !== officer?.membershipId && organisations.some((each) => each.id === row.id),
  );
  return [
    ...(officer ? [{ name: officer.name, email: officer.email, isOfficer: true }] : []),
    ...others.map(({ name, email }) => ({ name, email, isOfficer: false })),
  ];
}

export function missingOf(row: MatrixRow, items: readonly CoverageItem[]): Missing[] {
  const on = (kind: Missing['kind'], test: (cell: MatrixCell) => boolean): Missing[] => {
    const positions = row.cells.flatMap((cell, index) => (test(cell) ? [items[index]!.position] : []));
    return positions.length > 0 ? [{ kind, positions }] : [];
  };
  return [
    ...(hasPledges(row) && !row.hasAttentionOfficer ? [{ kind: 'officer' as const, positions: [] }] : []),
    ...on('questioned', isQuestioned),
    ...on('never', isNeverAssessed),
    ...on('stale', ({ isStale }) => isStale),
    ...on('notInPlace', (cell) => isGap(cell) && !isNeverAssessed(cell) && !cell.isStale && !isQuestioned(cell)),
  ];
}

const weight = (missing: Missing[]) => missing.reduce((sum, { positions }) => sum + Math.max(1, positions.length), 0);
