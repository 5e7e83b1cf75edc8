import { oneOf } from '../../lib/search.ts';
import type { Role } from './queries.ts';

export const memberRoles = ['coordinator', 'contact', 'reviewer'] as const satisfies readonly Role[];

/** Whom one wants to see: of one role, or who no longer take part. */
export interface MemberSearch {
  role?: Role;
  state?: 'ended';
}

export function memberSearch(search: Record<string, unknown>): MemberSearch {
  const role = oneOf(search['role'], memberRoles);
  const state = oneOf(search['state'], ['ended'] as const);
  return { ...(role && { role }), ...(state && { state }) };
}
