import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable, protectTenantTable } from './support/tenant-table.ts';

const tables = [
  'plan',
  'subgoal',
  'plan_subgoal',
  'commitment',
  'commitment_point',
  'plan_commitment',
  'pledge',
  'indicator',
];

/** What a coalition set out to do: plans, subgoals, commitments with their points, pledges and indicators. */
export class Plans1763700003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await plans(runner);
    await commitments(runner);
    await indicators(runner);
    for (const table of tables) {
      await protectTenantTable(runner, table, 'select, insert, update, delete');
      await auditTable(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`drop table ${table}`);
  }
}

async function plans(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table plan (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      key text,
      title text not null,
      motto text,
      goal text not null,
      rationale text,
      principles text[] not null default '{}',
      starts_on date,
      ends_on date,
      horizon_year integer check (horizon_year between 2000 and 2100),
      state text not null default 'draft' check (state in ('draft', 'adopted', 'inEvaluation', 'closed')),
      predecessor_id uuid,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, key),
      foreign key (coalition_id, predecessor_id) references plan (coalition_id, id),
      check (ends_on is null or starts_on is null or ends_on >= starts_on)
    )`);
  await runner.query(`
    create table subgoal (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      key text,
      position integer not null,
      title text not null,
      text text not null,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, key)
    )`);
  await runner.query(`
    create table plan_subgoal (
      coalition_id uuid not null,
      plan_id uuid not null,
      subgoal_id uuid not null,
      primary key (coalition_id, plan_id, subgoal_id),
      foreign key (coalition_id, plan_id) references plan (coalition_id, id),
      foreign key (coalition_id, subgoal_id) references subgoal (coalition_id, id)
    )`);
}

async function commitments(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table commitment (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      key text,
      position integer not null,
      title text not null,
      short_title text not null,
      text text not null,
      text_version integer not null default 1,
      is_example boolean not null default false,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, key)
    )`);
  await runner.query(`
    create table commitment_point (
      coalition_id uuid not null,
      id uuid not null,
      commitment_id uuid not null,
      key text,
      position integer not null,
      text text not null,
      primary key (coalition_id, id),
      unique (coalition_id, key),
      foreign key (coalition_id, commitment_id) references commitment (coalition_id, id)
    )`);
  await runner.query(`
    create table plan_commitment (
      coalition_id uuid not null,
      plan_id uuid not null,
      commitment_id uuid not null,
      primary key (coalition_id, plan_id, commitment_id),
      foreign key (coalition_id, plan_id) references plan (coalition_id, id),
      foreign key (coalition_id, commitment_id) references commitment (coalition_id, id)
    )`);
  await runner.query(`
    create table pledge (
      coalition_id uuid not null,
      id uuid not null,
      organisation_id uuid not null,
      commitment_id uuid not null,
      signed_on date not null,
      signatory_function text,
      text_version integer not null default 1,
      is_example boolean not null default false,
      recorded_at timestamptz not null,
      primary key (coalition_id, id),
      unique (coalition_id, organisation_id, commitment_id),
      foreign key (coalition_id, organisation_id) references organisation (coalition_id, id),
      foreign key (coalition_id, commitment_id) references commitment (coalition_id, id)
    )`);
  await runner.query(`create index pledge_commitment on pledge (coalition_id, commitment_id)`);
}

async function indicators(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table indicator (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      key text,
      code text,
      position integer not null,
      subgoal_id uuid,
      is_lead boolean not null default false,
      name text not null,
      kind text not null check (kind in ('outcome', 'output')),
      unit text not null check (unit in ('percent', 'count')),
      direction text not null check (direction in ('decrease', 'increase', 'maintain')),
      tolerance double precision check (tolerance >= 0),
      population text,
      area_name text,
      area_code text,
      area_vintage integer,
      instrument text,
      interval_months integer check (interval_months between 1 and 240),
      origin text not null default 'manual' check (origin in ('manual', 'imported', 'derived')),
      derivation text check (derivation in ('participations', 'trained', 'attentionOfficers')),
      note text,
      is_example boolean not null default false,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, key),
      foreign key (coalition_id, subgoal_id) references subgoal (coalition_id, id),
      check ((origin = 'derived') = (derivation is not null)),
      check (direction <> 'maintain' or tolerance is not null)
    )`);
  await runner.query(
    `create unique index indicator_one_lead on indicator (coalition_id, subgoal_id) where is_lead and subgoal_id is not null`,
  );
}
