import { Injectable } from '@nestjs/common';
import { can, type Actor } from '#domain';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { type Page, slicePage } from '../platform/http/page.ts';
import type { MembershipDto, MembershipQuery } from './membership.dto.ts';

/** Who takes part in the coalition today. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: CoalitionCtx, query: MembershipQuery): Promise<Page<MembershipDto>> {
    const rows = await this.database.read(ctx, (tx) =>
      tx.query<MembershipDto & { email: string }>(
        `select m.id, p.name, p.email, m.role, m.is_example as "isExample",
           (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'isExample', o.is_example)
                order by lower(o.name), o.id), '[]')
              from membership_organisation mo
              join organisation o on o.coalition_id = mo.coalition_id and o.id = mo.organisation_id
              where mo.coalition_id = m.coalition_id and mo.membership_id = m.id) as organisations
         from membership m join person p on p.id = m.person_id
         where m.coalition_id = $1 and (m.ended_on is null or m.ended_on > $2::date)
         order by lower(p.name), m.id`,
        [ctx.coalition.id, this.clock.today(ctx.coalition.timeZone)],
      ),
    );
    const page = slicePage(rows.filter(matching(query)), query);
    return {
      ...page,
      items: page.items.map((row) => ({ ...row, email: mayReach(ctx.actor, row) ? row.email : null })),
    };
  }
}

function matching({ role, organisationId }: MembershipQuery) {
  return ({ role: own, organisations }: MembershipDto) =>
    (role === undefined || own === role) &&
    (organisationId === undefined || organisations.some(({ id }) => id === organisationId));
}

/** Whoever looks after a member may know their address, and so may the member. */
function mayReach(actor: Actor, { id, organisations }: MembershipDto): boolean {
  if (id === actor.membershipId || can(actor, 'member.write')) return true;
  return organisations.some((organisation) => can(actor, 'member.write', { organisationId: organisation.id }));
}
