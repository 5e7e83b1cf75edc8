import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';
import type { MemberRole } from './member-role.ts';

interface Part {
  readonly role: MemberRole;
  readonly organisationIds: readonly string[];
}

/** A contact speaks for organisations that are there; nobody else speaks for any. */
export async function memberFaults(tx: Tx, ctx: CoalitionCtx, part: Part): Promise<FieldFault[]> {
  const { role, organisationIds } = part;
  if (role !== 'contact') return organisationIds.length > 0 ? [at('organisationIds', 'contactsOnly')] : [];
  if (organisationIds.length === 0) return [at('organisationIds', 'required')];
  const known = await tx.query<{ id: string }>(
    'select id from organisation where coalition_id = $1 and id = any($2::uuid[])',
    [ctx.coalition.id, organisationIds],
  );
  return known.length === new Set(organisationIds).size ? [] : [at('organisationIds', 'notFound')];
}

/** Somebody has to be able to let others in: how many coordinators are there besides this one? */
export async function otherCoordinators(tx: Tx, ctx: CoalitionCtx, membershipId: string | null): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from membership
     where coalition_id = $1 and role = 'coordinator' and id is distinct from $2
       and (ended_on is null or ended_on > ($3::timestamptz at time zone $4)::date)`,
    [ctx.coalition.id, membershipId, tx.now, ctx.coalition.timeZone],
  );
  return row?.count ?? 0;
}
