import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable, protectTenantTable } from './support/tenant-table.ts';

const tables = ['activity', 'activity_organisation', 'activity_subgoal', 'activity_commitment', 'meeting', 'task'];

/** What is done: activities with who and what they serve, meetings of the network, and action points. Their state is in `fact`. */
export class Activities1763700004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await activities(runner);
    await meetingsAndTasks(runner);
    for (const table of tables) {
      await protectTenantTable(runner, table, 'select, insert, update, delete');
      await auditTable(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`drop table ${table}`);
  }
}

async function activities(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table activity (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      key text,
      title text not null,
      kind text not null check (kind in ('meeting', 'buddy', 'training', 'information', 'signalling', 'other')),
      description text,
      place text,
      when_text text,
      link text,
      target_groups text[] not null default '{}',
      areas text[] not null default '{}',
      expected_participants integer check (expected_participants between 0 and 1000000),
      is_example boolean not null default false,
      recorded_at timestamptz not null,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, key)
    )`);
  await runner.query(`
    create table activity_organisation (
      coalition_id uuid not null,
      activity_id uuid not null,
      organisation_id uuid not null,
      role text not null check (role in ('lead', 'partner')),
      primary key (coalition_id, activity_id, organisation_id),
      foreign key (coalition_id, activity_id) references activity (coalition_id, id),
      foreign key (coalition_id, organisation_id) references organisation (coalition_id, id)
    )`);
  await runner.query(
    `create index activity_organisation_of on activity_organisation (coalition_id, organisation_id, activity_id)`,
  );
  for (const other of ['subgoal', 'commitment']) {
    await runner.query(`
      create table activity_${other} (
        coalition_id uuid not null,
        activity_id uuid not null,
        ${other}_id uuid not null,
        primary key (coalition_id, activity_id, ${other}_id),
        foreign key (coalition_id, activity_id) references activity (coalition_id, id),
        foreign key (coalition_id, ${other}_id) references ${other} (coalition_id, id)
      )`);
    await runner.query(`create index activity_${other}_of on activity_${other} (coalition_id, ${other}_id)`);
  }
}

async function meetingsAndTasks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table meeting (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      key text,
      title text not null,
      held_on date not null,
      place text,
      agenda text,
      is_example boolean not null default false,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, key)
    )`);
  await runner.query(`create index meeting_day on meeting (coalition_id, held_on)`);
  await runner.query(`
    create table task (
      coalition_id uuid not null references coalition (id),
      id uuid not null,
      key text,
      title text not null,
      activity_id uuid,
      meeting_id uuid,
      assignee_membership_id uuid,
      assignee_organisation_id uuid,
      due_on date not null,
      is_example boolean not null default false,
      recorded_at timestamptz not null,
      version integer not null default 1,
      primary key (coalition_id, id),
      unique (coalition_id, key),
      foreign key (coalition_id, activity_id) references activity (coalition_id, id),
      foreign key (coalition_id, meeting_id) references meeting (coalition_id, id),
      foreign key (coalition_id, assignee_membership_id) references membership (coalition_id, id),
      foreign key (coalition_id, assignee_organisation_id) references organisation (coalition_id, id)
    )`);
  await runner.query(`create index task_activity on task (coalition_id, activity_id)`);
}
