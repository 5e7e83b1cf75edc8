import { organisationStatuses } from '#domain';
import { oneOf, textOf } from '../../lib/search.ts';
import type { Status } from './queries.ts';

export const sortColumns = ['name', 'sector', 'signedOn', 'officer', 'covered', 'activities'] as const;

export type SortColumn = (typeof sortColumns)[number];

/** What the address says about which organisations to show, and in which order. */
export interface OrganisationSearch {
  status?: Status;
  q?: string;
  /** A column, with a minus before it when the last comes first. */
  sort?: SortColumn | `-${SortColumn}`;
}

const sorts = sortColumns.flatMap((column) => [column, `-${column}`] as const);

/** Reads the address; what it does not know is as if it was not there. */
export function organisationSearch(search: Record<string, unknown>): OrganisationSearch {
  const found: OrganisationSearch = {
    status: oneOf(search['status'], organisationStatuses),
    q: textOf(search['q']),
    sort: oneOf(search['sort'], sorts),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
