import { oneOf, pageOf } from '../../lib/search.ts';
import type { Delivery } from './queries.ts';

export const deliveryStates = [
  'failed',
  'sentAgain',
  'waiting',
  'sent',
] as const satisfies readonly Delivery['state'][];

/** Which mails one wants to see. */
export interface DeliverySearch {
  state?: Delivery['state'];
  page?: number;
}

export function deliverySearch(search: Record<string, unknown>): DeliverySearch {
  const state = oneOf(search['state'], deliveryStates);
  const page = pageOf(search['page']);
  return { ...(state && { state }), ...(page && { page }) };
}
