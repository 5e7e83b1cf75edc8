import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';

export type ItemLink = Schemas['ItemLinkDto'];

type List = Schemas['ItemLinkListDto'];
interface PageOfList {
  page: number;
  pageSize: number;
}

/** Whose links, and how one reads and ends them. */
export interface LinkOwner {
  kind: 'me' | 'member' | 'mailbox';
  key: readonly string[];
  page: (query: PageOfList, signal: AbortSignal) => Promise<List>;
  end: (linkId: string) => Promise<unknown>;
  endAll: () => Promise<unknown>;
}

export const myLinks: LinkOwner = {
  kind: 'me',
  key: ['me'],
  page: (query, signal) => answerOf(api.GET('/api/v1/me/item-links', { params: { query }, signal })),
  end: (id) => answerOf(api.DELETE('/api/v1/me/item-links/{id}', { params: { path: { id } } })),
  endAll: () => answerOf(api.DELETE('/api/v1/me/item-links')),
};

export function linksOfMember(slug: string, id: string): LinkOwner {
  const path = { slug, id };
  return {
    kind: 'member',
    key: [slug, id],
    page: (query, signal) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/memberships/{id}/item-links', { params: { path, query }, signal })),
    end: (linkId) =>
      answerOf(
        api.DELETE('/api/v1/coalitions/{slug}/memberships/{id}/item-links/{linkId}', {
          params: { path: { ...path, linkId } },
        }),
      ),
    endAll: () => answerOf(api.DELETE('/api/v1/coalitions/{slug}/memberships/{id}/item-links', { params: { path } })),
  };
}

export function linksOfMailbox(slug: string, id: string): LinkOwner {
  const path = { slug, id };
  return {
    kind: 'mailbox',
    key: [slug, id],
    page: (query, signal) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/organisations/{id}/item-links', { params: { path, query }, signal })),
    end: (linkId) =>
      answerOf(
        api.DELETE('/api/v1/coalitions/{slug}/organisations/{id}/item-links/{linkId}', {
          params: { path: { ...path, linkId } },
        }),
      ),
    endAll: () => answerOf(api.DELETE('/api/v1/coalitions/{slug}/organisations/{id}/item-links', { params: { path } })),
  };
}

/** All that still work, the newest first: a mail brings one, and thirty days later it is gone. */
export function linksQuery({ kind, key, page }: LinkOwner) {
  return queryOptions({
    queryKey: ['item-links', kind, ...key],
    queryFn: ({ signal }) => everyPage((query) => page(query, signal)),
  });
}
