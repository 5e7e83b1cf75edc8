import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';

export type Session = Schemas['SessionDto'];

/** Where one is signed in, the last used first. */
export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/me/sessions', { params: { query: { pageSize: 100 } }, signal })),
});

export function endSession(id: string) {
  return answerOf(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }));
}

export function endAllSessions() {
  return answerOf(api.DELETE('/api/v1/me/sessions'));
}
