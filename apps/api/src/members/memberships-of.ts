import type { CoalitionContext, Ctx } from '../platform/auth/ctx.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { MemberRole } from './member-role.ts';

export interface MembershipRow {
  readonly id: string;
  readonly coalitionId: string;
  readonly role: MemberRole;
}

/** Where the signed-in person takes part, or what their link is for; the one thing about them that is read over all coalitions at once. */
export function membershipsOf(ctx: Ctx, database: Database, clock: Clock): Promise<MembershipRow[]> {
  return database.read(ctx, (tx) =>
    tx.query<MembershipRow>(
      `select id, coalition_id as "coalitionId", role from membership
       where person_id = $1 and ($3::uuid is null or id = $3) and (ended_on is null or ended_on > $2::date) order by coalition_id`,
      [ctx.person?.id, clock.today('Europe/Amsterdam'), ctx.link?.membershipId ?? null],
    ),
  );
}

/** The same person, looking into one of their coalitions. */
export function inCoalition(ctx: Ctx, id: string): Ctx {
  return { ...ctx, coalition: { id } as CoalitionContext };
}
