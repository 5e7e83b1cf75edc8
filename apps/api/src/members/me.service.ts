import { Injectable } from '@nestjs/common';
import type { Ctx } from '../platform/auth/ctx.ts';
import { coalitionOf } from '../platform/auth/request-contexts.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import type { MeDto, MyMembershipDto } from './me.dto.ts';
import { inCoalition, type MembershipRow, membershipsOf } from './memberships-of.ts';

/** What a person has in all their coalitions: each is read in a transaction of its own, then put together. */
@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async me(ctx: Ctx): Promise<MeDto> {
    if (!ctx.person) throw problem('notSignedIn');
    const memberships: MyMembershipDto[] = [];
    for (const row of await membershipsOf(ctx, this.database, this.clock))
      memberships.push(await this.membership(ctx, row));
    const { id, name, email, isAdministrator } = ctx.person;
    return { id, name, email, isAdministrator, memberships };
  }

  private async membership(ctx: Ctx, { id, coalitionId, role }: MembershipRow): Promise<MyMembershipDto> {
    const [row] = await this.database.read(inCoalition(ctx, coalitionId), (tx) =>
      tx.query<{ coalition: Record<string, unknown>; organisations: MyMembershipDto['organisations']; count: number }>(
        `select to_jsonb(c) as coalition,
           (select count(*) from organisation o where o.coalition_id = c.id) as count,
           (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
              from membership_organisation mo
              join organisation o on o.coalition_id = mo.coalition_id and o.id = mo.organisation_id
              where mo.coalition_id = c.id and mo.membership_id = $2) as organisations
         from coalition c where c.id = $1`,
        [coalitionId, id],
      ),
    );
    const { coalition, organisations, count } = found(row);
    const { slug, name, timeZone, isDemo } = coalitionOf(coalition);
    return {
      id,
      role,
      coalitionSlug: slug,
      coalitionName: name,
      motto: coalition['motto'] as string | null,
      organisationCount: count,
      isDemo,
      timeZone,
      today: this.clock.today(timeZone),
      organisations,
    };
  }
}
