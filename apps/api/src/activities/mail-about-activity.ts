import type { Day } from '#domain';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { at, invalidInput } from '../platform/errors/domain-error.ts';
import type { RequestInput } from './activity-fact.dto.ts';
import type { ActivityOfParties } from './activity-rows.ts';

/**
 * Puts a mail to every contact of the lead organisation into the outbox: news is asked, or an adjustment. Without a contact it
 * goes to the organisation's mailbox, if it has one. Where nobody would read it, nobody is asked: that is refused.
 */
export async function mailAboutActivity(
  tx: Tx,
  ctx: CoalitionCtx,
  activity: ActivityOfParties,
  { about, message }: RequestInput,
  today: Day,
): Promise<void> {
  const lead = activity.parties.find((party) => party.role === 'lead');
  if (!lead) throw nobodyToAsk();
  const receivers = await tx.query<{ membershipId: string | null; organisationId: string | null; locale: string }>(
    `with contact as (
       select m.id, p.locale from membership m
       join membership_organisation mo on mo.coalition_id = m.coalition_id and mo.membership_id = m.id
       join person p on p.id = m.person_id
       where m.coalition_id = $1 and mo.organisation_id = $2 and m.role = 'contact'
         and (m.ended_on is null or m.ended_on > $3::date))
     select id as "membershipId", null as "organisationId", locale from contact
     union all
     select null, o.id, c.locale from organisation o join coalition c on c.id = o.coalition_id
       where o.coalition_id = $1 and o.id = $2 and o.mailbox is not null and not exists (select 1 from contact)
     order by 1`,
    [ctx.coalition.id, lead.id, today],
  );
  if (receivers.length === 0) throw nobodyToAsk();
  const params = JSON.stringify({ activityId: activity.id, title: activity.title, message: message ?? null });
  await tx.query(
    `insert into mail (coalition_id, id, membership_id, organisation_id, template, params, locale, created_at)
     select $1, new.id, new.contact, new.organisation, $6, $7, new.locale, $8
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as new (id, contact, organisation, locale)`,
    [
      ctx.coalition.id,
      receivers.map(() => tx.newId()),
      receivers.map(({ membershipId }) => membershipId),
      receivers.map(({ organisationId }) => organisationId),
      receivers.map(({ locale }) => locale),
      about === 'adjustment' ? 'askAdjustment' : 'askUpdate',
      params,
      tx.now,
    ],
  );
}

const nobodyToAsk = () => invalidInput([at('about', 'nobodyToAsk')]);
