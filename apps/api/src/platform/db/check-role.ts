import type { DataSource } from 'typeorm';

/** Row-level security only protects against a role that is bound by it; so the application refuses any other, members of the owner too. */
export async function checkRole(source: DataSource): Promise<void> {
  const [role] = await source.query(`
    select r.rolsuper, r.rolbypassrls,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owns
    from pg_roles r where r.rolname = current_user`);
  const why = role.rolsuper
    ? 'is a superuser'
    : role.rolbypassrls
      ? 'may bypass row-level security'
      : role.owns
        ? 'owns tables'
        : null;
  if (why) throw new Error(`The role in DATABASE_URL ${why}; the application needs one that row-level security binds.`);
}
