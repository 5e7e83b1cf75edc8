import { ApiProperty } from '@nestjs/swagger';
import { stages, type OrganisationStatus, type Stage, type StageReview, organisationStatuses } from '#domain';
import { ListDto } from '../platform/http/page.ts';
import { reviewVerdicts } from './pledge.dto.ts';

/** How many pledges are at each stage. */
export class StageCountsDto implements Record<Stage, number> {
  @ApiProperty({ type: 'integer' }) unknown: number;
  @ApiProperty({ type: 'integer' }) notStarted: number;
  @ApiProperty({ type: 'integer' }) planned: number;
  @ApiProperty({ type: 'integer' }) inProgress: number;
  @ApiProperty({ type: 'integer' }) inPlace: number;
  @ApiProperty({ type: 'integer' }) embedded: number;
}

/** How far a commitment is covered. Organisations that left, or that did not pledge, are in none of the counts. */
export class CommitmentCoverageDto {
  /** Of the commitment. */
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) position: number;
  title: string;
  shortTitle: string;
  /** Pledges of organisations that have not left; with 0 there is no coverage to speak of. */
  @ApiProperty({ type: 'integer' }) denominator: number;
  /** In place or embedded, also when stale or questioned. */
  @ApiProperty({ type: 'integer' }) covered: number;
  /** Assessed within twelve calendar months. */
  @ApiProperty({ type: 'integer' }) fresh: number;
  /** Assessed, but longer ago. */
  @ApiProperty({ type: 'integer' }) stale: number;
  @ApiProperty({ type: 'integer' }) questioned: number;
  @ApiProperty({ type: StageCountsDto }) perStage: StageCountsDto;
}

/** An organisation and a commitment. Without a pledge everything else is null. */
export class MatrixCellDto {
  @ApiProperty({ format: 'uuid' }) commitmentId: string;
  hasPledge: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) pledgeId: string | null;
  /** `unknown` for a pledge without an assessment; null without a pledge. */
  @ApiProperty({ enum: stages, enumName: 'Stage', nullable: true }) stage: Stage | null;
  /** The assessment that the stage comes from. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) factId: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) assessedOn: string | null;
  /** Whole months since then. */
  @ApiProperty({ type: 'integer', nullable: true }) ageInMonths: number | null;
  isStale: boolean;
  @ApiProperty({ enum: reviewVerdicts, enumName: 'ReviewVerdict', nullable: true }) review:
    StageReview['verdict'] | null;
}

/** A row of the commitments matrix. */
export class MatrixRowDto {
  /** Of the organisation. */
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  isExample: boolean;
  @ApiProperty({ enum: organisationStatuses, enumName: 'OrganisationStatus', nullable: true })
  status: OrganisationStatus | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) signedOn: string | null;
  hasAttentionOfficer: boolean;
  /** One per commitment, in their order. */
  @ApiProperty({ type: [MatrixCellDto] }) cells: MatrixCellDto[];
}

/** Of the organisations that pledged and have not left, how many have an aandachtsfunctionaris. */
export class AttentionOfficerCoverageDto {
  @ApiProperty({ type: 'integer' }) denominator: number;
  @ApiProperty({ type: 'integer' }) appointed: number;
}

/** The commitments matrix as it stood at a moment, whole: it is as large as the coalition and needs no pages. */
export class CommitmentCoverageListDto extends ListDto {
  @ApiProperty({ format: 'date' }) asOf: string;
  /** Per commitment, in their order. */
  @ApiProperty({ type: [CommitmentCoverageDto] }) items: CommitmentCoverageDto[];
  /** The organisations that have not left, by name. */
  @ApiProperty({ type: [MatrixRowDto] }) organisations: MatrixRowDto[];
  @ApiProperty({ type: AttentionOfficerCoverageDto }) attentionOfficers: AttentionOfficerCoverageDto;
}
