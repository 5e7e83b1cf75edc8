import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, grant } from './support/tenant-table.ts';

/** Links that sign in, what is known of a session, how often somebody knocked, and what became of it. */
export class SignIn1764000040200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session add column last_seen_at timestamptz, add column method text, add column provider text,
        add column browser text, add column system text, add column network text`);
    await runner.query(`
      create table sign_in_link (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references person (id) on delete cascade,
        delivery_id uuid,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        spent_at timestamptz
      )`);
    await runner.query('create index sign_in_link_person on sign_in_link (person_id)');
    await runner.query(`
      create table throttle (
        scope text not null,
        key_hash bytea not null,
        window_start timestamptz not null,
        count integer not null,
        primary key (scope, key_hash, window_start)
      )`);
    await runner.query(`
      create table sign_in_attempt (
        id uuid primary key,
        at timestamptz not null,
        method text not null,
        outcome text not null,
        person_id uuid references person (id) on delete set null,
        address_hash bytea,
        origin text not null,
        request_id text not null
      )`);
    await runner.query('create index sign_in_attempt_time on sign_in_attempt (at desc)');
    for (const table of ['sign_in_link', 'throttle', 'sign_in_attempt'])
      await grant(runner, table, 'select, insert, update, delete');
    await runner.query(`grant delete on session to ${await appRole(runner)}`);
    await maySignIn(runner);
    await runner.query(requestContext(idle, seen));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(requestContext('', ''));
    await runner.query('drop function may_sign_in(uuid, timestamptz)');
    for (const table of ['sign_in_attempt', 'throttle', 'sign_in_link']) await runner.query(`drop table ${table}`);
    await runner.query(`revoke delete on session from ${await appRole(runner)}`);
    await runner.query(`
      alter table session drop column last_seen_at, drop column method, drop column provider, drop column browser,
        drop column system, drop column network`);
  }
}

/** A member of some coalition today, or an administrator. It runs with the caller's rights, like `request_context`. */
async function maySignIn(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function may_sign_in(who uuid, at timestamptz) returns boolean language plpgsql as $$
    declare
      before text := current_setting('app.person_id', true);
      answer boolean;
    begin
      perform set_config('app.person_id', who::text, true);
      select p.is_administrator or exists (
          select 1 from membership m where m.person_id = p.id
            and (m.ended_on is null or m.ended_on > (at at time zone 'Europe/Amsterdam')::date)) into answer
        from person p where p.id = who;
      perform set_config('app.person_id', coalesce(before, ''), true);
      return coalesce(answer, false);
    end $$`);
}

/** Two weeks without a sign of life end a session. */
const idle = `and coalesce(s.last_seen_at, s.created_at) > at - interval '14 days'`;

/** Noted once an hour, within the same round trip. */
const seen = `
      update session s set last_seen_at = at
        where s.id = (who ->> 'sessionId')::uuid and coalesce(s.last_seen_at, s.created_at) < at - interval '1 hour';`;

function requestContext(stillValid: string, whenFound: string): string {
  return `
    create or replace function request_context(hash bytea, address text, at timestamptz) returns jsonb language plpgsql as $$
    declare
      who jsonb;
      place jsonb;
      member jsonb;
    begin
      select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale,
          'isAdministrator', p.is_administrator, 'sessionId', s.id) into who
        from session s join person p on p.id = s.person_id
        where s.token_hash = hash and s.revoked_at is null and s.expires_at > at ${stillValid};${whenFound}
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
    end $$`;
}
