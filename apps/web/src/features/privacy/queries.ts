import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';

export type Statements = Schemas['StatementsDto'];
export type ErasurePreview = Schemas['ErasurePreviewDto'];
export type Right = Schemas['RightDto'];
export type Redaction = Schemas['RedactionDto'];

/** Whom it is about: oneself, or a member of a coalition. */
export type Whom = 'me' | { slug: string; id: string };

export const statementsQuery = queryOptions({
  queryKey: ['statements'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/statements', { signal })),
  staleTime: Infinity,
});

/** Asked for at the press: it may be much, and nobody else needs it. */
export function fetchMyData() {
  return answerOf(api.GET('/api/v1/me/data'));
}

export function previewErasure(whom: Whom): Promise<ErasurePreview> {
  if (whom === 'me') return answerOf(api.GET('/api/v1/me/erasure-preview'));
  return answerOf(api.GET('/api/v1/coalitions/{slug}/memberships/{id}/erasure-preview', { params: { path: whom } }));
}

export function erase(whom: Whom, confirmation: string) {
  const body = { confirmation };
  if (whom === 'me') return answerOf(api.POST('/api/v1/me/erasures', { body }));
  return answerOf(api.POST('/api/v1/coalitions/{slug}/memberships/{id}/erasures', { params: { path: whom }, body }));
}

/** The whole list: it is to be looked through, and as many as there are members. */
export const rightsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['coalition', slug, 'rights'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/rights-review', { params: { path: { slug }, query }, signal })),
      ),
  });

/** All texts that were taken out, the last first: there are few. */
export const redactionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['coalition', slug, 'redactions'],
    queryFn: ({ signal }) =>
      everyPage((query) =>
        answerOf(api.GET('/api/v1/coalitions/{slug}/redactions', { params: { path: { slug }, query }, signal })),
      ),
  });

export function redact(slug: string, body: Schemas['RedactionInput']): Promise<Redaction> {
  return answerOf(api.POST('/api/v1/coalitions/{slug}/redactions', { params: { path: { slug } }, body }));
}
