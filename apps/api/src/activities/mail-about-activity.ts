import type { Day } from '#domain';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import type { RequestInput } from './activity-fact.dto.ts';
import type { ActivityRow } from './activity-rows.ts';

/** Puts a mail to every contact of the lead organisation into the outbox: news is asked, or an adjustment. */
export async function mailAboutActivity(
  tx: Tx,
  ctx: CoalitionCtx,
  activity: ActivityRow,
  { about, message }: RequestInput,
  today: Day,
): Promise<void> {
  const lead = activity.parties.find((party) => party.role === 'lead');
  if (!lead) return;
  const contacts = await tx.query<{ id: string; locale: string }>(
    `select m.id, p.locale from membership m
     join membership_organisation mo on mo.coalition_id = m.coalition_id and mo.membership_id = m.id
     join person p on p.id = m.person_id
     where m.coalition_id = $1 and mo.organisation_id = $2 and m.role = 'contact'
       and (m.ended_on is null or m.ended_on > $3::date)
     order by m.id`,
    [ctx.coalition.id, lead.id, today],
  );
  const params = JSON.stringify({ activityId: activity.id, title: activity.title, message: message ?? null });
  await tx.query(
    `insert into mail (coalition_id, id, membership_id, template, params, locale, created_at)
     select $1, new.id, new.contact, $5, $6, new.locale, $7
     from unnest($2::uuid[], $3::uuid[], $4::text[]) as new (id, contact, locale)`,
    [
      ctx.coalition.id,
      contacts.map(() => tx.newId()),
      contacts.map(({ id }) => id),
      contacts.map(({ locale }) => locale),
      about === 'adjustment' ? 'askAdjustment' : 'askUpdate',
      params,
      tx.now,
    ],
  );
}
