import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyRetention, type RetentionRule } from './support/apply-retention.ts';
import { appRole } from './support/tenant-table.ts';

/**
 * What the application's role may not do by itself, because it can only add to facts and audit trail: forget a person, redact one
 * text, and throw away what was kept long enough. Each is one function of the owner that does that and nothing else.
 */
export class Privacy1764000050020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person add column erased_at timestamptz');
    await runner.query(standingOf);
    await runner.query(erasePerson);
    await runner.query(redactText);
    await runner.query(applyRetention(firstRules));
    for (const signature of signatures) {
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to ${await appRole(runner)}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of signatures) await runner.query(`drop function ${signature}`);
    await runner.query('alter table person drop column erased_at');
  }
}

/** What was kept when this was made. */
export const firstRules: readonly RetentionRule[] = [
  ['idempotencyKeys', 'idempotency_key', 'created_at', true],
  ['sessions', 'session', 'least(revoked_at, expires_at)', false],
  ['mails', 'mail', 'created_at', true],
  ['auditEvents', 'audit_event', 'at', true],
  ['jobRuns', 'job_run', 'started_at', false],
];

const signatures = [
  'standing_of(uuid, uuid, date)',
  'erase_person(uuid, boolean)',
  'redact_text(text, uuid, text, text)',
  'apply_retention(text, timestamptz, boolean)',
];

/** Is the person the only coordinator of a coalition on that day, and do they take part in another than the one given? */
const standingOf = `
  create function standing_of(person uuid, here uuid, today date, out onlycoordinator boolean, out elsewhere boolean)
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    own text := current_setting('app.coalition_id', true);
    place uuid;
    mine text;
  begin
    onlycoordinator := false;
    elsewhere := false;
    for place in select coalition_ids() loop
      perform set_config('app.coalition_id', place::text, true);
      mine := null;
      select m.role into mine from membership m
        where m.coalition_id = place and m.person_id = person and (m.ended_on is null or m.ended_on > today);
      if mine is null then continue; end if;
      elsewhere := elsewhere or (here is not null and place <> here);
      onlycoordinator := onlycoordinator or (mine = 'coordinator' and not exists (
        select 1 from membership m where m.coalition_id = place and m.person_id <> person and m.role = 'coordinator'
          and (m.ended_on is null or m.ended_on > today)));
    end loop;
    perform set_config('app.coalition_id', coalesce(own, ''), true);
  end $$`;

/**
 * Answers how much goes, coalition by coalition; with `apply` it also goes. Facts and the audit trail keep the membership's
 * identifier, and the membership its role: who it was can no longer be known.
 */
const erasePerson = `
  create function erase_person(person uuid, apply boolean) returns jsonb
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    own text := current_setting('app.coalition_id', true);
    moment timestamptz := current_setting('app.now')::timestamptz;
    actor text := current_setting('app.membership_id', true);
    address text := (select email from person p where p.id = person);
    place uuid;
    member uuid;
    mails bigint := 0;
    keys bigint := 0;
    places bigint := 0;
    facts bigint := 0;
    sessions bigint;
    hits bigint;
  begin
    for place in select coalition_ids() loop
      perform set_config('app.coalition_id', place::text, true);
      -- A member of one coalition is nobody in the trail of another.
      perform set_config('app.membership_id', case when place::text = own then actor else '' end, true);
      for member in select m.id from membership m where m.coalition_id = place and m.person_id = person loop
        places := places + 1;
        select count(*) into hits from fact f where f.coalition_id = place and (f.recorded_by = member or f.on_behalf_of = member);
        facts := facts + hits;
        select count(*) into hits from mail m where m.coalition_id = place and m.membership_id = member;
        mails := mails + hits;
        select count(*) into hits from idempotency_key k where k.coalition_id = place and k.membership_id = member;
        keys := keys + hits;
        if apply then
          delete from mail m where m.coalition_id = place and m.membership_id = member;
          delete from idempotency_key k where k.coalition_id = place and k.membership_id = member;
          delete from membership_organisation o where o.coalition_id = place and o.membership_id = member;
          update membership m set version = m.version + 1, ended_on = least(m.ended_on,
              (moment at time zone (select c.time_zone from coalition c where c.id = place))::date)
            where m.coalition_id = place and m.id = member;
        end if;
      end loop;
      -- What waits for the end of the transaction is about this coalition, and has to find itself in it.
      if apply then
        set constraints all immediate;
        set constraints all deferred;
      end if;
    end loop;
    perform set_config('app.coalition_id', coalesce(own, ''), true);
    perform set_config('app.membership_id', coalesce(actor, ''), true);
    select count(*) into sessions from session s where s.person_id = person;
    if apply then
      delete from session s where s.person_id = person;
      if to_regclass('kept_mail') is not null then
        execute 'delete from kept_mail where lower(recipient) = lower($1)' using address;
      end if;
      if to_regclass('mail_delivery') is not null then
        execute 'delete from mail_delivery where lower(email) = lower($1)' using address;
      end if;
      update person p set name = '—', email = 'erased-' || p.id || '@erased.invalid', is_administrator = false, erased_at = moment
        where p.id = person;
    end if;
    return jsonb_build_object('memberships', places, 'facts', facts, 'mails', mails, 'sessions', sessions, 'keys', keys);
  end $$`;

/**
 * Takes one text out of a record, and out of everything that was copied from it: the audit trail, answers that are kept for a
 * repeated request, mails that quote it. Who wrote it, when, and about what remains, and a line of who took it out and why.
 * False when there is no such text.
 */
export const redactText = `
  create function redact_text(kind text, id_of uuid, field text, why text) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    place uuid := nullif(current_setting('app.coalition_id', true), '')::uuid;
    path text[] := string_to_array(field, '.');
    mark constant text := '[…]';
    earlier text;
  begin
    if kind = 'fact' then
      if path[1] not in ('note', 'reason', 'cause', 'consequence', 'adjustment', 'message', 'evidence', 'points') then
        return false;
      end if;
      path := 'payload'::text || path;
      select f.payload #>> path[2:] into earlier from fact f
        where f.coalition_id = place and f.id = id_of and jsonb_typeof(f.payload #> path[2:]) = 'string' for update;
      if earlier is null then return false; end if;
      update fact f set payload = jsonb_set(f.payload, path[2:], to_jsonb(mark), false)
        where f.coalition_id = place and f.id = id_of;
    elsif (kind, field) in (values ('activity', 'title'), ('activity', 'description'), ('activity', 'place'),
        ('activity', 'when_text'), ('task', 'title'), ('meeting', 'title'), ('meeting', 'agenda'), ('meeting', 'place'),
        ('organisation', 'description')) then
      execute format('select %1$I from %2$I where coalition_id = $1 and id = $2 for update', field, kind)
        into earlier using place, id_of;
      if earlier is null then return false; end if;
      execute format('update %2$I set %1$I = $3, version = version + 1 where coalition_id = $1 and id = $2', field, kind)
        using place, id_of, mark;
    else
      return false;
    end if;
    -- What the row was at any earlier time, the line of this very change included.
    update audit_event e set
        before = case when jsonb_typeof(e.before #> path) = 'string' then jsonb_set(e.before, path, to_jsonb(mark)) else e.before end,
        after = case when jsonb_typeof(e.after #> path) = 'string' then jsonb_set(e.after, path, to_jsonb(mark)) else e.after end
      where e.coalition_id = place and e.object_id = id_of and e.object_type = kind;
    update idempotency_key k set response = replace(k.response::text, to_jsonb(earlier)::text, to_jsonb(mark)::text)::jsonb
      where k.coalition_id = place and position(to_jsonb(earlier)::text in k.response::text) > 0
        and position(id_of::text in k.response::text) > 0;
    update mail m set params = replace(m.params::text, to_jsonb(earlier)::text, to_jsonb(mark)::text)::jsonb
      where m.coalition_id = place and position(to_jsonb(earlier)::text in m.params::text) > 0;
    insert into audit_event (coalition_id, id, at, membership_id, request_id, operation, object_type, object_id, after)
      values (place, gen_random_uuid(), current_setting('app.now')::timestamptz,
        nullif(current_setting('app.membership_id', true), '')::uuid, nullif(current_setting('app.request_id', true), ''),
        'text.redact', kind, id_of, jsonb_build_object('field', field, 'reason', why));
    return true;
  end $$`;
