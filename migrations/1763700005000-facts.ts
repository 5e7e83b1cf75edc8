import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable, protectTenantTable } from './support/tenant-table.ts';

/**
 * Every dated fact, in one table that the application can only add to: it has no right to update or delete. A correction is a
 * fact of the same kind with `target_id`; a retraction is a fact of kind `retraction`. `seq` orders facts of one instant.
 */
export class Facts1763700005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await facts(runner);
    await indexes(runner);
    await protectTenantTable(runner, 'fact', 'select, insert');
    await auditTable(runner, 'fact');
    await requestKeys(runner);
    await mails(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mail', 'idempotency_key', 'fact']) await runner.query(`drop table ${table}`);
  }
}

async function facts(runner: QueryRunner): Promise<void> {
  const subjects = ['activity', 'task', 'indicator', 'organisation', 'commitment'];
  await runner.query(`
    create table fact (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      kind text not null,
      seq bigint generated always as identity,
      effective_on date not null,
      recorded_at timestamptz not null,
      recorded_by uuid,
      on_behalf_of uuid,
      ${subjects.map((subject) => `${subject}_id uuid,`).join('\n      ')}
      target_id uuid,
      payload jsonb not null default '{}',
      is_example boolean not null default false,
      primary key (coalition_id, id),
      ${subjects
        .map((subject) => `foreign key (coalition_id, ${subject}_id) references ${subject} (coalition_id, id),`)
        .join('\n      ')}
      foreign key (coalition_id, recorded_by) references membership (coalition_id, id),
      foreign key (coalition_id, on_behalf_of) references membership (coalition_id, id),
      foreign key (coalition_id, target_id) references fact (coalition_id, id),
      check (num_nonnulls(${subjects.map((subject) => `${subject}_id`).join(', ')}) > 0 or kind in ('snooze', 'retraction')),
      check ((kind = 'retraction') <= (target_id is not null)),
      check (kind <> 'participation' or (
        (payload ->> 'participants')::integer >= 0
        and coalesce((payload ->> 'newParticipants')::integer, 0) >= 0
        and coalesce((payload ->> 'volunteers')::integer, 0) >= 0)),
      check (kind <> 'measurement' or (
        coalesce((payload ->> 'value')::double precision >= coalesce((payload ->> 'lower')::double precision, '-infinity'), true)
        and coalesce((payload ->> 'value')::double precision <= coalesce((payload ->> 'upper')::double precision, 'infinity'), true)))
    )`);
}

async function indexes(runner: QueryRunner): Promise<void> {
  const newest = 'effective_on desc, recorded_at desc, seq desc';
  for (const subject of ['activity', 'task', 'indicator']) {
    await runner.query(
      `create index fact_of_${subject} on fact (coalition_id, ${subject}_id, kind, ${newest}) where ${subject}_id is not null`,
    );
  }
  await runner.query(
    `create index fact_of_organisation on fact (coalition_id, organisation_id, kind, commitment_id, ${newest})
       where organisation_id is not null`,
  );
  await runner.query(`create index fact_of_kind on fact (coalition_id, kind, ${newest})`);
  await runner.query(`create index fact_recorded on fact (coalition_id, recorded_at, seq)`);
  await runner.query(`create index fact_target on fact (coalition_id, target_id) where target_id is not null`);
}

/** The same Idempotency-Key never records twice: the answer that was given is kept beside it. */
async function requestKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table idempotency_key (
      coalition_id uuid not null references coalition (id),
      membership_id uuid not null,
      key text not null,
      request_hash bytea not null,
      response jsonb,
      created_at timestamptz not null,
      primary key (coalition_id, membership_id, key),
      foreign key (coalition_id, membership_id) references membership (coalition_id, id)
    )`);
  await protectTenantTable(runner, 'idempotency_key', 'select, insert, update, delete');
}

/** The outbox: what is to be mailed is written in the transaction that caused it, and sent after. */
async function mails(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table mail (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      membership_id uuid,
      organisation_id uuid,
      template text not null,
      params jsonb not null default '{}',
      locale text not null check (locale in ('nl', 'en')),
      created_at timestamptz not null,
      sent_at timestamptz,
      primary key (coalition_id, id),
      foreign key (coalition_id, membership_id) references membership (coalition_id, id),
      foreign key (coalition_id, organisation_id) references organisation (coalition_id, id),
      check (num_nonnulls(membership_id, organisation_id) = 1)
    )`);
  await protectTenantTable(runner, 'mail', 'select, insert, update');
}
