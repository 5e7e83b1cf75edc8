import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';

interface Subject {
  readonly id: string;
  readonly organisationId: string | null;
  readonly commitmentId: string | null;
}

/**
 * Puts a mail with the question into the outbox for every contact of the organisation; without contacts for its mailbox, if it
 * has one. One statement, whatever their number.
 */
export async function mailQuestion(tx: Tx, ctx: CoalitionCtx, assessment: Subject, message: string): Promise<void> {
  await tx.query(
    `with contact as (
       select m.id, p.locale from membership m
       join membership_organisation mo on mo.coalition_id = m.coalition_id and mo.membership_id = m.id
       join person p on p.id = m.person_id
       where m.coalition_id = $1 and mo.organisation_id = $2 and m.role = 'contact'
         and (m.ended_on is null or m.ended_on > ($6::timestamptz at time zone $7)::date)),
     recipient as (
       select id as membership_id, null::uuid as organisation_id, locale from contact
       union all
       select null, o.id, c.locale from organisation o join coalition c on c.id = o.coalition_id
       where o.coalition_id = $1 and o.id = $2 and o.mailbox is not null and not exists (select 1 from contact))
     insert into mail (coalition_id, id, membership_id, organisation_id, template, params, locale, created_at)
     select $1, gen_random_uuid(), recipient.membership_id, recipient.organisation_id, 'questionAssessment',
       jsonb_build_object('assessmentId', $4::text, 'message', $5::text, 'organisation', o.name, 'title', c.title),
       recipient.locale, $6
     from recipient
     join organisation o on o.coalition_id = $1 and o.id = $2
     join commitment c on c.coalition_id = $1 and c.id = $3`,
    [
      ctx.coalition.id,
      assessment.organisationId,
      assessment.commitmentId,
      assessment.id,
      message,
      tx.now,
      ctx.coalition.timeZone,
    ],
  );
}
