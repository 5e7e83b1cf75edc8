import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';

export type Activity = Schemas['ActivityDto'];
export type Reason = Schemas['ActivityReasonDto'];
export type Fact = Schemas['FactDto'];
export type Signal = Schemas['Signal'];
export type Lifecycle = Schemas['LifecycleState'];

/** `asOf` looks back to a day; null is today. */
type AsOf = string | null;

const at = (asOf: AsOf) => (asOf === null ? {} : { asOf });

/** Every activity of the coalition: a few hundred at most. Counts, filters, sorting and all three views come from it. */
export function activitiesQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['activities', slug, 'all', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/activities', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function activityQuery(slug: string, id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['activities', slug, 'one', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/activities/{id}', {
          params: { path: { slug, id }, query: at(asOf) },
          signal,
        }),
      ),
  });
}

const storyPageSize = 15;

/** Everything that was recorded about an activity and its tasks, newest first, a page at a time. */
export function storyQuery(slug: string, id: string) {
  return infiniteQueryOptions({
    queryKey: ['activities', slug, 'story', id],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/activities/{id}/facts', {
          params: { path: { slug, id }, query: { page: pageParam, pageSize: storyPageSize } },
          signal,
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: (last, _pages, page) => (page * storyPageSize < last.total ? page + 1 : undefined),
  });
}
