import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable, protectTenantTable } from './support/tenant-table.ts';

const tables = ['plan_activity', 'plan_indicator', 'commitment_text'];

/**
 * Plans follow one another: facts about a plan and its subgoals, which activities and indicators belong to which plan, and
 * the texts of a commitment that somebody signed. Everything is added, so that the version before runs beside this one.
 */
export class Succession1764000020001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await factsOfPlans(runner);
    for (const other of ['activity', 'indicator']) await linkToPlan(runner, other);
    await signedTexts(runner);
    for (const table of tables) {
      await protectTenantTable(runner, table, 'select, insert, update, delete');
      await auditTable(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table commitment_point drop column removed_at');
    for (const table of [...tables].reverse()) await runner.query(`drop table ${table}`);
    // The version before knows no plan in a fact; its own facts stay.
    await runner.query('alter table fact no force row level security');
    await runner.query('alter table fact disable trigger fact_audit');
    await runner.query(`delete from fact where plan_id is not null or kind = 'pledgeStanding'
      or target_id in (select id from fact where plan_id is not null or kind = 'pledgeStanding')`);
    await runner.query('alter table fact enable trigger fact_audit');
    await runner.query('alter table fact force row level security');
    await replaceSubjectCheck(runner, (check) => check.replace(/^\((.*) OR \(plan_id IS NOT NULL\)\)$/s, '$1'));
    await runner.query('alter table fact drop column plan_id, drop column subgoal_id');
  }
}

async function factsOfPlans(runner: QueryRunner): Promise<void> {
  for (const subject of ['plan', 'subgoal']) {
    await runner.query(`
      alter table fact add column ${subject}_id uuid,
        add foreign key (coalition_id, ${subject}_id) references ${subject} (coalition_id, id)`);
  }
  await runner.query(
    `create index fact_of_plan on fact (coalition_id, plan_id, kind, effective_on desc, recorded_at desc, seq desc)
       where plan_id is not null`,
  );
  await replaceSubjectCheck(runner, (check) => `(${check} or plan_id is not null)`);
}

/** The one check that says that a fact is about something. */
async function replaceSubjectCheck(runner: QueryRunner, change: (check: string) => string): Promise<void> {
  const [row] = await runner.query(
    `select conname as name, pg_get_expr(conbin, conrelid) as check from pg_constraint
     where conrelid = 'fact'::regclass and contype = 'c' and pg_get_expr(conbin, conrelid) like '%num_nonnulls%'`,
  );
  await runner.query(`alter table fact drop constraint ${row.name}`);
  await runner.query(`alter table fact add constraint ${row.name} check (${change(row.check)})`);
}

async function linkToPlan(runner: QueryRunner, other: string): Promise<void> {
  await runner.query(`
    create table plan_${other} (
      coalition_id uuid not null,
      plan_id uuid not null,
      ${other}_id uuid not null,
      primary key (coalition_id, plan_id, ${other}_id),
      foreign key (coalition_id, plan_id) references plan (coalition_id, id),
      foreign key (coalition_id, ${other}_id) references ${other} (coalition_id, id)
    )`);
  await runner.query(`create index plan_${other}_of on plan_${other} (coalition_id, ${other}_id)`);
}

/** Texts that were signed and then changed; the present one is in `commitment`. A point that went keeps its notes readable. */
async function signedTexts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table commitment_text (
      coalition_id uuid not null,
      commitment_id uuid not null,
      version integer not null,
      title text not null,
      text text not null,
      points text[] not null,
      replaced_at timestamptz not null,
      primary key (coalition_id, commitment_id, version),
      foreign key (coalition_id, commitment_id) references commitment (coalition_id, id)
    )`);
  await runner.query('alter table commitment_point add column removed_at timestamptz');
}
