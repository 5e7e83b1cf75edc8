import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';

export type Coverage = Schemas['CommitmentCoverageListDto'];
export type CoverageItem = Schemas['CommitmentCoverageDto'];
export type MatrixRow = Schemas['MatrixRowDto'];
export type MatrixCell = Schemas['MatrixCellDto'];
export type Commitment = Schemas['CommitmentDto'];
export type Pledge = Schemas['PledgeDto'];
export type Partner = Schemas['PartnerDto'];
export type Officer = Schemas['AttentionOfficerDto'];
export type Member = Schemas['MembershipDto'];
export type Fact = Schemas['FactDto'];

/** `asOf` looks back to a day; null is today. */
type AsOf = string | null;

const at = (asOf: AsOf) => (asOf === null ? {} : { asOf });

/** The whole matrix with what it adds up to, in one answer. */
export function coverageQuery(slug: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['commitments', slug, 'coverage', asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/commitment-coverage', {
          params: { path: { slug }, query: at(asOf) },
          signal,
        }),
      ),
  });
}

/** The commitments with their texts and points; six of them, as a rule. */
export function commitmentsQuery(slug: string) {
  return queryOptions({
    queryKey: ['commitments', slug, 'texts'],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/commitments', { params: { path: { slug }, query: page }, signal })),
      ),
  });
}

/** What one organisation took on, with its own words. */
export function pledgesOfQuery(slug: string, organisationId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['commitments', slug, 'pledges', organisationId, asOf],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/pledges', {
            params: { path: { slug }, query: { ...at(asOf), organisationId, ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function pledgeQuery(slug: string, id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['commitments', slug, 'pledge', id, asOf],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/pledges/{id}', { params: { path: { slug, id }, query: at(asOf) }, signal }),
      ),
  });
}

/** Everything that was recorded about a pledge, newest first; a few per year. */
export function pledgeHistoryQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: ['commitments', slug, 'history', id],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/pledges/{id}/facts', {
            params: { path: { slug, id }, query: page },
            signal,
          }),
        ),
      ),
  });
}

/** The contacts of one organisation, or of all. */
export function contactsQuery(slug: string, organisationId?: string) {
  return queryOptions({
    queryKey: ['members', slug, 'contacts', organisationId ?? 'all'],
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

/** How organisations can be reached. */
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

/** The present text, then those that were signed before it changed. */
export function textsQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: ['commitments', slug, 'signed-texts', id],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/commitments/{id}/texts', {
            params: { path: { slug, id }, query: page },
            signal,
          }),
        ),
      ),
  });
}
