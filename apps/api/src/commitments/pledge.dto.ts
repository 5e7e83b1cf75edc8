import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { stages, type Stage, type StageReview } from '#domain';
import { DayField, IdField, IdsField, TextField } from '../platform/errors/fields.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';
import { MomentQuery } from '../platform/http/moment.ts';

export const reviewVerdicts = ['confirmed', 'questioned'] as const satisfies readonly StageReview['verdict'][];

/** What an organisation wrote at a point. */
export class PointNoteDto {
  @ApiProperty({ format: 'uuid' }) pointId: string;
  text: string;
}

/** What the coordinator said to an assessment. */
export class AssessmentReviewDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: reviewVerdicts, enumName: 'ReviewVerdict' }) verdict: StageReview['verdict'];
  /** Null as well for contacts of other organisations. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ format: 'date' }) effectiveOn: string;
}

/** A commitment that an organisation took on, and how far it is. */
export class PledgeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  organisationName: string;
  @ApiProperty({ format: 'uuid' }) commitmentId: string;
  commitmentTitle: string;
  @ApiProperty({ format: 'date' }) signedOn: string;
  /** The function of who signed, never a name. */
  @ApiProperty({ type: String, nullable: true }) signatoryFunction: string | null;
  /** The version of the commitment's text that was signed. */
  @ApiProperty({ type: 'integer' }) textVersion: number;
  /** Did the text change since? */
  isTextOutdated: boolean;
  /** `unknown` without an assessment, which is not the same as not started. */
  @ApiProperty({ enum: stages, enumName: 'Stage' }) stage: Stage;
  /** The assessment that the stage comes from; what corrections and reviews are about. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) assessmentId: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) assessedOn: string | null;
  /** Whole months since then. */
  @ApiProperty({ type: 'integer', nullable: true }) ageInMonths: number | null;
  /** Assessed, but longer ago than twelve calendar months. It still counts. */
  isStale: boolean;
  /** The first day on which the assessment is stale. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) staleFrom: string | null;
  /** Null as well when it was noted by phone and is not for the reader. */
  @ApiProperty({ type: String, nullable: true }) evidence: string | null;
  /** Notes; they never set the stage. */
  @ApiProperty({ type: [PointNoteDto] }) points: PointNoteDto[];
  @ApiProperty({ type: AssessmentReviewDto, nullable: true }) review: AssessmentReviewDto | null;
  isExample: boolean;
}

export class PledgeListDto extends ListDto {
  @ApiProperty({ type: [PledgeDto] }) items: PledgeDto[];
}

export class PledgeQuery extends IntersectionType(PageQuery, MomentQuery) {
  @IdField({ optional: true }) organisationId?: string;
  @IdField({ optional: true }) commitmentId?: string;
}

/** An organisation takes on a commitment, in its present words. */
export class CreatePledgeInput {
  @IdField() organisationId: string;
  @IdField() commitmentId: string;
  @DayField() signedOn: string;
  /** The function of who signed, never a name. */
  @TextField(200, { optional: true, nullable: true }) signatoryFunction?: string | null;
}

/** Every organisation takes on every commitment, in its present words. */
export class PledgeBatchInput {
  @IdsField(200, { min: 1 }) organisationIds: string[];
  @IdsField(50, { min: 1 }) commitmentIds: string[];
  @DayField() signedOn: string;
  /** The function of who signed, never a name. */
  @TextField(200, { optional: true, nullable: true }) signatoryFunction?: string | null;
}

/** What was added; who had taken it on already is left as it is. */
export class PledgeBatchDto extends PledgeListDto {
  @ApiProperty({ type: 'integer' }) alreadyThere: number;
}

/** The organisation takes back a commitment. */
export class WithdrawalInput {
  /** The day from which it no longer counts; today unless told, and never later. */
  @DayField({ optional: true }) effectiveOn?: string;
  @TextField(1000, { optional: true, nullable: true }) reason?: string | null;
}

export class PledgeRemovalInput {
  @IdsField(1000, { min: 1 }) pledgeIds: string[];
}

export class PledgeRemovalDto {
  @ApiProperty({ type: 'integer' }) removed: number;
}
