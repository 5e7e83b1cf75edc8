import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';
import { idempotent } from '../../lib/idempotency.ts';

export type Meeting = Schemas['MeetingDto'];

/** `asOf` looks back to a day; null is today. */
type AsOf = string | null;

const at = (asOf: AsOf) => (asOf === null ? {} : { asOf });

/** Every meeting of the network, latest first: six a year. */
export function meetingsQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['meetings', slug, 'all', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/meetings', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function meetingQuery(slug: string, id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['meetings', slug, 'one', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/meetings/{id}', {
          params: { path: { slug, id }, query: at(asOf) },
          signal,
        }),
      ),
  });
}

export function createMeeting(slug: string, body: Schemas['CreateMeetingInput'], key: string): Promise<Meeting> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/meetings', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

export function updateMeeting(
  slug: string,
  id: string,
  version: number,
  body: Schemas['UpdateMeetingInput'],
): Promise<Meeting> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/meetings/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

/** Takes back that it was made: only its maker, within a day, while nothing hangs on it. Answers when. */
export function removeMeeting(slug: string, { id, version }: Meeting): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/meetings/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}
