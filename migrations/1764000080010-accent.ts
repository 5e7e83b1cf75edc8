import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The accent colour of a coalition; null is that of the installation. */
export class Accent1764000080010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table coalition add column accent text check (accent ~ '^#[0-9a-f]{6}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coalition drop column accent');
  }
}
