import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { DeliverySearch } from './delivery-search.ts';

export type Delivery = Schemas['DeliveryDto'];

export const pageSize = 25;

/** One page of what was mailed. */
export function deliveriesQuery(slug: string, { state, page }: DeliverySearch) {
  return queryOptions({
    queryKey: ['deliveries', slug, state ?? null, page ?? 1],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/coalitions/{slug}/deliveries', {
          params: { path: { slug }, query: { state, page, pageSize } },
          signal,
        }),
      ),
  });
}

/** Sends a mail that failed again. */
export function sendAgain(slug: string, id: string, key: string): Promise<Delivery> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/deliveries/{id}/retries', {
      params: { path: { slug, id }, header: idempotent(key) },
    }),
  );
}
