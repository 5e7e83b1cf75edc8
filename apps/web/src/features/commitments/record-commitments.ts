import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Commitment, Fact, Pledge } from './queries.ts';

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

/** Many at once; what was there already is left as it is. */
export function pledgeMany(slug: string, body: Schemas['PledgeBatchInput'], key: string) {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/pledges/batches', {
      params: { path: { slug }, header: idempotent(key) },
      body,
    }),
  );
}

/** The undo of recording them: all of them or none. */
export function removePledges(slug: string, pledgeIds: string[]): Promise<string | null> {
  return doneAt(
    api.POST('/api/v1/coalitions/{slug}/pledges/removals', {
      params: { path: { slug }, header: idempotent() },
      body: { pledgeIds },
    }),
  );
}

export function withdraw(slug: string, id: string, body: Schemas['WithdrawalInput'], key: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/pledges/{id}/withdrawals', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

export function createCommitment(
  slug: string,
  body: Schemas['CreateCommitmentInput'],
  key: string,
): Promise<Commitment> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/commitments', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

export function updateCommitment(
  slug: string,
  id: string,
  version: number,
  body: Schemas['UpdateCommitmentInput'],
): Promise<Commitment> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/commitments/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

export function removeCommitment(slug: string, { id, version }: Commitment): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/commitments/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}
