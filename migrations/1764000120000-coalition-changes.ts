import type { MigrationInterface, QueryRunner } from 'typeorm';
import { movedByAudited, moveVersion } from './1764000060001-coalition-versions.ts';
import { protectTenantTable } from './support/tenant-table.ts';

/**
 * What the last changes of a coalition touched, so that what was worked out before them stays where they touched nothing of it.
 * A ring of 64 rows per coalition that follows from the audit trail: emptied, everything is worked out anew once.
 */
export class CoalitionChanges1764000120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table coalition_change (
        coalition_id uuid not null references coalition (id) on delete cascade,
        slot integer not null,
        version bigint not null,
        written_at timestamptz not null,
        touched jsonb,
        primary key (coalition_id, slot)
      ) with (fillfactor = 50)`);
    await protectTenantTable(runner, 'coalition_change', 'select, insert, update');
    await runner.query(moveVersionAndSay);
    await runner.query(touchedByFact);
    await runner.query(noteTouched);
    await runner.query(movedByAuditedAndNoted);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replacing(movedByAudited));
    await runner.query(replacing(moveVersion));
    await runner.query('drop function note_touched(uuid, uuid)');
    await runner.query('drop function touched_by_fact(uuid, uuid)');
    await runner.query('drop table coalition_change');
  }
}

const replacing = (statement: string) => statement.replace('create function', 'create or replace function');

/** Every version has its row; what is not said of it may be anything. */
const moveVersionAndSay = `
  create or replace function move_version(coalition uuid, is_past boolean, written timestamptz, recorded timestamptz) returns void
  language sql as $$
    with moved as (
      insert into coalition_version as known values (coalition, 1, 1, written, recorded)
      on conflict (coalition_id) do update set
        version = known.version + 1,
        past_version = known.past_version + is_past::integer,
        written_at = greatest(known.written_at, excluded.written_at),
        recorded_at = greatest(known.recorded_at, excluded.recorded_at)
      returning coalition_id, version, written_at)
    insert into coalition_change (coalition_id, slot, version, written_at)
      select coalition_id, (version % 64)::integer, version, written_at from moved
    on conflict (coalition_id, slot) do update set
      version = excluded.version, written_at = excluded.written_at, touched = null
  $$`;

/** The kind of a fact and what it is about; and of those that it corrects or takes back, which stand or no longer stand by it. */
const touchedByFact = `
  create function touched_by_fact(coalition uuid, fact_id uuid) returns jsonb language sql stable as $$
    with recursive chain as (
      select f.id, f.target_id, f.kind, array_remove(array[f.activity_id, f.task_id, f.indicator_id, f.organisation_id,
          f.commitment_id, f.plan_id, f.subgoal_id], null) as subjects
        from fact f where f.coalition_id = coalition and f.id = fact_id
      union
      select f.id, f.target_id, f.kind, array_remove(array[f.activity_id, f.task_id, f.indicator_id, f.organisation_id,
          f.commitment_id, f.plan_id, f.subgoal_id], null)
        from chain join fact f on f.coalition_id = coalition and f.id = chain.target_id)
    select jsonb_agg(jsonb_build_object('kind', kind, 'subjects', subjects)) from chain
  $$`;

/** Says of the version that this transaction made what the fact touched. False when that became too much to say. */
const noteTouched = `
  create function note_touched(coalition uuid, fact_id uuid) returns boolean language sql as $$
    update coalition_change c set
      touched = case when coalesce(jsonb_array_length(c.touched), 0) < 200
        then coalesce(c.touched, '[]') || touched_by_fact(coalition, fact_id) end
    from coalition_version v
    where v.coalition_id = coalition and c.coalition_id = coalition and c.slot = v.version % 64
    returning c.touched is not null
  $$`;

/** As before; and of a version that nothing but new facts made, what they touched. */
const movedByAuditedAndNoted = `
  create or replace function audit_event_moves_version() returns trigger language plpgsql as $$
  declare
    recorded timestamptz := coalesce((new.after ->> 'recorded_at')::timestamptz, new.at);
    -- A line of the trail about a fact that tells of something else, such as a text that was taken out, holds no fact.
    is_new_fact boolean := new.object_type = 'fact' and new.before is null and coalesce(new.after ? 'recorded_at', false);
    is_past boolean := not is_new_fact or recorded < new.at;
    moved text := pg_current_xact_id()::text || ' ' || new.coalition_id || ' ';
    known text := coalesce(current_setting('app.moved_version', true), '');
    has_past boolean := known = moved || 'past';
    has_facts boolean := known in (moved || 'facts', moved || 'many facts');
  begin
    -- Once for a transaction, and once more for the past.
    if recorded > new.at or not (has_past or has_facts and not is_past) then
      perform move_version(new.coalition_id, is_past, new.at, recorded);
    end if;
    if is_past or has_past then
      known := moved || 'past';
    elsif known <> moved || 'many facts' then
      known := moved || case when note_touched(new.coalition_id, new.object_id) then 'facts' else 'many facts' end;
    end if;
    perform set_config('app.moved_version', known, true);
    return null;
  end $$`;
