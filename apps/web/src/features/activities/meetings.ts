import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, isProblem } from '../../lib/api.ts';
import { everyPage } from './every-page.ts';

export interface Meeting {
  id: string;
  title: string;
  heldOn: string;
}

/** The meetings of the coalition, to mark in time. */
export function meetingsQuery(slug: string) {
  return queryOptions({
    queryKey: ['choices', slug, 'meetings'],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf<{ items: Meeting[]; total: number }>(
          api.GET(
            '/api/v1/coalitions/{slug}/meetings' as never,
            { params: { path: { slug }, query: page }, signal } as never,
          ) as never,
        ).catch((error: unknown) => {
          if (isProblem(error, 404)) return { items: [], total: 0 };
          throw error;
        }),
      ),
  });
}
