import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';

export type Member = Schemas['MembershipDto'];

/** What one chooses from changes seldom. */
const staleTime = 5 * 60_000;

export function organisationsQuery(slug: string) {
  return queryOptions({
    queryKey: ['choices', slug, 'organisations'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/organisations', { params: { path: { slug }, query }, signal })),
      ),
    staleTime,
  });
}

export function membershipsQuery(slug: string) {
  return queryOptions({
    queryKey: ['choices', slug, 'memberships'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/memberships', { params: { path: { slug }, query }, signal })),
      ),
    staleTime,
  });
}

export function commitmentsQuery(slug: string) {
  return queryOptions({
    queryKey: ['choices', slug, 'commitments'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/commitments', { params: { path: { slug }, query }, signal })),
      ),
    staleTime,
  });
}

export function meetingsQuery(slug: string) {
  return queryOptions({
    queryKey: ['choices', slug, 'meetings'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/meetings', { params: { path: { slug }, query }, signal })),
      ),
    staleTime,
  });
}

export function subgoalsQuery(slug: string) {
  return queryOptions({
    queryKey: ['choices', slug, 'subgoals'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/subgoals', { params: { path: { slug }, query }, signal })),
      ),
    staleTime,
  });
}
