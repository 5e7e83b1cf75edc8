import { searchText, parseSearch } from '../../lib/search.ts';

/** What of an address belongs to a view: not on which page of it one is, nor to which day one looks back. */
export function viewSearch(search: string): string {
  const { page: _page, asOf: _asOf, ...rest } = parseSearch(search.replace(/^\?/, ''));
  return searchText(Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))));
}
