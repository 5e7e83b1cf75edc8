import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './support/tenant-table.ts';

/** Who somebody is to an identity provider, and what is kept while a browser is on its way there and back. */
export class IdentityProviders1764000040300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_identity (
        issuer text not null,
        subject text not null,
        person_id uuid not null references person (id) on delete cascade,
        linked_at timestamptz not null,
        primary key (issuer, subject),
        unique (issuer, person_id)
      )`);
    await runner.query('create index person_identity_person on person_identity (person_id)');
    await runner.query(`
      create table provider_sign_in (
        state_hash bytea primary key,
        browser_hash bytea not null,
        provider text not null,
        nonce text not null,
        code_verifier text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await grant(runner, 'person_identity', 'select, insert, delete');
    await grant(runner, 'provider_sign_in', 'select, insert, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table provider_sign_in');
    await runner.query('drop table person_identity');
  }
}
