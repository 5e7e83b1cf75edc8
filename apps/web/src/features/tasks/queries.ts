import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Task } from '../../lib/tasks.ts';

type Fact = Schemas['FactDto'];

/** What action points belong to: a meeting, or an activity with the organisations that take part in it. */
export interface TaskSubject {
  /** The one or the other. */
  by: { meetingId: string } | { activityId: string };
  parties?: readonly { id: string }[];
}

/** One action point as it stands now. */
export function taskQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: ['tasks', slug, 'one', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/tasks/{id}', { params: { path: { slug, id } }, signal })),
    // A form begins with the latest version, never with one that was kept.
    gcTime: 0,
  });
}

/** Who may be asked to do something: members and organisations. */
export function assigneesQuery(slug: string) {
  return queryOptions({
    queryKey: ['choices', slug, 'assignees'],
    queryFn: async ({ signal }) => {
      const [organisations, members] = await Promise.all([
        everyPage((query) =>
          answerOf(api.GET('/api/v1/coalitions/{slug}/organisations', { params: { path: { slug }, query }, signal })),
        ),
        everyPage((query) =>
          answerOf(api.GET('/api/v1/coalitions/{slug}/memberships', { params: { path: { slug }, query }, signal })),
        ),
      ]);
      return { organisations, members };
    },
    staleTime: 5 * 60_000,
  });
}

export function createTask(slug: string, body: Schemas['CreateTaskInput'], key: string): Promise<Task> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/tasks', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

/** Changes the version that one started from; a newer one answers 412, with how it is now. */
export function updateTask(slug: string, id: string, version: number, body: Schemas['UpdateTaskInput']): Promise<Task> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/tasks/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
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

/** What can be recorded about a task; `key` makes sure that it is recorded once, however often it is sent. */
export function recordingsOf(slug: string, id: string) {
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
