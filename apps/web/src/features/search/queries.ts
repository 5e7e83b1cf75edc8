import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';

export type Found = Schemas['FoundDto'];
export type FoundKind = Schemas['FoundKind'];
export type FoundList = Schemas['FoundListDto'];

interface Asked {
  q: string;
  kind?: FoundKind;
  page?: number;
  pageSize?: number;
  /** At most so many of each kind. */
  perKind?: number;
}

/** What is found; while somebody types on, what was found before stays. */
export function searchQuery(slug: string, asked: Asked) {
  return queryOptions({
    queryKey: ['search', slug, asked],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/search', { params: { path: { slug }, query: asked }, signal })),
    placeholderData: keepPreviousData,
    enabled: asked.q !== '',
  });
}

/** Results as the server gives them, one group for each kind. */
export function groupByKind(items: readonly Found[]): { kind: FoundKind; items: Found[] }[] {
  const groups = new Map<FoundKind, Found[]>();
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return [...groups].map(([kind, found]) => ({ kind, items: found }));
}
