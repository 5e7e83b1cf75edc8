import { oneOf, pageOf, textOf } from '../../lib/search.ts';
import type { FoundKind } from './queries.ts';

const kinds = [
  'activity',
  'organisation',
  'task',
  'meeting',
  'indicator',
  'subgoal',
  'commitment',
  'commitmentPoint',
  'plan',
  'checkIn',
] as const satisfies readonly FoundKind[];

/** Results of one kind on a page. */
export const pageSize = 25;

/** What stands in the address of the page with all results. */
export interface SearchSearch {
  q?: string;
  kind?: FoundKind;
  page?: number;
}

export function searchSearch(search: Record<string, unknown>): SearchSearch {
  const found = {
    q: textOf(search['q'])?.trim().slice(0, 200),
    kind: oneOf(search['kind'], kinds),
    page: pageOf(search['page']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}
