import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { AlsoByLink, Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { withLinks } from '../platform/http/page.ts';
import { AssessmentInput, AssessmentQuery, AssessmentReviewInput } from './assessment.dto.ts';
import { RecordAssessmentService } from './record-assessment.service.ts';
import { ReviewAssessmentService } from './review-assessment.service.ts';

@ApiTags('commitments')
@Controller('coalitions/:slug/assessments')
export class AssessmentsController {
  constructor(
    private readonly assessing: RecordAssessmentService,
    private readonly reviewing: ReviewAssessmentService,
  ) {}

  /** Assessments of all pledges, newest first; corrected and retracted ones are marked. */
  @Get()
  @Requires('progress.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: AssessmentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.assessing.list(ctx, query));
  }

  /** Corrects an assessment; the first one stays in the history. */
  @Post(':id/corrections')
  @AlsoByLink()
  @Requires('assessment.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correct(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: AssessmentInput,
  ): Promise<FactDto> {
    return this.assessing.correct(ctx, id, input);
  }

  /** Confirms an assessment, or asks a question about it that goes to the contacts by mail. */
  @Post(':id/reviews')
  @Requires('assessment.review')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  review(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: AssessmentReviewInput,
  ): Promise<FactDto> {
    return this.reviewing.review(ctx, id, input);
  }
}
