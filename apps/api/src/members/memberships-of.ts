import type { CoalitionContext, Ctx } from '../platform/auth/ctx.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { MemberRole } from './member-role.ts';

export interface MembershipRow {
  /** Null for the mailbox of an organisation, which is no member. */
  readonly id: string | null;
  readonly coalitionId: string;
  readonly role: MemberRole;
  /** The organisation by whose mailbox one came. */
  readonly mailboxOf: string | null;
}

/** Where the signed-in person takes part, or what their link is for; the one thing about them that is read over all coalitions at once. */
export async function membershipsOf(ctx: Ctx, database: Database, clock: Clock): Promise<MembershipRow[]> {
  const { link } = ctx;
  if (link?.organisationId)
    return [{ id: null, coalitionId: link.coalitionId, role: 'contact', mailboxOf: link.organisationId }];
  return database.read(ctx, (tx) =>
    tx.query<MembershipRow>(
      `select id, coalition_id as "coalitionId", role, null as "mailboxOf" from membership
       where person_id = $1 and ($3::uuid is null or id = $3) and (ended_on is null or ended_on > $2::date) order by coalition_id`,
      [ctx.person?.id, clock.today('Europe/Amsterdam'), ctx.link?.membershipId ?? null],
    ),
  );
}

/** The same person, looking into one of their coalitions. */
export function inCoalition(ctx: Ctx, id: string): Ctx {
  return { ...ctx, coalition: { id } as CoalitionContext };
}
