import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './support/tenant-table.ts';

/**
 * A counter per coalition that moves with every committed change, so that whatever was derived from a coalition's rows can be
 * kept for as long as they are the same. Nothing is derived from it: dropped, it begins anew.
 */
export class CoalitionVersions1764000060001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await versions(runner);
    await movedByAudit(runner);
    await movedByNames(runner);
    await entering(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function latest_write(jsonb)');
    await runner.query('drop function enter_coalition(uuid, uuid, uuid, text, text, timestamptz)');
    await runner.query('drop trigger person_moves_version on person');
    await runner.query('drop trigger audit_event_moves_version on audit_event');
    await runner.query('drop function person_moves_version()');
    await runner.query('drop function audit_event_moves_version()');
    await runner.query('drop function move_version(uuid, boolean, timestamptz, timestamptz)');
    await runner.query('drop table coalition_version');
  }
}

/**
 * `past_version` moves only with what can change how an earlier moment looks: every row but facts recorded just now.
 * `written_at` is the latest instant that a writer worked at, `recorded_at` the latest that a row says it was recorded at.
 */
async function versions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table coalition_version (
      coalition_id uuid primary key references coalition (id) on delete cascade,
      version bigint not null,
      past_version bigint not null,
      written_at timestamptz not null,
      recorded_at timestamptz not null
    ) with (fillfactor = 50)`);
  // Those that are there already begin now. Their owner sees them all for as long as this takes.
  await runner.query('alter table coalition no force row level security');
  await runner.query('insert into coalition_version select id, 1, 1, now(), now() from coalition');
  await runner.query('alter table coalition force row level security');
  await protectTenantTable(runner, 'coalition_version', 'select, insert, update');
  await runner.query(moveVersion);
}

export const moveVersion = `
    create function move_version(coalition uuid, is_past boolean, written timestamptz, recorded timestamptz) returns void
    language sql as $$
      insert into coalition_version as known values (coalition, 1, 1, written, recorded)
      on conflict (coalition_id) do update set
        version = known.version + 1,
        past_version = known.past_version + is_past::integer,
        written_at = greatest(known.written_at, excluded.written_at),
        recorded_at = greatest(known.recorded_at, excluded.recorded_at)
    $$`;

export const movedByAudited = `
    create function audit_event_moves_version() returns trigger language plpgsql as $$
    declare
      recorded timestamptz := coalesce((new.after ->> 'recorded_at')::timestamptz, new.at);
      is_past boolean := new.object_type <> 'fact' or new.after is null or recorded < new.at;
      moved text := pg_current_xact_id()::text || ' ' || new.coalition_id || ' ';
      known text := current_setting('app.moved_version', true);
    begin
      -- Once for a transaction, and once more for the past.
      if recorded <= new.at and (known = moved || 'true' or known = moved || is_past) then
        return null;
      end if;
      perform move_version(new.coalition_id, is_past, new.at, recorded);
      perform set_config('app.moved_version', moved || (is_past or known = moved || 'true'), true);
      return null;
    end $$`;

/**
 * Every change has its audit row, so the audit trail is what moves the version. Deferred to the commit: the counter is locked for
 * as long as that takes, and as the last lock of the transaction, so that two writers cannot wait for one another.
 */
async function movedByAudit(runner: QueryRunner): Promise<void> {
  await runner.query(movedByAudited);
  await runner.query(`
    create constraint trigger audit_event_moves_version after insert on audit_event
      deferrable initially deferred for each row execute function audit_event_moves_version()`);
}

/** People belong to no coalition, but are called by their names in each that they take part in. */
async function movedByNames(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function person_moves_version() returns trigger language plpgsql as $$
    declare
      place uuid;
      own_person text := current_setting('app.person_id', true);
      own_place text := current_setting('app.coalition_id', true);
    begin
      perform set_config('app.person_id', new.id::text, true);
      for place in select coalition_id from membership where person_id = new.id order by coalition_id loop
        perform set_config('app.coalition_id', place::text, true);
        perform move_version(place, true, '-infinity', '-infinity');
      end loop;
      perform set_config('app.person_id', coalesce(own_person, ''), true);
      perform set_config('app.coalition_id', coalesce(own_place, ''), true);
      return null;
    end $$`);
  await runner.query(`
    create constraint trigger person_moves_version after update on person
      deferrable initially deferred for each row
      when ((old.name, old.email) is distinct from (new.name, new.email))
      execute function person_moves_version()`);
}

/**
 * What a transaction begins with, in one round trip: whose it is, and what it will see. The instant of a write never lies before
 * that of one that was committed earlier, even when the clock was set back: who looks at what is known now sees both, in order.
 */
async function entering(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function enter_coalition(coalition uuid, membership uuid, person uuid, operation text, request text, at timestamptz)
    returns jsonb language plpgsql as $$
    declare
      known coalition_version;
    begin
      perform set_config('app.coalition_id', coalesce(coalition::text, ''), true),
        set_config('app.membership_id', coalesce(membership::text, ''), true),
        set_config('app.person_id', coalesce(person::text, ''), true),
        set_config('app.operation', operation, true),
        set_config('app.request_id', request, true),
        -- Compiling a statement takes longer than any of ours runs.
        set_config('jit', 'off', true);
      select * into known from coalition_version where coalition_id = coalition;
      perform set_config('app.now', greatest(at, known.written_at)::text, true);
      return to_jsonb(known);
    end $$`);
  await runner.query(`
    create function latest_write(context jsonb) returns timestamptz language plpgsql as $$
    declare
      coalition uuid := (context -> 'coalition' ->> 'id')::uuid;
    begin
      if coalition is null then
        return null;
      end if;
      perform set_config('app.coalition_id', coalition::text, true);
      return (select written_at from coalition_version where coalition_id = coalition);
    end $$`);
}
