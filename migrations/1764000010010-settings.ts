import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a coalition calls its things, and a version of people, who change their own name. */
export class Settings1764000010010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table coalition add column names jsonb not null default '{}'`);
    await runner.query('alter table person add column version integer not null default 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop column version');
    await runner.query('alter table coalition drop column names');
  }
}
