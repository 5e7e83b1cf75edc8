import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';

export type Indicator = Schemas['IndicatorDto'];
export type IndicatorDetail = Schemas['IndicatorDetailDto'];
export type IndicatorStatus = Schemas['IndicatorStatus'];
export type Subgoal = Schemas['SubgoalDto'];
export type Fact = Schemas['FactDto'];
export type TimelineActivity = Schemas['TimelineActivityDto'];

/** `asOf` looks back to a day; null is today. */
type AsOf = string | null;

const at = (asOf: AsOf) => (asOf === null ? {} : { asOf });

/** Every indicator of the coalition: some tens. Counts, filters and the sections per subgoal come from it. */
export function indicatorsQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['indicators', slug, 'all', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/indicators', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function subgoalsQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['subgoals', slug, 'all', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/subgoals', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

/** One indicator with everything that its course line draws. */
export function indicatorQuery(slug: string, id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['indicators', slug, 'one', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/indicators/{id}', {
          params: { path: { slug, id }, query: at(asOf) },
          signal,
        }),
      ),
  });
}

/** Every figure that was recorded, also those that were corrected. */
export function measurementsQuery(slug: string) {
  return queryOptions({
    queryKey: ['indicators', slug, 'measurements'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/measurements', { params: { path: { slug }, query }, signal })),
      ),
  });
}

/** All activities in time, to stand beside a figure. */
export function timelineQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['timeline', slug, asOf],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/timeline', { params: { path: { slug }, query: at(asOf) }, signal })),
  });
}

const historyPageSize = 30;

/** Everything that was recorded about an indicator, newest first, a page at a time. */
export function historyQuery(slug: string, id: string) {
  return infiniteQueryOptions({
    queryKey: ['indicators', slug, 'history', id],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/indicators/{id}/facts', {
          params: { path: { slug, id }, query: { page: pageParam, pageSize: historyPageSize } },
          signal,
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: (last, _pages, page) => (page * historyPageSize < last.total ? page + 1 : undefined),
  });
}
