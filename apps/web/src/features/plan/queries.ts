import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { currentPlanOf } from '#domain';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';
import { idempotent } from '../../lib/idempotency.ts';

export type Plan = Schemas['PlanDto'];
export type Subgoal = Schemas['SubgoalDto'];
export type Indicator = Schemas['IndicatorDto'];
export type Commitment = Schemas['CommitmentDto'];
export type Activity = Schemas['TimelineActivityDto'];

/** `asOf` looks back to a day; null is today. Texts are always today's. */
type AsOf = string | null;

const at = (asOf: AsOf) => (asOf === null ? {} : { asOf });

/** The coalition's plans, the newest first. */
export function plansQuery(slug: string, asOf: AsOf = null) {
  return queryOptions({
    queryKey: ['plans', slug, 'all', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/plans', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function subgoalsQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['subgoals', slug, 'all', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/subgoals', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function indicatorsQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['indicators', slug, 'all', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/indicators', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function commitmentsQuery(slug: string) {
  return queryOptions({
    queryKey: ['plans', slug, 'commitments'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/commitments', { params: { path: { slug }, query }, signal })),
      ),
  });
}

export function timelineQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['timeline', slug, asOf],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/timeline', { params: { path: { slug }, query: at(asOf) }, signal })),
  });
}

/** The plan that is asked for, and without that the one that is going on; null where there is no such plan. */
export function currentPlan(plans: Plan[], id: string | undefined, today: string): Plan | null {
  return id === undefined ? currentPlanOf(plans, today) : (plans.find((plan) => plan.id === id) ?? null);
}

export function updatePlan(slug: string, id: string, version: number, body: Schemas['UpdatePlanInput']): Promise<Plan> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/plans/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

export function updateSubgoal(
  slug: string,
  id: string,
  version: number,
  body: Schemas['UpdateSubgoalInput'],
): Promise<Subgoal> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/subgoals/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

export function createPlan(slug: string, body: Schemas['CreatePlanInput'], key: string): Promise<Plan> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/plans', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

/** A draft that nothing was decided about. */
export function removePlan(slug: string, { id, version }: Plan): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/plans/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

export function takeStep(slug: string, id: string, body: Schemas['PlanStepInput'], key: string) {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/plans/{id}/steps', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

export function createSubgoal(slug: string, body: Schemas['CreateSubgoalInput'], key: string): Promise<Subgoal> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/subgoals', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

export function removeSubgoal(slug: string, { id, version }: Subgoal): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/subgoals/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** Takes things up in the plan and out of it; what is not named stays as it is. */
export function changeReferences(
  slug: string,
  id: string,
  body: Schemas['ChangeReferencesInput'],
  key?: string,
): Promise<Plan> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/plans/{id}/reference-changes', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}
