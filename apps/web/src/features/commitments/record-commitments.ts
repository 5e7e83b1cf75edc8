import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Fact, Pledge } from './queries.ts';

export type AssessmentInput = Schemas['AssessmentInput'];

/** What can be recorded about a commitment; `key` makes sure that it is recorded once, however often it is sent. */
export function assess(slug: string, pledgeId: string, body: AssessmentInput, key: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/pledges/{id}/assessments', {
      params: { path: { slug, id: pledgeId }, header: idempotent(key) },
      body,
    }),
  );
}

/** Takes the place of an assessment that was wrong from the start. */
export function correctAssessment(slug: string, id: string, body: AssessmentInput, key: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/assessments/{id}/corrections', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

export function reviewAssessment(
  slug: string,
  id: string,
  body: Schemas['AssessmentReviewInput'],
  key: string,
): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/assessments/{id}/reviews', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

export function pledge(slug: string, body: Schemas['CreatePledgeInput'], key: string): Promise<Pledge> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/pledges', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}
