import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * One row of a list. A list that does not know it may have been fetched before it was made: then it is asked for anew, unless
 * it is fresh. Null when there is no such row.
 */
export async function knownRow<Row extends { id: string }, Key extends QueryKey>(
  queryClient: QueryClient,
  list: FetchQueryOptions<Row[], Error, Row[], Key>,
  id: string,
): Promise<Row | null> {
  const find = (rows: Row[]) => rows.find((row) => row.id === id) ?? null;
  return find(await queryClient.ensureQueryData(list)) ?? find(await queryClient.fetchQuery(list));
}
