import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can be found, and by which of its texts: A weighs most. The words stand beside the row as PostgreSQL compares them.
 * There is no GIN index on them: row-level security lets only leak-proof operators reach an index, and `@@` is none. A search
 * reads the rows of its own coalition by their primary key, so other coalitions cost it nothing (docs/decisions/0012).
 */
const searched: Readonly<Record<string, Readonly<Record<'A' | 'B' | 'C' | 'D', string>>>> = {
  activity: {
    A: 'title',
    B: `coalesce(place, '') || ' ' || coalesce(when_text, '')`,
    C: 'joined_texts(target_groups || areas)',
    D: 'description',
  },
  organisation: { A: 'name', B: 'sector', C: `''`, D: 'description' },
  subgoal: { A: 'title', B: `''`, C: `''`, D: 'text' },
  commitment: { A: `title || ' ' || short_title`, B: `''`, C: `''`, D: 'text' },
  commitment_point: { A: 'text', B: `''`, C: `''`, D: `''` },
  indicator: {
    A: 'name',
    B: `coalesce(population, '') || ' ' || coalesce(area_name, '')`,
    C: `coalesce(code, '') || ' ' || coalesce(instrument, '')`,
    D: 'note',
  },
  meeting: { A: 'title', B: 'place', C: `''`, D: 'agenda' },
  task: { A: 'title', B: `''`, C: `''`, D: `''` },
  plan: { A: 'title', B: 'motto', C: 'joined_texts(principles)', D: `goal || ' ' || coalesce(rationale, '')` },
  // A check-in: its note, and apart from it the texts that fewer people may read (libs/domain, visibleCheckIn).
  fact: {
    A: `case when kind = 'checkIn' then payload ->> 'note' end`,
    B: `''`,
    C: `case when kind = 'checkIn' then coalesce(payload ->> 'cause', '') || ' ' || coalesce(payload ->> 'consequence', '')
          || ' ' || coalesce(payload ->> 'adjustment', '') end`,
    D: `''`,
  },
};

/** The words of everything that can be found, in Dutch: stems without accents. Both extensions may be made by a database's owner. */
export class Search1764000030001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists unaccent');
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('create text search configuration samenkoers (copy = pg_catalog.dutch)');
    await runner.query(`
      alter text search configuration samenkoers
        alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with unaccent, dutch_stem`);
    // PostgreSQL's own is not declared immutable, because it also joins other things than texts.
    await runner.query(`
      create function joined_texts(texts text[]) returns text language sql immutable parallel safe
        return array_to_string(texts, ' ')`);
    await runner.query(auditChange(`- 'search'`));
    for (const [table, texts] of Object.entries(searched)) {
      const words = Object.entries(texts).filter(([, text]) => text !== `''`);
      const vector = words.map(
        ([weight, text]) => `setweight(to_tsvector('public.samenkoers', coalesce(${text}, '')), '${weight}')`,
      );
      await runner.query(
        `alter table ${table} add column search tsvector not null generated always as (${vector.join(' || ')}) stored`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(searched).reverse()) await runner.query(`alter table ${table} drop column search`);
    await runner.query(auditChange(''));
    await runner.query('drop function joined_texts(text[])');
    await runner.query('drop text search configuration samenkoers');
    await runner.query('drop extension if exists pg_trgm');
    await runner.query('drop extension if exists unaccent');
  }
}

/** As in 1763700002000-coalitions.ts; `less` takes away what is derived from the rest of the row. */
const auditChange = (less: string) => `
  create or replace function audit_change() returns trigger language plpgsql as $$
  declare
    row_before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) ${less} end;
    row_after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) ${less} end;
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
  end $$`;
