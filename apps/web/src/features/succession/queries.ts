import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Recorded } from '../../lib/use-saving.ts';

export type Plan = Schemas['PlanDto'];
export type Evaluation = Schemas['PlanEvaluationDto'];
export type EvaluatedActivity = Schemas['EvaluatedActivityDto'];
export type EvaluatedSubgoal = Schemas['EvaluatedSubgoalDto'];
export type Comparison = Schemas['PlanComparisonDto'];
export type Outcome = NonNullable<EvaluatedActivity['outcome']>;

export function planQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: ['plans', slug, 'one', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/plans/{id}', { params: { path: { slug, id } }, signal })),
  });
}

/** `asOf` looks back to a day; null is today. */
export function evaluationQuery(slug: string, id: string, asOf: string | null) {
  return queryOptions({
    queryKey: ['plans', slug, 'evaluation', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/plans/{id}/evaluation', {
          params: { path: { slug, id }, query: asOf === null ? {} : { asOf } },
          signal,
        }),
      ),
  });
}

/** With the plan before it. */
export function comparisonQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: ['plans', slug, 'comparison', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/plans/{id}/comparison', { params: { path: { slug, id } }, signal })),
  });
}

/** The names of what a plan can take along. */
export function commitmentsQuery(slug: string) {
  return queryOptions({
    queryKey: ['plans', slug, 'commitments'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/commitments', { params: { path: { slug }, query }, signal })),
      ),
  });
}

export function indicatorsQuery(slug: string) {
  return queryOptions({
    queryKey: ['indicators', slug, 'all', null],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/indicators', { params: { path: { slug }, query }, signal })),
      ),
  });
}

/** A judgement on some of it, which is taken back as a whole. */
export async function evaluate(
  slug: string,
  id: string,
  body: Schemas['EvaluateInput'],
  key: string,
): Promise<Recorded> {
  const { items } = await answerOf(
    api.POST('/api/v1/coalitions/{slug}/plans/{id}/evaluations', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
  return recordedFacts(slug, items);
}

/** Several judgements in one go: all of them are kept, or none. */
export async function evaluateSet(
  slug: string,
  id: string,
  body: Schemas['EvaluationSetInput'],
  key: string,
): Promise<Recorded> {
  const { items } = await answerOf(
    api.POST('/api/v1/coalitions/{slug}/plans/{id}/evaluation-sets', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
  return recordedFacts(slug, items);
}

function recordedFacts(slug: string, facts: Schemas['FactDto'][]): Recorded {
  const factIds = facts.map((fact) => fact.id);
  const takeBack = async () => {
    const { items } = await answerOf(
      api.POST('/api/v1/coalitions/{slug}/facts/retractions', {
        params: { path: { slug }, header: idempotent() },
        body: { factIds },
      }),
    );
    return items[0]?.recordedAt ?? null;
  };
  return { at: facts[0]?.recordedAt ?? null, factId: null, takeBack };
}

export function startEvaluation(slug: string, id: string, key: string) {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/plans/{id}/steps', {
      params: { path: { slug, id }, header: idempotent(key) },
      body: { to: 'inEvaluation' },
    }),
  );
}

export function createSuccessor(
  slug: string,
  id: string,
  body: Schemas['CreateSuccessorInput'],
  key: string,
): Promise<Plan> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/plans/{id}/successors', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

export function removePlan(slug: string, { id, version }: Plan): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/plans/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}
