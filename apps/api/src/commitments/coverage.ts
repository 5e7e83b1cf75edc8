import {
  commitmentCoverage,
  organisationsWithoutAppointment,
  type AppointmentCoverage,
  type CommitmentCell,
  type CommitmentCoverage,
  type CommitmentCoverageInput,
  type Day,
  type FactKind,
  type Moment,
} from '#domain';
import { type AppointmentRow, appointmentRows } from '../members/appointment-rows.ts';
import { type OrganisationRow, organisationRows } from '../organisations/organisation-rows.ts';
import type { Tx } from '../platform/db/database.ts';
import type { CommitmentDto } from './commitment.dto.ts';
import { commitmentRows } from './commitment-rows.ts';
import { factsOfPledges, type PledgeRow, pledgeRows } from './pledge-rows.ts';

/** The facts that coverage follows from. */
export const factsOfCoverage = [
  ...factsOfPledges,
  ...(['organisationStatus', 'appointment'] as const satisfies FactKind[]),
];

/** Everything that coverage follows from, as it stood at a moment. */
export interface CoverageInputs {
  readonly commitments: readonly CommitmentDto[];
  /** Those that left included. */
  readonly organisations: readonly OrganisationRow[];
  readonly pledges: readonly PledgeRow[];
  readonly appointments: readonly AppointmentRow[];
}

/** Everything that coverage follows from, and what it is. */
export interface Coverage {
  readonly inputs: CoverageInputs;
  /** Of every commitment, in their order. */
  readonly coverages: readonly CommitmentCoverage[];
  readonly officers: AppointmentCoverage;
}

/** As it stood at a moment. */
export function coverageAt(tx: Tx, coalitionId: string, moment: Moment): Promise<Coverage> {
  return tx.remember({ name: 'coverage', moment, facts: factsOfCoverage }, async () => {
    const inputs = await coverageInputs(tx, coalitionId, moment);
    const { asOf } = moment;
    return { inputs, coverages: coveragesOf(inputs, asOf), officers: appointmentCoverageOf(inputs, asOf) };
  });
}

/** Reads it in four queries, however much there is. */
export async function coverageInputs(tx: Tx, coalitionId: string, moment: Moment): Promise<CoverageInputs> {
  return {
    commitments: await commitmentRows(tx, coalitionId),
    organisations: await organisationRows(tx, coalitionId, moment),
    pledges: await pledgeRows(tx, coalitionId, moment),
    appointments: await appointmentRows(tx, coalitionId, moment),
  };
}

/** The coverage of every commitment, in their order. */
export function coveragesOf({ commitments, organisations, pledges }: CoverageInputs, asOf: Day): CommitmentCoverage[] {
  const left = organisations.filter(({ standing }) => standing.leftOn !== null).map(({ id }) => id);
  const inputs = stageInputs(pledges);
  return commitments.map(({ id }) =>
    commitmentCoverage({ ...inputs, commitmentId: id, leftOrganisationIds: left }, asOf),
  );
}

/** Which organisations that pledged have an aandachtsfunctionaris, and which have none. */
export function appointmentCoverageOf(
  { organisations, pledges, appointments }: CoverageInputs,
  asOf: Day,
): AppointmentCoverage {
  const expected = organisations
    .filter(({ standing }) => standing.leftOn === null)
    .flatMap(({ id }) => {
      const days = pledges.filter(({ organisationId }) => organisationId === id).map(({ signedOn }) => signedOn);
      return days.length === 0 ? [] : [{ organisationId: id, since: days.sort()[0] ?? null }];
    });
  return organisationsWithoutAppointment(expected, appointments, asOf);
}

/** The cell of every pledge, also of organisations that left: the key is the pledge's identifier. */
export function cellsOf(pledges: readonly PledgeRow[], asOf: Day): Map<string, CommitmentCell> {
  return new Map(
    pledges.flatMap((pledge) => {
      const inputs = { ...stageInputs([pledge]), commitmentId: pledge.commitmentId, leftOrganisationIds: [] };
      return commitmentCoverage(inputs, asOf).cells.map((cell): [string, CommitmentCell] => [pledge.id, cell]);
    }),
  );
}

function stageInputs(
  pledges: readonly PledgeRow[],
): Pick<CommitmentCoverageInput, 'pledges' | 'assessments' | 'reviews'> {
  return {
    pledges,
    assessments: pledges.flatMap(({ organisationId, commitmentId, assessment }) =>
      assessment
        ? [{ id: assessment.id, organisationId, commitmentId, stage: assessment.stage, on: assessment.on }]
        : [],
    ),
    reviews: pledges.flatMap(({ assessment, review }) =>
      assessment && review ? [{ assessmentId: assessment.id, verdict: review.verdict }] : [],
    ),
  };
}
