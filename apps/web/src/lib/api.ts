import { createApiClient } from '#api-client';
import { linkToken } from './link-token.ts';
import { ApiProblem, OfflineProblem, problemFrom } from './problem.ts';

/** The one client of the web. Paths, bodies and answers come from the contract. */
export const api = createApiClient({
  baseUrl: location.origin,
  fetch: async (request) => {
    const link = linkToken();
    if (link !== null) request.headers.set('Authorization', `Link ${link}`);
    try {
      return await fetch(request);
    } catch (cause) {
      throw new OfflineProblem(cause);
    }
  },
});

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

const times = new WeakMap<object, string>();

/** The data of an answer, or the problem that the API described, thrown. `await answerOf(api.GET('/api/v1/me'))` */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response.status, error);
  const at = timeOf(response);
  if (typeof data === 'object' && data !== null && at !== null) times.set(data, at);
  return data as Data;
}

/** When the server gave this answer, by its own clock: a row itself does not say when it was saved. */
export function answeredAt(data: object): string | null {
  return times.get(data) ?? null;
}

/** The same for an answer without a body, such as that of a removal; a problem is thrown. */
export async function doneAt(call: Promise<Answer<unknown>>): Promise<string | null> {
  const answer = await call;
  await answerOf(Promise.resolve(answer));
  return timeOf(answer.response);
}

function timeOf(response: Response): string | null {
  const instant = Date.parse(response.headers.get('Date') ?? '');
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

/** The same with the row's version, for a later `If-Match`. */
export async function versionedAnswerOf<Data>(
  call: Promise<Answer<Data>>,
): Promise<{ data: Data; etag: string | null }> {
  const answer = await call;
  const data = await answerOf(Promise.resolve(answer));
  return { data, etag: answer.response.headers.get('ETag') };
}

export function isProblem(error: unknown, status: number): error is ApiProblem {
  return error instanceof ApiProblem && error.status === status;
}
