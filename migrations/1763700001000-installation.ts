import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './support/tenant-table.ts';

/** People and their sessions belong to the installation, not to a coalition. */
export class Installation1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key,
        email text not null,
        name text not null,
        locale text not null default 'nl' check (locale in ('nl', 'en')),
        is_administrator boolean not null default false,
        is_example boolean not null default false,
        created_at timestamptz not null
      )`);
    await runner.query(`create unique index person_email on person (lower(email))`);
    await runner.query(`
      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references person (id) on delete cascade,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      )`);
    await runner.query(`create index session_person on session (person_id)`);
    await grant(runner, 'person', 'select, insert, update');
    await grant(runner, 'session', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session');
    await runner.query('drop table person');
  }
}
