import type { Day } from '#domain';
import type { IdOf } from './desired-rows.ts';
import type { PlanFile } from './plan-file.ts';

export const linkTables = [
  'plan_subgoal',
  'plan_commitment',
  'activity_organisation',
  'activity_subgoal',
  'activity_commitment',
  'pledge',
] as const;

export type LinkTable = (typeof linkTables)[number];

/** That two things belong together. A link is added, never removed: people may have made others in the application. */
export interface DesiredLink {
  readonly table: LinkTable;
  readonly label: string;
  /** The two identifiers that say which link it is. */
  readonly ends: Readonly<Record<string, string>>;
  /** What else the link says, and a change of it. */
  readonly columns: Readonly<Record<string, unknown>>;
}

export function desiredLinks(file: PlanFile, idOf: IdOf): DesiredLink[] {
  return [
    ...planLinks(file, idOf),
    ...file.activities.flatMap((activity) => activityLinks(activity, idOf)),
    ...pledges(file, idOf),
  ];
}

function planLinks({ plan, subgoals, commitments }: PlanFile, idOf: IdOf): DesiredLink[] {
  const plan_id = idOf('plan', plan.key);
  return [
    ...subgoals.map(({ key, title }): DesiredLink => ({
      table: 'plan_subgoal',
      label: title,
      ends: { plan_id, subgoal_id: idOf('subgoal', key) },
      columns: {},
    })),
    ...commitments.map(({ key, title }): DesiredLink => ({
      table: 'plan_commitment',
      label: title,
      ends: { plan_id, commitment_id: idOf('commitment', key) },
      columns: {},
    })),
  ];
}

function activityLinks(activity: PlanFile['activities'][number], idOf: IdOf): DesiredLink[] {
  const { key, title, subgoals, commitments, lead, partners } = activity;
  const activity_id = idOf('activity', key);
  const organisation = (name: string, role: 'lead' | 'partner'): DesiredLink => ({
    table: 'activity_organisation',
    label: `${title}: ${name}`,
    ends: { activity_id, organisation_id: idOf('organisation', name) },
    columns: { role },
  });
  return [
    ...(lead === undefined ? [] : [organisation(lead, 'lead')]),
    ...partners.map((partner) => organisation(partner, 'partner')),
    ...subgoals.map((subgoal): DesiredLink => ({
      table: 'activity_subgoal',
      label: `${title}: ${subgoal}`,
      ends: { activity_id, subgoal_id: idOf('subgoal', subgoal) },
      columns: {},
    })),
    ...commitments.map((commitment): DesiredLink => ({
      table: 'activity_commitment',
      label: `${title}: ${commitment}`,
      ends: { activity_id, commitment_id: idOf('commitment', commitment) },
      columns: {},
    })),
  ];
}

function pledges({ organisations, commitments }: PlanFile, idOf: IdOf): DesiredLink[] {
  return organisations.flatMap(({ key, name, signed, pledges }) => {
    const taken = commitments.filter((commitment) => pledges === 'all' || pledges.includes(commitment.key));
    return taken.map((commitment): DesiredLink => ({
      table: 'pledge',
      label: `${name}: ${commitment.title}`,
      ends: { organisation_id: idOf('organisation', key), commitment_id: idOf('commitment', commitment.key) },
      columns: { signed_on: signed satisfies Day | undefined },
    }));
  });
}
