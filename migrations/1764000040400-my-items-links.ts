import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './support/tenant-table.ts';

/** Links that open My items for one membership, and nothing else. */
export class MyItemsLinks1764000040400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table my_items_link (
        id uuid primary key,
        token_hash bytea not null unique,
        coalition_id uuid not null,
        membership_id uuid not null,
        person_id uuid not null references person (id) on delete cascade,
        delivery_id uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        foreign key (coalition_id, membership_id) references membership (coalition_id, id) on delete cascade
      )`);
    await runner.query('create index my_items_link_person on my_items_link (person_id)');
    await runner.query('create index my_items_link_membership on my_items_link (coalition_id, membership_id)');
    await grant(runner, 'my_items_link', 'select, insert, update, delete');
    // Like request_context, for a link instead of a session: it runs with the caller's rights, in one round trip.
    await runner.query(linkContext);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function link_context(bytea, text, timestamptz)');
    await runner.query('drop table my_items_link');
  }
}

/** Whose link it is, with what they may: for who was a member when this was made. */
export const linkContext = `
      create function link_context(hash bytea, address text, at timestamptz) returns jsonb language plpgsql as $$
      declare
        link my_items_link;
        place jsonb;
        who jsonb;
        member jsonb;
      begin
        if address is not null then
          perform set_config('app.slug', address, true);
          select to_jsonb(c) into place from coalition c where c.slug = address;
        end if;
        select l.* into link from my_items_link l where l.token_hash = hash and l.revoked_at is null and l.expires_at > at;
        if link.id is not null then
          perform set_config('app.coalition_id', link.coalition_id::text, true);
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
        end if;
        return jsonb_build_object('person', who, 'coalition', place,
          'membership', case when place ->> 'id' = link.coalition_id::text then member end,
          'link', case when who is not null then
            jsonb_build_object('coalitionId', link.coalition_id, 'membershipId', link.membership_id) end);
      end $$`;
