import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';

export type Overview = Schemas['OverviewDto'];
export type AttentionRow = Schemas['AttentionRowDto'];
export type Snoozed = Schemas['SnoozedRowDto'];
export type Change = Schemas['ChangeDto'];
export type Upcoming = Schemas['UpcomingDto'];
export type SubgoalCard = Schemas['SubgoalCardDto'];
export type IndicatorDetail = Schemas['IndicatorDetailDto'];

/** Everything on the page, in one request. `asOf` looks back to a day; null is today. */
export function overviewQuery(slug: string, asOf: string | null) {
  return queryOptions({
    queryKey: ['overview', slug, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/overview', {
          params: { path: { slug }, query: asOf === null ? {} : { asOf } },
          signal,
        }),
      ),
  });
}

/** Puts a row away until a day. */
export function snooze(slug: string, key: string, body: Schemas['SnoozeInput']) {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/snoozes', {
      params: { path: { slug }, header: idempotent(key) },
      body,
    }),
  );
}

/** Mails the contacts of an activity: what will they do about its risk? */
export function askAdjustment(slug: string, key: string, activityId: string, message: string | null) {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/activities/{id}/requests', {
      params: { path: { slug, id: activityId }, header: idempotent(key) },
      body: { about: 'adjustment', message },
    }),
  );
}
