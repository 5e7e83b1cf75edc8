import type { MigrationInterface, QueryRunner } from 'typeorm';
import { redactText } from './1764000050020-privacy.ts';
import { keysOfMailboxes, keysOfMembers } from './1764000090020-mailbox-links.ts';
import { appRole } from './support/tenant-table.ts';

/**
 * Every text that a person can type can be taken out: of rows as of facts, with all that stood in its place before, also when
 * nothing stands there now. What stands there now may be kept.
 */
export class RedactionOfRows1764000130010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const made of [withoutTexts, othersOf, forgetSignedText, redactWhole]) await runner.query(made);
    // The version before calls it so.
    await runner.query(`
      create or replace function redact_text(kind text, id_of uuid, field text, why text) returns boolean
        language sql security definer set search_path = public, pg_temp as $$ select redact_text(kind, id_of, field, why, false) $$`);
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to ${await appRole(runner)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      redactText
        .replace('create function', 'create or replace function')
        .replace(keysOfMembers, keysOfMembers + keysOfMailboxes),
    );
    await runner.query(`drop function ${signature}`);
    await runner.query('drop function forget_signed_text(text, uuid, text, text[], text[], text)');
    await runner.query('drop function others_of(jsonb, text[])');
    await runner.query('drop function without_texts(jsonb, text[], text[], text)');
  }
}

const signature = 'redact_text(text, uuid, text, text, boolean)';

/** Texts of a table; those that end in `?` are emptied, because what has the form of an address has no place for a mark. */
const texts: Readonly<Record<string, readonly string[]>> = {
  activity: ['title', 'description', 'place', 'when_text', 'link?', 'target_groups', 'areas'],
  task: ['title'],
  meeting: ['title', 'agenda', 'place'],
  organisation: ['sector', 'website?', 'phone?', 'mailbox?', 'description'],
  plan: ['title', 'motto', 'goal', 'rationale', 'principles'],
  subgoal: ['title', 'text'],
  commitment: ['title', 'short_title', 'text'],
  commitment_point: ['text'],
  pledge: ['signatory_function'],
  indicator: ['name', 'note'],
};

const textsOfFacts = [
  ...[
    'note',
    'reason',
    'cause',
    'consequence',
    'adjustment',
    'message',
    'evidence',
    'points',
    'text',
    'source',
    'licence',
  ],
  'signatoryFunction',
];

const listed = Object.entries(texts).flatMap(([table, columns]) =>
  columns.map((column) => `('${table}', '${column.replace('?', '')}', ${!column.endsWith('?')})`),
);

/** The row with the mark in the place of a text, or of each text of a list, but for those that are kept. */
const withoutTexts = `
  create function without_texts(data jsonb, path text[], kept text[], mark text) returns jsonb language sql immutable
    return case jsonb_typeof(data #> path)
      when 'string' then case when data #>> path = any(kept) then data else jsonb_set(data, path, to_jsonb(mark)) end
      when 'array' then jsonb_set(data, path, (
        select coalesce(jsonb_agg(case when one #>> '{}' = any(kept) then one else to_jsonb(mark) end order by place), '[]')
        from jsonb_array_elements(data #> path) with ordinality as list (one, place)))
      else data end`;

/**
 * Takes one text out of a record, with what stood in its place before, and out of everything that was copied from it: the audit
 * trail, facts about the same that repeat it, texts that were signed, answers that are kept for a repeated request, mails that
 * quote it. Who wrote it, when, and about what remain, and a line of who took it out and why. `field` names a text, an entry of a
 * list (`principles.0`) or a note at a point (`points.<id>`). With `keeps_present` only what stood there before goes, and of a
 * list what stood anywhere in it. False when there is no such text.
 */
const redactWhole = `
  create function redact_text(kind text, id_of uuid, field text, why text, keeps_present boolean) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    place uuid := nullif(current_setting('app.coalition_id', true), '')::uuid;
    mark constant text := '[…]';
    part text[] := string_to_array(field, '.');
    path text[];
    ids uuid[] := array[id_of];
    takes_mark boolean;
    is_list boolean := false;
    present text;
    presents text[];
    kept text[] := '{}';
    gone text[];
    one text;
    one_id uuid;
  begin
    if kind = 'fact' then
      if not part[1] = any('{${textsOfFacts.join(',')}}') or cardinality(part) <> (case when part[1] = 'points' then 2 else 1 end) then
        return false;
      end if;
      path := 'payload'::text || part;
      select f.payload #>> part into present from fact f
        where f.coalition_id = place and f.id = id_of and jsonb_typeof(f.payload #> part) = 'string' for update;
      -- A fact never said anything else.
      if present is null or keeps_present then return false; end if;
      select array_agg(f.id order by f.seq) into ids from fact f, fact this
        where this.coalition_id = place and this.id = id_of and f.coalition_id = place and f.kind = this.kind
          and f.payload #>> part = present and jsonb_typeof(f.payload #> part) = 'string'
          and (present <> mark or f.id = id_of)
          and row(f.activity_id, f.task_id, f.indicator_id, f.organisation_id, f.commitment_id, f.plan_id, f.subgoal_id)
            is not distinct from row(this.activity_id, this.task_id, this.indicator_id, this.organisation_id,
              this.commitment_id, this.plan_id, this.subgoal_id);
    else
      part[1] := lower(regexp_replace(part[1], '([A-Z])', '_\\1', 'g'));
      path := part[1:1];
      select is_marked into takes_mark from (values ${listed.join(', ')}) as known (of_kind, of_column, is_marked)
        where of_kind = kind and of_column = part[1];
      if takes_mark is null then return false; end if;
      is_list := exists (select 1 from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = kind and c.column_name = part[1] and c.data_type = 'ARRAY');
      if is_list then
        if cardinality(part) <> (case when keeps_present then 1 else 2 end) then return false; end if;
        if not keeps_present and part[2] !~ '^[0-9]{1,4}$' then return false; end if;
        execute format('select %1$I from %2$I where coalition_id = $1 and id = $2 for update', part[1], kind)
          into presents using place, id_of;
        present := presents[part[2]::integer + 1];
        if present is null and not keeps_present then return false; end if;
        kept := case when keeps_present then presents else array_remove(presents, present) end;
      else
        if cardinality(part) <> 1 then return false; end if;
        execute format('select %1$I from %2$I where coalition_id = $1 and id = $2 for update', part[1], kind)
          into present using place, id_of;
        if keeps_present then kept := array_remove(array[present], null); end if;
      end if;
    end if;
    -- What stands there, and all that ever did.
    select coalesce(array_agg(distinct said), '{}') into gone from (
      select present as said
      union all
      select case part[1] when 'title' then t.title when 'text' then t.text end from commitment_text t
        where kind = 'commitment' and t.coalition_id = place and t.commitment_id = id_of
      union all
      select case when jsonb_typeof(version #> path) = 'array' then listed.said else version #>> path end
        from audit_event e cross join lateral (values (e.before), (e.after)) as versions (version)
        left join lateral jsonb_array_elements_text(
          case when jsonb_typeof(version #> path) = 'array' then version #> path end) as listed (said) on true
        where e.coalition_id = place and e.object_id = any(ids) and e.object_type = kind
          and jsonb_typeof(version #> path) in ('string', 'array')
    ) as ever where said not in (mark, '') and said <> all(kept);
    -- Asked for once more, it is gone already.
    if cardinality(gone) = 0 then return coalesce(present = mark, false) and not keeps_present; end if;
    if kind = 'fact' then
      update fact f set payload = jsonb_set(f.payload, part, to_jsonb(mark), false)
        where f.coalition_id = place and f.id = any(ids) and present <> mark;
    elsif not keeps_present and present <> mark then
      execute format('update %2$I set %1$I = %3$s where coalition_id = $1 and id = $2', part[1], kind,
        case when is_list then 'array_replace(' || quote_ident(part[1]) || ', $4, $3)' else '$3' end)
        using place, id_of, case when takes_mark then mark end, present;
      if kind = 'commitment_point' then
        update commitment c set version = c.version + 1 from commitment_point p
          where p.coalition_id = place and p.id = id_of and c.coalition_id = place and c.id = p.commitment_id;
      elsif kind <> 'pledge' then
        execute format('update %I set version = version + 1 where coalition_id = $1 and id = $2', kind) using place, id_of;
      end if;
    end if;
    perform forget_signed_text(kind, id_of, part[1], kept, gone, mark);
    -- What the row was at any earlier time, the line of this very change included.
    update audit_event e set before = without_texts(e.before, path, kept, mark), after = without_texts(e.after, path, kept, mark)
      where e.coalition_id = place and e.object_id = any(ids) and e.object_type = kind;
    foreach one in array gone loop
      foreach one_id in array ids loop
        update idempotency_key k set response = replace(k.response::text, to_jsonb(one)::text, to_jsonb(mark)::text)::jsonb
          where k.coalition_id = place and position(to_jsonb(one)::text in k.response::text) > 0
            and position(one_id::text in k.response::text) > 0;
        update mailbox_request_key k set response = replace(k.response::text, to_jsonb(one)::text, to_jsonb(mark)::text)::jsonb
          where k.coalition_id = place and position(to_jsonb(one)::text in k.response::text) > 0
            and position(one_id::text in k.response::text) > 0;
      end loop;
      update mail m set params = replace(m.params::text, to_jsonb(one)::text, to_jsonb(mark)::text)::jsonb
        where m.coalition_id = place and position(to_jsonb(one)::text in m.params::text) > 0;
      update kept_mail k set subject = replace(k.subject, one, mark), text = replace(k.text, one, mark)
        where k.coalition_id = place and position(one in k.subject || ' ' || k.text) > 0;
    end loop;
    insert into audit_event (coalition_id, id, at, membership_id, request_id, operation, object_type, object_id, after)
      select place, gen_random_uuid(), current_setting('app.now')::timestamptz,
        nullif(current_setting('app.membership_id', true), '')::uuid, nullif(current_setting('app.request_id', true), ''),
        'text.redact', kind, about, jsonb_build_object('field', field, 'reason', why)
      from unnest(ids) as about;
    return true;
  end $$`;

/** Texts that somebody signed before they were changed: the words of a commitment, and of its points. */
const forgetSignedText = `
  create function forget_signed_text(kind text, id_of uuid, part text, kept text[], gone text[], mark text) returns void
    language plpgsql set search_path = public, pg_temp as $$
  declare
    place uuid := nullif(current_setting('app.coalition_id', true), '')::uuid;
    owner uuid := id_of;
    one text;
  begin
    if kind = 'commitment' and part in ('title', 'text') then
      execute format('update commitment_text set %1$I = $3 where coalition_id = $1 and commitment_id = $2 and not %1$I = any($4)', part)
        using place, id_of, mark, kept;
      update audit_event e set before = without_texts(e.before, array[part], kept, mark),
          after = without_texts(e.after, array[part], kept, mark)
        where e.coalition_id = place and e.object_type = 'commitment_text'
          and coalesce(e.after, e.before) ->> 'commitment_id' = id_of::text;
    elsif kind = 'commitment_point' then
      select p.commitment_id into owner from commitment_point p where p.coalition_id = place and p.id = id_of;
      foreach one in array gone loop
        update commitment_text t set points = array_replace(t.points, one, mark)
          where t.coalition_id = place and t.commitment_id = owner and one = any(t.points);
      end loop;
      update audit_event e set before = without_texts(e.before, '{points}', others_of(e.before, gone), mark),
          after = without_texts(e.after, '{points}', others_of(e.after, gone), mark)
        where e.coalition_id = place and e.object_type = 'commitment_text'
          and coalesce(e.after, e.before) ->> 'commitment_id' = owner::text;
    end if;
  end $$`;

const othersOf = `
  create function others_of(data jsonb, gone text[]) returns text[] language sql immutable
    return array(select said from jsonb_array_elements_text(data -> 'points') as list (said) where said <> all(gone))`;
