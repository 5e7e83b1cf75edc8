import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { type Page, pageOf, type PageQuery } from '../platform/http/page.ts';
import type { RightDto } from './rights-review.dto.ts';

type Row = Omit<RightDto, 'roleSince' | 'lastSeenAt'> & {
  readonly roleSince: Date | null;
  readonly lastSeenAt: Date | null;
  readonly total: number;
};

/** Who has which rights in a coalition, since when, and whether they still come. */
@Injectable()
export class RightsReviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: CoalitionCtx, query: PageQuery): Promise<Page<RightDto>> {
    const { pageSize, offset } = pageOf(query);
    const rows = await this.database.read(ctx, (tx) =>
      tx.query<Row>(rights, [ctx.coalition.id, this.clock.today(ctx.coalition.timeZone), pageSize, offset]),
    );
    // Beyond the last page one empty row still tells how many there are.
    const items = rows.flatMap(({ total: _total, ...row }) => (row.membershipId ? [presented(row)] : []));
    return { items, total: rows[0]?.total ?? 0 };
  }
}

function presented(row: Omit<Row, 'total'>): RightDto {
  const { roleSince, lastSeenAt, ...rest } = row;
  return { ...rest, roleSince: roleSince?.toISOString() ?? null, lastSeenAt: lastSeenAt?.toISOString() ?? null };
}

const rights = `
  with present as (
    select m.id, m.coalition_id, m.role, m.is_example, p.id as person_id, p.name, p.email, p.is_administrator
    from membership m join person p on p.id = m.person_id
    where m.coalition_id = $1 and (m.ended_on is null or m.ended_on > $2::date)),
  page as (select * from present order by lower(name), id limit $3 offset $4)
  select page.id as "membershipId", page.name, page.email, page.role, page.is_administrator as "isAdministrator",
    page.is_example as "isExample", (select count(*) from present) as total,
    (select coalesce(jsonb_agg(o.name order by lower(o.name), o.id), '[]') from membership_organisation mo
       join organisation o on o.coalition_id = mo.coalition_id and o.id = mo.organisation_id
       where mo.coalition_id = page.coalition_id and mo.membership_id = page.id) as organisations,
    (select max(e.at) from audit_event e where e.coalition_id = page.coalition_id and e.object_id = page.id
       and e.object_type = 'membership' and e.before ->> 'role' is distinct from e.after ->> 'role') as "roleSince",
    (select max(coalesce(s.last_seen_at, s.created_at)) from session s where s.person_id = page.person_id) as "lastSeenAt"
  from (select 1) as always left join page on true order by lower(page.name), page.id`;
