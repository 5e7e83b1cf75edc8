import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Activity } from './queries.ts';

export function createActivity(slug: string, body: Schemas['CreateActivityInput'], key: string): Promise<Activity> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/activities', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

/** Another one with the same texts, partners and links. */
export function duplicateActivity(slug: string, id: string, title: string, key: string): Promise<Activity> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/activities/{id}/duplicates', {
      params: { path: { slug, id }, header: idempotent(key) },
      body: { title },
    }),
  );
}

/** Takes back that it was made; answers when. */
export function removeActivity(slug: string, { id, version }: Activity): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/activities/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** Changes the texts of the version that one started from; a newer one answers 412, with how it is now. */
export function updateActivity(
  slug: string,
  { id, version }: Pick<Activity, 'id' | 'version'>,
  body: Schemas['UpdateActivityInput'],
): Promise<Activity> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/activities/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}
