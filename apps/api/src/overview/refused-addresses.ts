import type { Day, Moment, Unreachable } from '#domain';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';

interface RefusedRow {
  readonly id: string;
  readonly name: string;
  readonly isMember: boolean;
  readonly since: Day;
}

/**
 * Whom mail to their address of today was refused for good, with nothing that arrived there since: the organisations that they
 * speak for, or themselves when there is none, and organisations by their own mailbox.
 */
export async function refusedAddresses(tx: Tx, { coalition }: CoalitionCtx, moment: Moment): Promise<Unreachable[]> {
  const rows = await tx.query<RefusedRow>(
    `with refused as (
       select m.address_hash, min(m.failed_at at time zone $2)::date as since from mail m
       where m.coalition_id = $1 and m.failure like 'refused%' and m.failed_at <= $3::timestamptz
         and (m.failed_at at time zone $2)::date <= $4::date
         and not exists (
           select 1 from mail later
           where later.coalition_id = m.coalition_id and later.address_hash = m.address_hash
             and later.sent_at > m.failed_at and later.sent_at <= $3::timestamptz)
       group by m.address_hash),
     member as (
       select m.id, p.name, r.since, m.coalition_id from membership m
       join person p on p.id = m.person_id
       join refused r on r.address_hash = address_hash(p.email)
       where m.coalition_id = $1 and (m.ended_on is null or m.ended_on > $4::date)),
     organisation_of as (
       select mo.organisation_id as id, member.since from member
       join membership_organisation mo on mo.coalition_id = member.coalition_id and mo.membership_id = member.id
       union all
       select o.id, r.since from organisation o join refused r on r.address_hash = address_hash(o.mailbox)
       where o.coalition_id = $1)
     select o.id, o.name, false as "isMember", min(own.since) as since
       from organisation_of own join organisation o on o.coalition_id = $1 and o.id = own.id group by o.id, o.name
     union all
     select member.id, member.name, true, member.since from member
       where not exists (select 1 from membership_organisation mo
         where mo.coalition_id = $1 and mo.membership_id = member.id)`,
    [coalition.id, coalition.timeZone, moment.knownAt, moment.asOf],
  );
  return rows.map((row) => ({ ...row, cause: 'bounced' as const }));
}
