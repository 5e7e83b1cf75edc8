import { oneOf, textOf } from '../../lib/search.ts';

export const matrixFilters = ['gaps', 'stale', 'never', 'questioned', 'withoutOfficer'] as const;
export const phoneViews = ['organisation', 'commitment'] as const;

export type MatrixFilter = (typeof matrixFilters)[number];

/** What the address says about which organisations to show, and which cell stands open. */
export interface CommitmentSearch {
  filter?: MatrixFilter;
  q?: string;
  /** On a phone: cards per organisation, or per commitment. */
  by?: 'commitment';
  /** The cell whose history stands open: organisation and commitment. */
  cell?: string;
}

/** Reads the address; what it does not know is as if it was not there. */
export function commitmentSearch(search: Record<string, unknown>): CommitmentSearch {
  const found: CommitmentSearch = {
    filter: oneOf(search['filter'], matrixFilters),
    q: textOf(search['q']),
    by: search['by'] === 'commitment' ? 'commitment' : undefined,
    cell: textOf(search['cell']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Which cell of the matrix. */
export interface CellName {
  organisationId: string;
  commitmentId: string;
}

export const cellText = ({ organisationId, commitmentId }: CellName) => `${organisationId}.${commitmentId}`;

export function cellOf(text: string | undefined): CellName | null {
  const [organisationId, commitmentId] = text?.split('.') ?? [];
  return organisationId && commitmentId ? { organisationId, commitmentId } : null;
}
