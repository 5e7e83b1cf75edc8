import type { Tx } from '../platform/db/database.ts';

/** Tables with example rows, and those in which somebody of the demo may have made one. */
const withMark = [
  'organisation',
  'membership',
  'commitment',
  'pledge',
  'indicator',
  'activity',
  'meeting',
  'task',
] as const;

/** What goes when something that it belongs to goes: the table, and the columns that tell. In the order of removal. */
const belongings: readonly (readonly [table: string, ...columns: string[]])[] = [
  ['mail', 'membership_id', 'organisation_id'],
  ['idempotency_key', 'membership_id'],
  ['saved_view', 'id', 'membership_id'],
  ['activity_change', 'id', 'membership_id'],
  ['task', 'id', 'activity_id', 'meeting_id', 'assignee_membership_id', 'assignee_organisation_id'],
  ['activity_organisation', 'activity_id', 'organisation_id'],
  ['activity_subgoal', 'activity_id', 'subgoal_id'],
  ['activity_commitment', 'activity_id', 'commitment_id'],
  ['pledge', 'id', 'organisation_id', 'commitment_id'],
  ['plan_commitment', 'plan_id', 'commitment_id'],
  ['plan_subgoal', 'plan_id', 'subgoal_id'],
  ['plan_activity', 'plan_id', 'activity_id'],
  ['plan_indicator', 'plan_id', 'indicator_id'],
  ['commitment_text', 'commitment_id'],
  ['commitment_point', 'id', 'commitment_id'],
  ['commitment', 'id'],
  ['indicator', 'id', 'subgoal_id'],
  ['meeting', 'id'],
  ['activity', 'id'],
  ['mailbox_request_key', 'organisation_id'],
  ['membership_organisation', 'membership_id', 'organisation_id'],
  ['membership', 'id'],
  ['organisation', 'id'],
  ['subgoal', 'id'],
  ['plan', 'id', 'predecessor_id'],
];

/**
 * Takes everything out of a coalition that is an example, or that somebody of the demo made or recorded: what they did was
 * play. Only the schema's owner can, because the application may not remove a fact. Returns how many facts went.
 */
export async function removeExample(tx: Tx, coalitionId: string): Promise<number> {
  // Whoever is writing just now waits, and then finds it gone.
  await tx.query('lock table fact, activity, task, organisation, membership in share row exclusive mode');
  const gone = await idsOfExamples(tx, coalitionId);
  const facts = await removeFacts(tx, coalitionId, gone);
  for (const [table, ...columns] of belongings) {
    const belongs = columns.map((column) => `${column} = any($2::uuid[])`).join(' or ');
    await tx.query(`delete from ${table} where coalition_id = $1 and (${belongs})`, [coalitionId, gone]);
  }
  // What was mailed in a demo was kept to be read there.
  await tx.query('delete from kept_mail where coalition_id = $1 or coalition_id is null', [coalitionId]);
  await removeTrail(tx, coalitionId, [...gone, ...facts]);
  return facts.length;
}

async function idsOfExamples(tx: Tx, coalitionId: string): Promise<string[]> {
  const marked = withMark
    .map((table) => `select id from ${table} where coalition_id = $1 and is_example`)
    .join(' union ');
  const rows = await tx.query<{ id: string }>(
    `with recursive example as (
       ${marked}
       union
       select made.object_id from audit_event made join example on made.membership_id = example.id
         where made.coalition_id = $1 and made.before is null and made.object_id is not null)
     select id from example
     union
     select t.id from task t where t.coalition_id = $1 and (t.activity_id in (select id from example)
       or t.meeting_id in (select id from example) or t.assignee_membership_id in (select id from example)
       or t.assignee_organisation_id in (select id from example))
     union
     select p.id from commitment_point p where p.coalition_id = $1 and p.commitment_id in (select id from example)
     union
     select p.id from pledge p where p.coalition_id = $1
       and (p.organisation_id in (select id from example) or p.commitment_id in (select id from example))`,
    [coalitionId],
  );
  return rows.map(({ id }) => id);
}

async function removeFacts(tx: Tx, coalitionId: string, gone: readonly string[]): Promise<string[]> {
  const about = [
    'id',
    'recorded_by',
    'on_behalf_of',
    'via_organisation_id',
    'activity_id',
    'task_id',
    'indicator_id',
    'organisation_id',
    'commitment_id',
    'plan_id',
    'subgoal_id',
  ];
  const rows = await tx.query<{ id: string }>(
    `with recursive doomed as (
       select id from fact where coalition_id = $1
         and (is_example or ${about.map((column) => `${column} = any($2::uuid[])`).join(' or ')})
       union
       select later.id from fact later join doomed on later.target_id = doomed.id where later.coalition_id = $1)
     select id from doomed`,
    [coalitionId, gone],
  );
  const ids = rows.map(({ id }) => id);
  await tx.query('delete from fact where coalition_id = $1 and id = any($2::uuid[])', [coalitionId, ids]);
  return ids;
}

/** The audit trail of a demo is part of it: every line that mentions what is gone, its removal included. */
async function removeTrail(tx: Tx, coalitionId: string, gone: readonly string[]): Promise<void> {
  await tx.query(
    `with gone as materialized (select unnest($2::text[]) as id)
     delete from audit_event a where a.coalition_id = $1 and (
       a.operation in ('demo.load', 'demo.reset', 'demo.leave')
       or a.membership_id::text in (select id from gone)
       or exists (select 1 from jsonb_each_text(coalesce(a.after, a.before)) named where named.value in (select id from gone)))`,
    [coalitionId, gone],
  );
}
