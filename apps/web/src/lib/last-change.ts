import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './api.ts';

/** Who changed a row last, and when, as far as the reader may know: the history is not for everybody. */
export interface LastChange {
  name: string | null;
  at: string;
}

export function lastChangeQuery(slug: string, objectId: string, version: number) {
  return queryOptions({
    queryKey: ['audit', slug, 'last', objectId, version],
    queryFn: async ({ signal }): Promise<LastChange | null> => {
      const query = { objectId, pageSize: 1 };
      const { items } = await answerOf(
        api.GET('/api/v1/coalitions/{slug}/audit-events', { params: { path: { slug }, query }, signal }),
      );
      return items[0] ?? null;
    },
    retry: false,
  });
}
