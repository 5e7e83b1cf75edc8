import type { AppointmentCoverage, CoalitionState, CommitmentCoverage, Moment, TaskSnapshot } from '#domain';
import { activityRows } from '../activities/activity-rows.ts';
import { assess, type AssessedActivity } from '../activities/present-activity.ts';
import { appointmentCoverageOf, type CoverageInputs, coverageInputs, coveragesOf } from '../commitments/coverage.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { taskSnapshots } from './task-snapshots.ts';

/** A coalition as it stood at a moment, read in six queries and assessed. */
export interface CoalitionSnapshot {
  readonly moment: Moment;
  readonly activities: readonly AssessedActivity[];
  readonly inputs: CoverageInputs;
  readonly coverages: readonly CommitmentCoverage[];
  readonly officers: AppointmentCoverage;
  readonly tasks: readonly TaskSnapshot[];
}

export async function coalitionSnapshot(tx: Tx, ctx: CoalitionCtx, moment: Moment): Promise<CoalitionSnapshot> {
  const { id, timeZone } = ctx.coalition;
  const rows = await activityRows(tx, id, moment);
  const inputs = await coverageInputs(tx, id, moment);
  return {
    moment,
    activities: rows.map((row) => assess(row, ctx.coalition, moment.asOf)),
    inputs,
    coverages: coveragesOf(inputs, moment.asOf),
    officers: appointmentCoverageOf(inputs, moment.asOf),
    tasks: await taskSnapshots(tx, id, moment, timeZone),
  };
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

/** Covered pledges of all pledges, over all commitments; null without pledges. */
export function coveredShare({ coverages }: CoalitionSnapshot): number | null {
  const pledges = coverages.reduce((sum, { denominator }) => sum + denominator, 0);
  return pledges === 0 ? null : coverages.reduce((sum, { covered }) => sum + covered, 0) / pledges;
}
