import { Injectable } from '@nestjs/common';
import type { CommitmentCell, CommitmentCoverage, Day } from '#domain';
import type { OrganisationRow } from '../organisations/organisation-rows.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import type { CommitmentDto } from './commitment.dto.ts';
import type {
  CommitmentCoverageDto,
  CommitmentCoverageListDto,
  MatrixCellDto,
  MatrixRowDto,
} from './commitment-coverage.dto.ts';
import {
  appointmentCoverageOf,
  cellsOf,
  type CoverageInputs,
  coverageInputs,
  coveragesOf,
  factsOfCoverage,
} from './coverage.ts';
import type { PledgeRow } from './pledge-rows.ts';
import { ageOf } from './present-pledge.ts';

/** The commitments matrix and what it adds up to. */
@Injectable()
export class CommitmentCoverageService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get(ctx: CoalitionCtx, query: MomentQuery): Promise<CommitmentCoverageListDto> {
    const moment = momentOf(ctx, this.clock, query);
    return this.database.read(ctx, (tx) =>
      tx.remember({ name: 'commitmentCoverage', moment, facts: factsOfCoverage }, async () =>
        presentMatrix(await coverageInputs(tx, ctx.coalition.id, moment), moment.asOf),
      ),
    );
  }
}

function presentMatrix(inputs: CoverageInputs, asOf: Day): CommitmentCoverageListDto {
  const coverages = coveragesOf(inputs, asOf);
  const { denominator, appointed } = appointmentCoverageOf(inputs, asOf);
  return {
    asOf,
    items: inputs.commitments.flatMap((commitment, index) => presentCoverage(commitment, coverages[index])),
    total: inputs.commitments.length,
    organisations: matrixOf(inputs, asOf),
    attentionOfficers: { denominator, appointed },
  };
}

function presentCoverage(
  { id, position, title, shortTitle }: CommitmentDto,
  coverage: CommitmentCoverage | undefined,
): CommitmentCoverageDto[] {
  if (!coverage) return [];
  const { denominator, covered, fresh, stale, questioned, perStage } = coverage;
  return [{ id, position, title, shortTitle, denominator, covered, fresh, stale, questioned, perStage }];
}

function matrixOf({ commitments, organisations, pledges, appointments }: CoverageInputs, asOf: Day): MatrixRowDto[] {
  const cells = cellsOf(pledges, asOf);
  const pledgeAt = new Map(pledges.map((pledge) => [`${pledge.organisationId} ${pledge.commitmentId}`, pledge]));
  const withOfficer = new Set(appointments.filter(({ membershipId }) => membershipId).map((row) => row.organisationId));
  const row = ({ id, name, isExample, standing }: OrganisationRow): MatrixRowDto => ({
    id,
    name,
    isExample,
    status: standing.status,
    signedOn: standing.signedOn,
    hasAttentionOfficer: withOfficer.has(id),
    cells: commitments.map((commitment) => {
      const pledge = pledgeAt.get(`${id} ${commitment.id}`);
      return presentCell(commitment.id, pledge, pledge && cells.get(pledge.id), asOf);
    }),
  });
  return organisations.filter(({ standing }) => standing.leftOn === null).map(row);
}

function presentCell(
  commitmentId: string,
  pledge: PledgeRow | undefined,
  cell: CommitmentCell | undefined,
  asOf: Day,
): MatrixCellDto {
  return {
    commitmentId,
    hasPledge: pledge !== undefined,
    pledgeId: pledge?.id ?? null,
    stage: cell?.stage ?? null,
    factId: cell?.assessmentId ?? null,
    assessedOn: cell?.assessedOn ?? null,
    ...(cell ? ageOf(cell, asOf) : { ageInMonths: null, isStale: false }),
    review: cell?.review ?? null,
  };
}
