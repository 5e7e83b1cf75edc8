import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';

export type PublicPageData = Schemas['PublicPageDto'];
export type PublicIndicator = Schemas['PublicIndicatorDto'];
export type PublicFigure = Schemas['PublicFigureDto'];
export type PublicCount = Schemas['PublicCountDto'];

/** What everybody may know of a coalition. The server keeps it for a minute as well. */
export const publicPageQuery = (slug: string) =>
  queryOptions({
    queryKey: ['public-page', slug],
    queryFn: () => answerOf(api.GET('/api/v1/coalitions/{slug}/public-page', { params: { path: { slug } } })),
    staleTime: 60_000,
  });
