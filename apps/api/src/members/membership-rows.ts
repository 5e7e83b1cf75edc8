import type { Day } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import type { MembershipDto } from './membership.dto.ts';

export type MembershipRow = MembershipDto & { readonly email: string };

/** Members of a coalition with their person and organisations, by name: those of today, or those who ended. */
export function membershipRows(
  tx: Tx,
  coalitionId: string,
  today: Day,
  state: 'active' | 'ended' = 'active',
): Promise<MembershipRow[]> {
  const isActive = '(m.ended_on is null or m.ended_on > $2::date)';
  return read(tx, state === 'active' ? isActive : `not ${isActive}`, [coalitionId, today]);
}

/** One membership, also when it ended. */
export async function membershipRow(tx: Tx, coalitionId: string, id: string): Promise<MembershipRow | null> {
  const [row] = await read(tx, 'm.id = $2', [coalitionId, id]);
  return row ?? null;
}

function read(tx: Tx, condition: string, params: unknown[]): Promise<MembershipRow[]> {
  return tx.query<MembershipRow>(
    `select m.id, p.name, p.email, m.role, m.ended_on as "endedOn", m.is_example as "isExample", m.version,
       (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'isExample', o.is_example)
            order by lower(o.name), o.id), '[]')
          from membership_organisation mo
          join organisation o on o.coalition_id = mo.coalition_id and o.id = mo.organisation_id
          where mo.coalition_id = m.coalition_id and mo.membership_id = m.id) as organisations
     from membership m join person p on p.id = m.person_id
     where m.coalition_id = $1 and ${condition}
     order by lower(p.name), m.id`,
    params,
  );
}
