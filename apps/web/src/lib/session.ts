import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from './api.ts';

export type Me = Schemas['MeDto'];
export type Membership = Schemas['MyMembershipDto'];

/** Who is signed in and where they belong; also what day it is there. Throws a 401 problem when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/me', { signal })),
  staleTime: 5 * 60_000,
});

/** Answers with where to sign out at the municipality as well, when one was signed in through it. */
export async function signOut(): Promise<string | null> {
  const answer = await api.DELETE('/api/v1/me/session');
  await answerOf(Promise.resolve(answer));
  return /<([^>]+)>; rel="end-session"/.exec(answer.response.headers.get('Link') ?? '')?.[1] ?? null;
}
