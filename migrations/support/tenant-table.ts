import type { QueryRunner } from 'typeorm';

/**
 * The role that the application connects with. The migration runner sets `samenkoers.app_role` from DATABASE_URL, so that
 * a server of one's own may give it any name.
 */
export async function appRole(runner: QueryRunner): Promise<string> {
  const [row] = await runner.query(`select quote_ident(current_setting('samenkoers.app_role')) as role`);
  return row.role;
}

/** Grants of an installation table (no coalition): only what is listed. */
export async function grant(runner: QueryRunner, table: string, privileges: string): Promise<void> {
  await runner.query(`grant ${privileges} on ${table} to ${await appRole(runner)}`);
}

/** Takes grants back, for `down`. */
export async function withdraw(runner: QueryRunner, table: string, privileges: string): Promise<void> {
  await runner.query(`revoke ${privileges} on ${table} from ${await appRole(runner)}`);
}

/**
 * Turns on row-level security for a tenant table: a row exists only for the coalition that the transaction was opened for.
 * `force` makes it hold for the owner as well.
 */
export async function protectTenantTable(
  runner: QueryRunner,
  table: string,
  privileges: string,
  column = 'coalition_id',
): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(`
    create policy ${table}_of_coalition on ${table}
      using (${column} = nullif(current_setting('app.coalition_id', true), '')::uuid)
      with check (${column} = nullif(current_setting('app.coalition_id', true), '')::uuid)`);
  await grant(runner, table, privileges);
}

/** Writes an audit row for every change of the table, in the same transaction. */
export async function auditTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    create trigger ${table}_audit after insert or update or delete on ${table}
      for each row execute function audit_change()`);
}
