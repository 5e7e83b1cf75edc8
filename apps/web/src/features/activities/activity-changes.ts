import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';

export type ActivityChange = Schemas['ActivityChangeInput'];
export type ActivityChanges = Schemas['ActivityChangesDto'];
export type ChangedActivity = Schemas['ChangedActivityDto'];

/** What a change would do to each of them; nothing is recorded. */
export function previewChange(slug: string, body: ActivityChange): Promise<ActivityChanges> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/activity-changes/previews', { params: { path: { slug } }, body }),
  );
}

export function changeActivities(
  slug: string,
  body: Schemas['RecordActivityChangeInput'],
  key: string,
): Promise<ActivityChanges> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/activity-changes', {
      params: { path: { slug }, header: idempotent(key) },
      body,
    }),
  );
}

/** Takes the whole change back; answers when. */
export async function undoChange(slug: string, id: string): Promise<string> {
  const { recordedAt } = await answerOf(
    api.POST('/api/v1/coalitions/{slug}/activity-changes/{id}/retractions', {
      params: { path: { slug, id }, header: idempotent() },
      body: {},
    }),
  );
  return recordedAt;
}
