import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable, grant, protectTenantTable } from './support/tenant-table.ts';

/** The tenant, its audit trail, its organisations and who is a member in which role. */
export class Coalitions1763700002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await coalition(runner);
    await audit(runner);
    await organisations(runner);
    await memberships(runner);
    await requestContext(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function request_context(bytea, text, timestamptz)');
    for (const table of ['membership_organisation', 'membership', 'organisation', 'audit_event', 'coalition']) {
      await runner.query(`drop table ${table}`);
    }
    await runner.query('drop function audit_change()');
  }
}

async function coalition(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table coalition (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
      name text not null,
      motto text,
      municipality_name text not null,
      municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
      locale text not null default 'nl' check (locale in ('nl', 'en')),
      time_zone text not null default 'Europe/Amsterdam',
      cadence_weeks integer not null default 6 check (cadence_weeks between 1 and 52),
      grace_working_days integer not null default 5 check (grace_working_days between 0 and 60),
      quiet_periods jsonb not null default '[]',
      is_demo boolean not null default false,
      version integer not null default 1
    )`);
  await runner.query('alter table coalition enable row level security');
  await runner.query('alter table coalition force row level security');
  // Its own row, or the one row whose address a request came in by: a slug has to be found before its coalition is known.
  await runner.query(`
    create policy coalition_own on coalition
      using (id = nullif(current_setting('app.coalition_id', true), '')::uuid)
      with check (id = nullif(current_setting('app.coalition_id', true), '')::uuid)`);
  await runner.query(`
    create policy coalition_by_address on coalition for select
      using (slug = nullif(current_setting('app.slug', true), ''))`);
  await grant(runner, 'coalition', 'select, insert, update');
}

async function audit(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table audit_event (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      seq bigint generated always as identity,
      at timestamptz not null,
      membership_id uuid,
      request_id text,
      operation text not null,
      object_type text not null,
      object_id uuid,
      before jsonb,
      after jsonb,
      primary key (coalition_id, id)
    )`);
  await runner.query(`create index audit_event_time on audit_event (coalition_id, seq desc)`);
  await runner.query(`create index audit_event_object on audit_event (coalition_id, object_id, seq desc)`);
  // The setting names are written by platform/db/database.ts; an unnamed operation is refused rather than guessed.
  await runner.query(`
    create function audit_change() returns trigger language plpgsql as $$
    declare
      row_before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
      row_after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
      any_row jsonb := coalesce(row_after, row_before);
      operation text := nullif(current_setting('app.operation', true), '');
    begin
      if operation is null then
        raise exception 'a change of % needs the name of its operation', tg_table_name;
      end if;
      insert into audit_event
        (coalition_id, id, at, membership_id, request_id, operation, object_type, object_id, before, after)
      values (
        (case when tg_table_name = 'coalition' then any_row ->> 'id' else any_row ->> 'coalition_id' end)::uuid,
        gen_random_uuid(),
        current_setting('app.now')::timestamptz,
        nullif(current_setting('app.membership_id', true), '')::uuid,
        nullif(current_setting('app.request_id', true), ''),
        operation,
        tg_table_name,
        (any_row ->> 'id')::uuid,
        row_before,
        row_after
      );
      return null;
    end $$`);
  await protectTenantTable(runner, 'audit_event', 'select, insert');
  await auditTable(runner, 'coalition');
}

async function organisations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table organisation (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      key text,
      name text not null,
      sector text,
      website text,
      phone text,
      mailbox text,
      description text,
      is_example boolean not null default false,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, key)
    )`);
  await runner.query(`create unique index organisation_name on organisation (coalition_id, lower(name))`);
  await protectTenantTable(runner, 'organisation', 'select, insert, update');
  await auditTable(runner, 'organisation');
}

async function memberships(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table membership (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      person_id uuid not null references person (id),
      role text not null check (role in ('coordinator', 'contact', 'reviewer')),
      ended_on date,
      is_example boolean not null default false,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, person_id)
    )`);
  await runner.query(`create index membership_person on membership (person_id)`);
  await runner.query(`
    create table membership_organisation (
      coalition_id uuid not null,
      membership_id uuid not null,
      organisation_id uuid not null,
      primary key (coalition_id, membership_id, organisation_id),
      foreign key (coalition_id, membership_id) references membership (coalition_id, id) on delete cascade,
      foreign key (coalition_id, organisation_id) references organisation (coalition_id, id)
    )`);
  await runner.query(
    `create index membership_organisation_of on membership_organisation (coalition_id, organisation_id)`,
  );
  await protectTenantTable(runner, 'membership', 'select, insert, update');
  await protectTenantTable(runner, 'membership_organisation', 'select, insert, delete');
  // A person sees in which coalitions they take part before one of them is opened.
  await runner.query(`
    create policy membership_of_person on membership for select
      using (person_id = nullif(current_setting('app.person_id', true), '')::uuid)`);
  await auditTable(runner, 'membership');
  await auditTable(runner, 'membership_organisation');
}

/**
 * Who asks, and in which coalition: one round trip for every request, before its transaction. It runs with the caller's
 * rights; the settings that it makes hold for its own statement only.
 */
async function requestContext(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function request_context(hash bytea, address text, at timestamptz) returns jsonb language plpgsql as $$
    declare
      who jsonb;
      place jsonb;
      member jsonb;
    begin
      select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale,
          'isAdministrator', p.is_administrator, 'sessionId', s.id) into who
        from session s join person p on p.id = s.person_id
        where s.token_hash = hash and s.revoked_at is null and s.expires_at > at;
      if address is not null then
        perform set_config('app.slug', address, true);
        select to_jsonb(c) into place from coalition c where c.slug = address;
      end if;
      if place is not null and who is not null then
        perform set_config('app.coalition_id', place ->> 'id', true);
        select jsonb_build_object('id', m.id, 'role', m.role, 'organisationIds', coalesce((
            select jsonb_agg(mo.organisation_id order by mo.organisation_id) from membership_organisation mo
              where mo.coalition_id = m.coalition_id and mo.membership_id = m.id), '[]')) into member
          from membership m
          where m.coalition_id = (place ->> 'id')::uuid and m.person_id = (who ->> 'id')::uuid
            and (m.ended_on is null or m.ended_on > (at at time zone (place ->> 'time_zone'))::date);
      end if;
      return jsonb_build_object('person', who, 'coalition', place, 'membership', member);
    end $$`);
}
