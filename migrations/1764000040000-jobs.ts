import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './support/tenant-table.ts';

/** Which daily work was done on which day: the row is the lock, so that only one worker does it. */
export class Jobs1764000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_run (
        job text not null,
        day date not null,
        started_at timestamptz not null,
        finished_at timestamptz,
        attempts integer not null default 1,
        counts jsonb not null default '{}',
        failure text,
        primary key (job, day)
      )`);
    await grant(runner, 'job_run', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job_run');
  }
}
