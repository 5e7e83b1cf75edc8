import type { MigrationInterface, QueryRunner } from 'typeorm';
import { linkContext } from './1764000040400-my-items-links.ts';
import { firstRules, redactText } from './1764000050020-privacy.ts';
import { ofSignIns } from './1764000050030-retention-of-sign-ins.ts';
import { applyRetention } from './support/apply-retention.ts';
import { protectTenantTable } from './support/tenant-table.ts';

/**
 * A My-items link may be of an organisation instead of a member: whoever reads its mailbox answers for it, and who that is nobody
 * knows. So its facts have no recorder, but the organisation whose mailbox they came by.
 */
export class MailboxLinks1764000090020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await links(runner);
    await facts(runner);
    await requestKeys(runner);
    await runner.query(mailboxContext);
    await runner.query(otherMailbox);
    await runner.query(`
      create trigger organisation_mailbox_links after update of mailbox on organisation for each row
        when (lower(old.mailbox) is distinct from lower(new.mailbox)) execute function end_mailbox_links()`);
    await runner.query(replacing(redactText).replace(keysOfMembers, keysOfMembers + keysOfMailboxes));
    await runner.query(
      applyRetention([...firstRules, ...ofSignIns, ['mailboxKeys', 'mailbox_request_key', 'created_at', true]]),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(applyRetention([...firstRules, ...ofSignIns]));
    await runner.query(replacing(redactText));
    await runner.query('drop trigger organisation_mailbox_links on organisation');
    await runner.query('drop function end_mailbox_links()');
    await runner.query(replacing(linkContext));
    await runner.query('drop table mailbox_request_key');
    await runner.query('alter table fact drop column via_organisation_id');
    await runner.query('delete from my_items_link where organisation_id is not null');
    await runner.query(`
      alter table my_items_link drop column organisation_id, alter column membership_id set not null,
        alter column person_id set not null`);
  }
}

const replacing = (statement: string) => statement.replace('create function', 'create or replace function');

async function links(runner: QueryRunner): Promise<void> {
  await runner.query(
    'alter table my_items_link alter column membership_id drop not null, alter column person_id drop not null',
  );
  await runner.query(`
    alter table my_items_link add column organisation_id uuid,
      add constraint my_items_link_of_organisation foreign key (coalition_id, organisation_id)
        references organisation (coalition_id, id) on delete cascade,
      add constraint my_items_link_of_one check (
        num_nonnulls(membership_id, organisation_id) = 1 and num_nonnulls(membership_id, person_id) <> 1)`);
  await runner.query(
    'create index my_items_link_organisation on my_items_link (coalition_id, organisation_id) where organisation_id is not null',
  );
}

async function facts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table fact add column via_organisation_id uuid,
      add constraint fact_via_organisation foreign key (coalition_id, via_organisation_id)
        references organisation (coalition_id, id),
      add constraint fact_via_nobody check (num_nonnulls(via_organisation_id, recorded_by) < 2)`);
  await runner.query(
    'create index fact_via on fact (coalition_id, via_organisation_id) where via_organisation_id is not null',
  );
}

/** As `idempotency_key`, which is of a member. */
async function requestKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table mailbox_request_key (
      coalition_id uuid not null references coalition (id),
      organisation_id uuid not null,
      key text not null,
      request_hash bytea not null,
      response jsonb,
      created_at timestamptz not null,
      primary key (coalition_id, organisation_id, key),
      foreign key (coalition_id, organisation_id) references organisation (coalition_id, id) on delete cascade
    )`);
  await protectTenantTable(runner, 'mailbox_request_key', 'select, insert, update, delete');
}

export const keysOfMembers = `
    update idempotency_key k set response = replace(k.response::text, to_jsonb(earlier)::text, to_jsonb(mark)::text)::jsonb
      where k.coalition_id = place and position(to_jsonb(earlier)::text in k.response::text) > 0
        and position(id_of::text in k.response::text) > 0;`;

export const keysOfMailboxes = keysOfMembers.replace('idempotency_key', 'mailbox_request_key');

/** A mailbox that became another is no longer read by the same people. */
const otherMailbox = `
  create function end_mailbox_links() returns trigger language plpgsql as $$
  begin
    update my_items_link set revoked_at = coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
      where coalition_id = new.coalition_id and organisation_id = new.id and revoked_at is null;
    return null;
  end $$`;

/** Nobody is signed in by the link of a mailbox; it opens what an organisation keeps up, until it left. */
export const mailboxContext = `
  create or replace function link_context(hash bytea, address text, at timestamptz) returns jsonb language plpgsql as $$
  declare
    link my_items_link;
    place jsonb;
    who jsonb;
    member jsonb;
    mailbox jsonb;
  begin
    if address is not null then
      perform set_config('app.slug', address, true);
      select to_jsonb(c) into place from coalition c where c.slug = address;
    end if;
    select l.* into link from my_items_link l where l.token_hash = hash and l.revoked_at is null and l.expires_at > at;
    if link.id is not null then
      perform set_config('app.coalition_id', link.coalition_id::text, true);
    end if;
    if link.membership_id is not null then
      select jsonb_build_object('id', m.id, 'role', m.role, 'organisationIds', coalesce((
          select jsonb_agg(mo.organisation_id order by mo.organisation_id) from membership_organisation mo
            where mo.coalition_id = m.coalition_id and mo.membership_id = m.id), '[]')) into member
        from membership m join coalition c on c.id = m.coalition_id
        where m.coalition_id = link.coalition_id and m.id = link.membership_id and m.role = 'contact'
          and (m.ended_on is null or m.ended_on > (at at time zone c.time_zone)::date);
      if member is not null then
        select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale,
            'isAdministrator', false, 'sessionId', link.id) into who from person p where p.id = link.person_id;
      end if;
    elsif link.organisation_id is not null then
      select jsonb_build_object('id', null, 'role', 'contact', 'organisationIds', jsonb_build_array(o.id)) into mailbox
        from organisation o join coalition c on c.id = o.coalition_id
        where o.coalition_id = link.coalition_id and o.id = link.organisation_id and o.mailbox is not null
          and 'left' is distinct from (
            select f.payload ->> 'status' from fact f
            where f.coalition_id = o.coalition_id and f.organisation_id = o.id and f.kind = 'organisationStatus'
              and f.effective_on <= (at at time zone c.time_zone)::date
              and not exists (
                select 1 from fact later where later.coalition_id = f.coalition_id and later.target_id = f.id
                  and (later.kind = 'retraction' or not exists (
                    select 1 from fact undo where undo.coalition_id = later.coalition_id and undo.target_id = later.id
                      and undo.kind = 'retraction')))
            order by f.effective_on desc, f.recorded_at desc, f.seq desc limit 1);
    end if;
    return jsonb_build_object('person', who, 'coalition', place,
      'membership', case when place ->> 'id' = link.coalition_id::text then coalesce(member, mailbox) end,
      'link', case when who is not null or mailbox is not null then
        jsonb_build_object('coalitionId', link.coalition_id, 'membershipId', link.membership_id,
          'organisationId', link.organisation_id) end);
  end $$`;
