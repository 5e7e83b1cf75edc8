import { addDays, addMonths, type Day } from '../time/day.ts';
import { isCovered, type AssessedStage, type Stage } from './stage.ts';

/** An organisation took on a commitment. */
export interface Pledge {
  readonly organisationId: string;
  readonly commitmentId: string;
  /** Null when the day is not known; such a pledge always counts. */
  readonly signedOn: Day | null;
}

/** An assessment that is live at the day that is asked about. */
export interface StageAssessment {
  readonly id: string;
  readonly organisationId: string;
  readonly commitmentId: string;
  readonly stage: AssessedStage;
  readonly on: Day;
}

export interface StageReview {
  readonly assessmentId: string;
  readonly verdict: 'confirmed' | 'questioned';
}

export interface CommitmentCoverageInput {
  readonly commitmentId: string;
  readonly pledges: readonly Pledge[];
  /** In the order of facts: of two on one day the last counts. */
  readonly assessments: readonly StageAssessment[];
  /** In the order of facts: the last review of an assessment counts. */
  readonly reviews: readonly StageReview[];
  /** The organisations that have left the coalition at `asOf`. */
  readonly leftOrganisationIds: readonly string[];
}

/** One cell of the commitments matrix. */
export interface CommitmentCell {
  readonly organisationId: string;
  readonly signedOn: Day | null;
  readonly stage: Stage;
  readonly assessmentId: string | null;
  readonly assessedOn: Day | null;
  /** Assessed within twelve calendar months; false when never assessed. */
  readonly fresh: boolean;
  /** The first day on which the assessment is no longer fresh; null when never assessed. */
  readonly staleFrom: Day | null;
  readonly review: StageReview['verdict'] | null;
}

export interface CommitmentCoverage {
  readonly commitmentId: string;
  /** Pledges whose organisation has not left. */
  readonly denominator: number;
  /** In place or embedded, also when stale or questioned. */
  readonly covered: number;
  readonly fresh: number;
  /** Assessed, but longer ago than twelve calendar months. */
  readonly stale: number;
  readonly questioned: number;
  readonly perStage: Readonly<Record<Stage, number>>;
  /** In the order of the pledges. */
  readonly cells: readonly CommitmentCell[];
}

/** An assessment is fresh for this many calendar months, the last day included. */
const freshMonths = 12;

/**
 * How far is a commitment covered at `asOf` (rules.md, Commitments)? Only organisations that pledged it and
 * have not left count; one that was merely consulted is in no denominator. The last assessment up to `asOf`
 * sets the stage. Stale and questioned assessments still count, marked in their cell.
 *
 * A commitment without pledges has a denominator of 0; that is no coverage of 0%.
 */
export function commitmentCoverage(input: CommitmentCoverageInput, asOf: Day): CommitmentCoverage {
  const left = new Set(input.leftOrganisationIds);
  const assessments = latestAssessments(input, asOf);
  const verdicts = new Map(input.reviews.map(({ assessmentId, verdict }) => [assessmentId, verdict]));
  const pledges = new Map(
    input.pledges
      .filter(({ commitmentId }) => commitmentId === input.commitmentId)
      .filter(({ signedOn, organisationId }) => (signedOn === null || signedOn <= asOf) && !left.has(organisationId))
      .map((pledge) => [pledge.organisationId, pledge]),
  );
  const cells = [...pledges.values()].map((pledge) =>
    cellOf(pledge, assessments.get(pledge.organisationId) ?? null, verdicts, asOf),
  );
  const count = (test: (cell: CommitmentCell) => boolean) => cells.filter(test).length;
  return {
    commitmentId: input.commitmentId,
    denominator: cells.length,
    covered: count(({ stage }) => isCovered(stage)),
    fresh: count(({ fresh }) => fresh),
    stale: count(({ fresh, assessedOn }) => assessedOn !== null && !fresh),
    questioned: count(({ review }) => review === 'questioned'),
    perStage: countStages(cells),
    cells,
  };
}

function latestAssessments({ assessments, commitmentId }: CommitmentCoverageInput, asOf: Day) {
  const latest = new Map<string, StageAssessment>();
  for (const assessment of assessments) {
    if (assessment.commitmentId !== commitmentId || assessment.on > asOf) continue;
    const current = latest.get(assessment.organisationId);
    if (current === undefined || current.on <= assessment.on) latest.set(assessment.organisationId, assessment);
  }
  return latest;
}

function cellOf(
  { organisationId, signedOn }: Pledge,
  assessment: StageAssessment | null,
  verdicts: ReadonlyMap<string, StageReview['verdict']>,
  asOf: Day,
): CommitmentCell {
  if (assessment === null) {
    return {
      organisationId,
      signedOn,
      stage: 'unknown',
      assessmentId: null,
      assessedOn: null,
      fresh: false,
      staleFrom: null,
      review: null,
    };
  }
  const staleFrom = firstStaleDay(assessment.on);
  return {
    organisationId,
    signedOn,
    stage: assessment.stage,
    assessmentId: assessment.id,
    assessedOn: assessment.on,
    fresh: asOf < staleFrom,
    staleFrom,
    review: verdicts.get(assessment.id) ?? null,
  };
}

/** The day after the last one that is within twelve calendar months: 29 February lasts to 28 February. */
function firstStaleDay(assessedOn: Day): Day {
  return addDays(addMonths(assessedOn, freshMonths), 1);
}

function countStages(cells: readonly CommitmentCell[]): Record<Stage, number> {
  const counts: Record<Stage, number> = {
    unknown: 0,
    notStarted: 0,
    planned: 0,
    inProgress: 0,
    inPlace: 0,
    embedded: 0,
  };
  for (const { stage } of cells) counts[stage] += 1;
  return counts;
}
