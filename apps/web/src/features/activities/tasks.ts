import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import { everyPage } from '../../lib/every-page.ts';
import type { Fact } from './queries.ts';

export type Task = Schemas['TaskDto'];

/** The action points of an activity: open ones first, most urgent first. */
export function tasksQuery(slug: string, activityId: string, asOf: string | null) {
  return queryOptions({
    queryKey: ['activities', slug, 'tasks', activityId, asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/tasks', {
            params: { path: { slug }, query: { activityId, ...(asOf === null ? {} : { asOf }), ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function createTask(slug: string, body: Schemas['CreateTaskInput'], key: string): Promise<Task> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/tasks', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

/** Takes back that it was made; answers when. */
export function removeTask(slug: string, { id, version }: Task): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/tasks/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** What can be recorded about a task. */
export function taskRecordingsOf(slug: string, id: string) {
  const params = (key: string) => ({ path: { slug, id }, header: idempotent(key) });
  return {
    complete: (key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/tasks/{id}/completions', { params: params(key), body: {} })),
    postpone: (body: Schemas['TaskPostponementInput'], key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/tasks/{id}/postponements', { params: params(key), body })),
    reopen: (body: Schemas['TaskReopeningInput'], key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/tasks/{id}/reopenings', { params: params(key), body })),
  };
}
