import {
  mayReadReviewNote,
  visibleAssessment,
  wholeMonthsBetween,
  type Actor,
  type CommitmentCell,
  type Day,
} from '#domain';
import { found } from '../platform/errors/domain-error.ts';
import { cellsOf } from './coverage.ts';
import type { PledgeDto } from './pledge.dto.ts';
import type { PledgeRow } from './pledge-rows.ts';

/** The age of what a cell shows, for whoever shows it. */
export function ageOf(
  { assessedOn, fresh }: CommitmentCell,
  asOf: Day,
): { ageInMonths: number | null; isStale: boolean } {
  return assessedOn === null
    ? { ageInMonths: null, isStale: false }
    : { ageInMonths: wholeMonthsBetween(assessedOn, asOf), isStale: !fresh };
}

export function presentPledges(actor: Actor, rows: readonly PledgeRow[], asOf: Day): PledgeDto[] {
  const cells = cellsOf(rows, asOf);
  return rows.map((row) => presentPledge(actor, row, found(cells.get(row.id)), asOf));
}

function presentPledge(actor: Actor, row: PledgeRow, cell: CommitmentCell, asOf: Day): PledgeDto {
  const { organisationId, review, assessment } = row;
  const texts =
    assessment && visibleAssessment(actor, assessment, { organisationId, onBehalfOf: assessment.onBehalfOf });
  return {
    id: row.id,
    organisationId,
    organisationName: row.organisationName,
    commitmentId: row.commitmentId,
    commitmentTitle: row.commitmentTitle,
    signedOn: row.signedOn,
    signatoryFunction: row.signatoryFunction,
    textVersion: row.textVersion,
    isTextOutdated: row.textVersion < row.currentTextVersion,
    stage: cell.stage,
    assessmentId: cell.assessmentId,
    assessedOn: cell.assessedOn,
    ...ageOf(cell, asOf),
    staleFrom: cell.staleFrom,
    evidence: texts?.evidence ?? null,
    points: Object.entries(texts?.points ?? {}).map(([pointId, text]) => ({ pointId, text })),
    review: review && {
      id: review.id,
      verdict: review.verdict,
      note: (mayReadReviewNote(actor, organisationId) && review.note) || null,
      effectiveOn: review.on,
    },
    isExample: row.isExample,
  };
}
