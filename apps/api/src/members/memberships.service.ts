import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import { type Page, slicePage } from '../platform/http/page.ts';
import type { MembershipDto, MembershipQuery } from './membership.dto.ts';
import { membershipRow, membershipRows } from './membership-rows.ts';
import { looksAfter, presentMembership } from './present-membership.ts';

/** Who takes part in the coalition today, and who did. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: CoalitionCtx, query: MembershipQuery): Promise<Page<MembershipDto>> {
    const today = this.clock.today(ctx.coalition.timeZone);
    const state = query.state ?? 'active';
    const rows = await this.database.read(ctx, (tx) => membershipRows(tx, ctx.coalition.id, today, state));
    // Who no longer takes part is known to whoever looks after them alone.
    const known = state === 'active' ? rows : rows.filter((row) => looksAfter(ctx.actor, row));
    const page = slicePage(known.filter(matching(query)), query);
    return { ...page, items: page.items.map((row) => presentMembership(ctx.actor, row)) };
  }

  async get(ctx: CoalitionCtx, id: string): Promise<MembershipDto> {
    const row = found(await this.database.read(ctx, (tx) => membershipRow(tx, ctx.coalition.id, id)));
    const hasEnded = row.endedOn !== null && row.endedOn <= this.clock.today(ctx.coalition.timeZone);
    return presentMembership(ctx.actor, found(hasEnded && !looksAfter(ctx.actor, row) ? null : row));
  }
}

function matching({ role, organisationId }: MembershipQuery) {
  return ({ role: own, organisations }: MembershipDto) =>
    (role === undefined || own === role) &&
    (organisationId === undefined || organisations.some(({ id }) => id === organisationId));
}
