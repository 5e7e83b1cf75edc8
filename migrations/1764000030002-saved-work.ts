import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable, protectTenantTable } from './support/tenant-table.ts';

/** Views of tables that somebody keeps, and changes of many activities at once, so that they can be taken back at once. */
export class SavedWork1764000030002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        coalition_id uuid not null references coalition (id),
        id uuid not null,
        membership_id uuid not null,
        page text not null,
        name text not null check (name <> ''),
        search text not null check (length(search) <= 2000),
        is_shared boolean not null default false,
        recorded_at timestamptz not null,
        version integer not null default 1,
        primary key (coalition_id, id),
        foreign key (coalition_id, membership_id) references membership (coalition_id, id)
      )`);
    await runner.query(
      `create unique index saved_view_name on saved_view (coalition_id, membership_id, page, lower(name)) where not is_shared`,
    );
    await runner.query(
      `create unique index saved_view_shared_name on saved_view (coalition_id, page, lower(name)) where is_shared`,
    );
    await protectTenantTable(runner, 'saved_view', 'select, insert, update, delete');
    await auditTable(runner, 'saved_view');
    await runner.query(`
      create table activity_change (
        coalition_id uuid not null references coalition (id),
        id uuid not null,
        membership_id uuid not null,
        recorded_at timestamptz not null,
        changes jsonb not null,
        undone_at timestamptz,
        primary key (coalition_id, id),
        foreign key (coalition_id, membership_id) references membership (coalition_id, id)
      )`);
    await protectTenantTable(runner, 'activity_change', 'select, insert, update');
    await auditTable(runner, 'activity_change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table activity_change');
    await runner.query('drop table saved_view');
  }
}
