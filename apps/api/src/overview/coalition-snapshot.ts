import { isCovered, type CoalitionState, type Moment, type Stage, type TaskSnapshot } from '#domain';
import { assessedActivities } from '../activities/assessed-activities.ts';
import type { AssessedActivity } from '../activities/present-activity.ts';
import { type Coverage, coverageAt } from '../commitments/coverage.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { taskSnapshots } from './task-snapshots.ts';

/** A coalition as it stood at a moment, assessed. */
export interface CoalitionSnapshot extends Coverage {
  readonly moment: Moment;
  readonly activities: readonly AssessedActivity[];
  readonly tasks: readonly TaskSnapshot[];
}

/** Each part is remembered by itself, because few changes touch more than one; six queries when nothing is. */
export async function coalitionSnapshot(
  tx: Tx,
  { coalition }: CoalitionCtx,
  moment: Moment,
): Promise<CoalitionSnapshot> {
  const { id, timeZone } = coalition;
  const activities = await assessedActivities(tx, coalition, moment);
  const coverage = await coverageAt(tx, id, moment);
  return { moment, activities, ...coverage, tasks: await taskSnapshots(tx, id, moment, timeZone) };
}

/** The same in the shape that `changesSince` compares. */
export function stateOf(
  snapshot: CoalitionSnapshot,
  figures: Pick<CoalitionState, 'participations' | 'measurements'>,
): CoalitionState {
  return {
    asOf: snapshot.moment.asOf,
    activities: snapshot.activities.map(({ row, assessment }) => ({
      id: row.id,
      title: row.title,
      state: row.state,
      lifecycleOn: row.lifecycleSince,
      assessment,
    })),
    coverages: snapshot.coverages,
    appointments: snapshot.inputs.appointments,
    tasks: snapshot.tasks,
    organisations: snapshot.inputs.organisations.map(({ id, name, standing, steps }) => ({
      id,
      name,
      status: standing.status,
      statusOn: steps.at(-1)?.on ?? null,
    })),
    ...figures,
  };
}

/**
 * How much more of the pledges is covered than before, 0.12 being twelve percentage points. Only over pledges that counted
 * both times: an organisation that joins or leaves is no progress and no setback. Null when there are none.
 */
export function coverageChange(before: CoalitionSnapshot, now: CoalitionSnapshot): number | null {
  const earlier = stageOfPledges(before);
  const both = [...stageOfPledges(now)].filter(([pledge]) => earlier.has(pledge));
  if (both.length === 0) return null;
  const covered = (stages: Iterable<Stage | undefined>) =>
    [...stages].filter((stage) => stage && isCovered(stage)).length;
  const pledges = both.map(([pledge]) => pledge);
  return (
    (covered(both.map(([, stage]) => stage)) - covered(pledges.map((pledge) => earlier.get(pledge)))) / both.length
  );
}

function stageOfPledges({ coverages }: CoalitionSnapshot): Map<string, Stage> {
  return new Map(
    coverages.flatMap(({ commitmentId, cells }) =>
      cells.map(({ organisationId, stage }): [string, Stage] => [`${commitmentId} ${organisationId}`, stage]),
    ),
  );
}
