import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from './api.ts';
import { everyPage } from './every-page.ts';

export type Task = Schemas['TaskDto'];

interface TaskFilter {
  meetingId?: string;
  activityId?: string;
  state?: Task['state'];
}

/** Action points of a meeting, of an activity, or of the whole coalition: open ones first, most urgent first. */
export function tasksQuery(slug: string, filter: TaskFilter, asOf: string | null) {
  return queryOptions({
    queryKey: ['tasks', slug, 'all', filter, asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/tasks', {
            params: { path: { slug }, query: { ...filter, ...(asOf === null ? {} : { asOf }), ...page } },
            signal,
          }),
        ),
      ),
  });
}
