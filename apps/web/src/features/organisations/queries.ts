import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';

export type Partner = Schemas['PartnerDto'];
export type Organisation = Schemas['OrganisationDto'];
export type Officer = Schemas['AttentionOfficerDto'];
export type Member = Schemas['MembershipDto'];
export type Activity = Schemas['ActivityDto'];
export type Fact = Schemas['FactDto'];
export type Status = Schemas['OrganisationStatus'];

/** `asOf` looks back to a day; null is today. */
type AsOf = string | null;

const at = (asOf: AsOf) => (asOf === null ? {} : { asOf });

/** Every organisation of the coalition, those that left as well; counts, filters and sorting come from it. */
export function partnersQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['organisations', slug, 'all', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/organisations', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function partnerQuery(slug: string, id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['organisations', slug, 'one', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/organisations/{id}', {
          params: { path: { slug, id }, query: at(asOf) },
          signal,
        }),
      ),
  });
}

const historyPageSize = 10;

/** Everything that was recorded about an organisation, newest first, a page at a time. */
export function historyQuery(slug: string, id: string) {
  return infiniteQueryOptions({
    queryKey: ['organisations', slug, 'history', id],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/organisations/{id}/facts', {
          params: { path: { slug, id }, query: { page: pageParam, pageSize: historyPageSize } },
          signal,
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: (last, _pages, page) => (page * historyPageSize < last.total ? page + 1 : undefined),
  });
}

/** The people who speak for one organisation. */
export function contactsQuery(slug: string, organisationId: string) {
  return queryOptions({
    queryKey: ['members', slug, 'contacts', organisationId],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/memberships', {
            params: { path: { slug }, query: { role: 'contact', organisationId, ...page } },
            signal,
          }),
        ),
      ),
  });
}

/** The aandachtsfunctionarissen, by organisation. */
export function officersQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['members', slug, 'officers', asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/attention-officers', {
            params: { path: { slug }, query: { ...at(asOf), ...page } },
            signal,
          }),
        ),
      ),
  });
}

/** The activities that it leads or takes part in, the worst signal first. */
export function activitiesOfQuery(slug: string, organisationId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['activities', slug, 'of', organisationId, asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/activities', {
            params: { path: { slug }, query: { ...at(asOf), organisationId, ...page } },
            signal,
          }),
        ),
      ),
  });
}

/** What the commitments are called, for the history. */
export function commitmentsQuery(slug: string) {
  return queryOptions({
    queryKey: ['commitments', slug, 'texts'],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/commitments', { params: { path: { slug }, query: page }, signal })),
      ),
  });
}
