import type pg from 'pg';

/**
 * What is not kept in a backup: it opens doors (sessions, links), or only says what is under way: mails to be sent (that may have
 * been sent since), daily work. After a restore everybody signs in anew. Rows in these do not make a database full either.
 */
export const leftOut: ReadonlySet<string> = new Set([
  'migrations',
  'coalition_change',
  'session',
  'job_run',
  'mail_delivery',
  'kept_mail',
  'my_items_link',
  'provider_sign_in',
  'sign_in_link',
  'sign_in_attempt',
  'throttle',
]);

export interface StoredTable {
  readonly name: string;
  /** In their own order, without those that PostgreSQL computes. */
  readonly columns: readonly string[];
  readonly identityColumns: readonly string[];
  readonly keyColumns: readonly string[];
  /** Bound by row-level security: read coalition by coalition. */
  readonly isOfCoalitions: boolean;
  readonly isForced: boolean;
  readonly isProtected: boolean;
}

/** Every table of the schema, with what is needed to copy it. */
export async function storedTables(client: pg.Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(`
    select c.relname as name, c.relrowsecurity as "isProtected", c.relforcerowsecurity as "isForced",
      c.relrowsecurity and c.relname <> 'coalition' as "isOfCoalitions",
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(a.attname), '[]') from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity <> '') as "identityColumns",
      (select coalesce(json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum)), '[]') from pg_index i
         join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey::int2[])
         where i.indrelid = c.oid and i.indisprimary) as "keyColumns"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`);
  return rows;
}

/** The migrations that the schema has, oldest first; null when it was never made. */
export async function appliedMigrations(client: pg.Client): Promise<string[] | null> {
  const { rows: there } = await client.query(`select to_regclass('public.migrations') as there`);
  if (there[0].there === null) return null;
  const { rows } = await client.query<{ name: string }>('select name from public.migrations order by id');
  return rows.map(({ name }) => name);
}

/** Text that means the same whatever the server's own settings are. */
export const plainText = `
  select set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO, YMD', false),
    set_config('IntervalStyle', 'postgres', false), set_config('bytea_output', 'hex', false),
    set_config('extra_float_digits', '1', false), set_config('client_encoding', 'UTF8', false),
    set_config('statement_timeout', '0', false), set_config('search_path', 'public', false)`;
