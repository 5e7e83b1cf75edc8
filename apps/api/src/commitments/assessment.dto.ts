import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { assessedStages, type AssessedStage, type StageReview } from '#domain';
import { ChoiceField, DayField, IdField, TextField } from '../platform/errors/fields.ts';
import { DatedInput } from '../platform/facts/dated-input.dto.ts';
import { PageQuery } from '../platform/http/page.ts';
import { reviewVerdicts } from './pledge.dto.ts';

/** A note at one of the points of the commitment. */
export class PointNoteInput {
  @IdField() pointId: string;
  @TextField(2000) text: string;
}

/** How far an organisation is with a commitment. */
export class AssessmentInput extends DatedInput {
  @ChoiceField(assessedStages, 'AssessedStage') stage: AssessedStage;
  /** What shows it. */
  @TextField(4000, { optional: true, nullable: true }) evidence?: string | null;
  /** Notes, at most one a point; they never set the stage. */
  @ApiPropertyOptional({ type: [PointNoteInput], nullable: true, maxItems: 50 })
  @Type(() => PointNoteInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(50)
  // Of decorators the last one is looked at first.
  @IsArray()
  @IsOptional()
  points?: PointNoteInput[] | null;
}

/** The coordinator confirms an assessment, or asks a question about it; the contacts get that question by mail. */
export class AssessmentReviewInput {
  @ChoiceField(reviewVerdicts, 'ReviewVerdict') verdict: StageReview['verdict'];
  /** Required with a question. */
  @TextField(2000, { optional: true, nullable: true }) note?: string | null;
  /** Today unless told, never later, and not before the day of the assessment. */
  @DayField({ optional: true }) effectiveOn?: string;
}

class AssessmentFilter {
  @IdField({ optional: true }) organisationId?: string;
  @IdField({ optional: true }) commitmentId?: string;
}

export class AssessmentQuery extends IntersectionType(PageQuery, AssessmentFilter) {}
