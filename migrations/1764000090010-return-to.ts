import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody wanted to go when they asked for a link to sign in; it goes along in that mail, and is gone with it. */
export class ReturnTo1764000090010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail_delivery add column return_to text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail_delivery drop column return_to');
  }
}
