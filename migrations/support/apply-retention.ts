/** A kind of rows, its table, the column that tells how old they are, and whether it belongs to coalitions. */
export type RetentionRule = readonly [kind: string, table: string, moment: string, isOfCoalitions: boolean];

/**
 * Answers how many rows of a kind are older than that; with `apply` they go. The audit trail is never younger than a year when
 * it goes, whoever asks.
 */
export function applyRetention(rules: readonly RetentionRule[]): string {
  const list = rules
    .map(([kind, table, moment, own]) => `('${kind}', '${table}', '${moment}', ${own})`)
    .join(',\n        ');
  return `
  create or replace function apply_retention(kind text, before timestamptz, apply boolean) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    own text := current_setting('app.coalition_id', true);
    rule record;
    place uuid;
    hits bigint;
    total bigint := 0;
  begin
    select * into rule from (values
${list}
      ) as known (kind, relation, moment, is_of_coalitions) where known.kind = apply_retention.kind;
    if rule is null then raise exception 'nothing is kept under the name %', kind; end if;
    if kind = 'auditEvents' and before > now() - interval '1 year' then
      raise exception 'the audit trail of the last year stays';
    end if;
    for place in select coalition_ids() where rule.is_of_coalitions union all select null where not rule.is_of_coalitions loop
      perform set_config('app.coalition_id', coalesce(place::text, ''), true);
      if apply then
        execute format('delete from %I where %s < $1', rule.relation, rule.moment) using before;
        get diagnostics hits = row_count;
      else
        execute format('select count(*) from %I where %s < $1', rule.relation, rule.moment) into hits using before;
      end if;
      total := total + hits;
    end loop;
    perform set_config('app.coalition_id', coalesce(own, ''), true);
    return total;
  end $$`;
}
