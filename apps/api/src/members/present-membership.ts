import { can, type Actor } from '#domain';
import type { MembershipDto } from './membership.dto.ts';
import type { MembershipRow } from './membership-rows.ts';

/** A member as this actor may read them. */
export function presentMembership(actor: Actor, row: MembershipRow): MembershipDto {
  return { ...row, email: looksAfter(actor, row) || row.id === actor.membershipId ? row.email : null };
}

/** The coordinator of everybody, a contact of who is a contact of the same organisation. */
export function looksAfter(actor: Actor, { organisations }: Pick<MembershipDto, 'organisations'>): boolean {
  if (can(actor, 'member.write')) return true;
  return organisations.some(({ id }) => can(actor, 'member.write', { organisationId: id }));
}
