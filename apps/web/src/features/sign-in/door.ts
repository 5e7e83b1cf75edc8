import { queryOptions } from '@tanstack/react-query';
import { innerPath } from '#domain';
import { answerOf, api, isProblem } from '../../lib/api.ts';
import { ApiProblem, OfflineProblem } from '../../lib/problem.ts';

/** Which ways in there are. */
export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/sign-in-options', { signal })),
  staleTime: Infinity,
});

/** Asks for a link, which leads to the wanted page; the answer never tells whether the address is known. */
export function askForLink(email: string, wanted: string | undefined) {
  const returnTo = innerPath(wanted) ?? undefined;
  return answerOf(api.POST('/api/v1/sign-in-links', { body: { email, returnTo } }));
}

/** Signs in with the token of a link, which works no more after that. */
export function signInWithLink(token: string) {
  return answerOf(api.POST('/api/v1/sessions', { body: { token } }));
}

/** Begins to sign in at a municipality; answers where the browser goes. */
export function departTo(key: string) {
  return answerOf(api.POST('/api/v1/sign-in-providers/{key}/departures', { params: { path: { key } } }));
}

/** Signs in with what a municipality sent the browser back with. */
export function signInWithAnswer(key: string, answer: string) {
  return answerOf(
    api.POST('/api/v1/sign-in-providers/{key}/sessions', { params: { path: { key } }, body: { answer } }),
  );
}

/** What to say about a failure at the door: a sentence of ours by name, or what the API said. */
export function doorFault(
  error: unknown,
): { key: 'offline' | 'throttled' | 'failed' } | { title: string; text: string } {
  if (error instanceof OfflineProblem) return { key: 'offline' };
  if (isProblem(error, 429)) return { key: 'throttled' };
  if (!(error instanceof ApiProblem) || (error.status >= 500 && error.status !== 503) || error.title === '')
    return { key: 'failed' };
  return { title: error.title, text: error.faults[0]?.detail ?? error.detail };
}
