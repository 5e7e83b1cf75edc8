import { isCovered } from '#domain';
import { fold } from '../../lib/fold.ts';
import { matrixFilters, type CommitmentSearch, type MatrixFilter } from './commitment-search.ts';
import type { MatrixCell, MatrixRow } from './queries.ts';

/** Pledged, and not in place or embedded: not known counts as not there. */
export function isGap({ hasPledge, stage }: MatrixCell): boolean {
  return hasPledge && (stage === null || !isCovered(stage));
}

export const isNeverAssessed = ({ hasPledge, stage }: MatrixCell) => hasPledge && stage === 'unknown';
export const isQuestioned = ({ review }: MatrixCell) => review === 'questioned';
export const hasPledges = ({ cells }: MatrixRow) => cells.some(({ hasPledge }) => hasPledge);

const tests: Record<MatrixFilter, (row: MatrixRow) => boolean> = {
  gaps: ({ cells }) => cells.some(isGap),
  stale: ({ cells }) => cells.some(({ isStale }) => isStale),
  never: ({ cells }) => cells.some(isNeverAssessed),
  questioned: ({ cells }) => cells.some(isQuestioned),
  withoutOfficer: (row) => hasPledges(row) && !row.hasAttentionOfficer,
};

/** Those whose name contains the text; who took something on comes first, then by name as they came. */
export function matchRows(rows: readonly MatrixRow[], q: string | undefined): MatrixRow[] {
  const wanted = fold(q ?? '');
  const matching = rows.filter(({ name }) => fold(name).includes(wanted));
  return [...matching.filter(hasPledges), ...matching.filter((row) => !hasPledges(row))];
}

export function ofFilter(rows: MatrixRow[], filter: MatrixFilter | undefined): MatrixRow[] {
  return filter === undefined ? rows : rows.filter(tests[filter]);
}

export function shownRows(rows: readonly MatrixRow[], { q, filter }: CommitmentSearch): MatrixRow[] {
  return ofFilter(matchRows(rows, q), filter);
}

export function countFilters(rows: MatrixRow[]): Record<MatrixFilter, number> {
  const counts = matrixFilters.map((filter) => [filter, rows.filter(tests[filter]).length] as const);
  return Object.fromEntries(counts) as Record<MatrixFilter, number>;
}
