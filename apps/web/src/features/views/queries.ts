import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answeredAt, answerOf, api, doneAt } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';

export type SavedView = Schemas['SavedViewDto'];
export type ViewPage = Schemas['ViewPage'];

/** The reader's own views of a page and the shared ones, by name. */
export function viewsQuery(slug: string, page: ViewPage) {
  return queryOptions({
    queryKey: ['views', slug, page],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/saved-views', {
          params: { path: { slug }, query: { of: page, pageSize: 100 } },
          signal,
        }),
      ),
  });
}

export function keepView(slug: string, body: Schemas['CreateSavedViewInput'], key?: string): Promise<SavedView> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/saved-views', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

export function changeView(
  slug: string,
  { id, version }: Pick<SavedView, 'id' | 'version'>,
  body: Schemas['UpdateSavedViewInput'],
): Promise<SavedView> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/saved-views/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

/** Removes it; answers when. */
export function removeView(slug: string, { id, version }: Pick<SavedView, 'id' | 'version'>): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/saved-views/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** Keeps once more what was removed. */
export async function keepAgain(slug: string, { page, name, search, isShared }: SavedView): Promise<string | null> {
  return answeredAt(await keepView(slug, { page, name, search, isShared }));
}
