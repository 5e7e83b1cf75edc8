import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';
import { idempotent } from '../../lib/idempotency.ts';

export type Task = Schemas['TaskDto'];
type Fact = Schemas['FactDto'];

/** The action points of a meeting: open ones first, most urgent first. */
export function tasksQuery(slug: string, meetingId: string, asOf: string | null) {
  return queryOptions({
    queryKey: ['meetings', slug, 'tasks', meetingId, asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/tasks', {
            params: { path: { slug }, query: { meetingId, ...(asOf === null ? {} : { asOf }), ...page } },
            signal,
          }),
        ),
      ),
  });
}

/** The open action points of all meetings, to count per meeting. */
export function openTasksQuery(slug: string, asOf: string | null) {
  return queryOptions({
    queryKey: ['meetings', slug, 'open-tasks', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/tasks', {
            params: { path: { slug }, query: { state: 'open', ...(asOf === null ? {} : { asOf }), ...page } },
            signal,
          }),
        ),
      ),
  });
}

/** Every action point of the coalition, open ones first. */
export function allTasksQuery(slug: string, asOf: string | null) {
  return queryOptions({
    queryKey: ['meetings', slug, 'all-tasks', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/tasks', {
            params: { path: { slug }, query: { ...(asOf === null ? {} : { asOf }), ...page } },
            signal,
          }),
        ),
      ),
  });
}

/** Who may be asked to do something: members and organisations. */
export function assigneesQuery(slug: string) {
  return queryOptions({
    queryKey: ['meetings', slug, 'assignees'],
    queryFn: async ({ signal }) => {
      const [organisations, members] = await Promise.all([
        everyPage((query) =>
          answerOf(api.GET('/api/v1/coalitions/{slug}/organisations', { params: { path: { slug }, query }, signal })),
        ),
        everyPage((query) =>
          answerOf(api.GET('/api/v1/coalitions/{slug}/memberships', { params: { path: { slug }, query }, signal })),
        ),
      ]);
      return {
        organisations: organisations.map(({ id, name }) => ({ id, name })),
        members: members.map(({ id, name, organisations: of }) => ({ id, name, of: of.map((each) => each.name) })),
      };
    },
    staleTime: 5 * 60_000,
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
