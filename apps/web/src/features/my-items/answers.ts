import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Fact } from './queries.ts';

/** What somebody says about an item; `id` is of the activity, pledge or task. */
export type Answer =
  | { type: 'checkIn'; id: string; body: Schemas['CheckInInput'] }
  | { type: 'participation'; id: string; body: Schemas['ParticipationInput'] }
  | { type: 'assessment'; id: string; body: Schemas['AssessmentInput'] }
  | { type: 'completion'; id: string; body: Schemas['TaskCompletionInput'] }
  | { type: 'postponement'; id: string; body: Schemas['TaskPostponementInput'] };

/** Records an answer, once for each key. `corrects` is the fact whose place it takes; a task's facts only follow each other. */
export function sendAnswer(slug: string, answer: Answer, corrects: string | null, key: string): Promise<Fact> {
  const params = { path: { slug, id: answer.id }, header: idempotent(key) };
  const correcting = { path: { slug, id: corrects ?? '' }, header: idempotent(key) };
  switch (answer.type) {
    case 'checkIn':
      return answerOf(
        corrects === null
          ? api.POST('/api/v1/coalitions/{slug}/activities/{id}/check-ins', { params, body: answer.body })
          : api.POST('/api/v1/coalitions/{slug}/check-ins/{id}/corrections', { params: correcting, body: answer.body }),
      );
    case 'participation':
      return answerOf(
        corrects === null
          ? api.POST('/api/v1/coalitions/{slug}/activities/{id}/participations', { params, body: answer.body })
          : api.POST('/api/v1/coalitions/{slug}/participations/{id}/corrections', {
              params: correcting,
              body: answer.body,
            }),
      );
    case 'assessment':
      return answerOf(
        corrects === null
          ? api.POST('/api/v1/coalitions/{slug}/pledges/{id}/assessments', { params, body: answer.body })
          : api.POST('/api/v1/coalitions/{slug}/assessments/{id}/corrections', {
              params: correcting,
              body: answer.body,
            }),
      );
    case 'completion':
      return answerOf(api.POST('/api/v1/coalitions/{slug}/tasks/{id}/completions', { params, body: answer.body }));
    case 'postponement':
      return answerOf(api.POST('/api/v1/coalitions/{slug}/tasks/{id}/postponements', { params, body: answer.body }));
  }
}

/** Takes an answer back. */
export function retractAnswer(slug: string, factId: string, key: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/facts/{id}/retractions', {
      params: { path: { slug, id: factId }, header: idempotent(key) },
      body: {},
    }),
  );
}
