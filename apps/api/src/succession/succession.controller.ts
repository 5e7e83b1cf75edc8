import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { PlanComparisonDto } from './comparison.dto.ts';
import { ComparisonsService } from './comparisons.service.ts';
import { ComparisonQuery, EvaluateInput, EvaluationSetInput, PlanEvaluationDto } from './evaluation.dto.ts';
import { EvaluationsService } from './evaluations.service.ts';

@ApiTags('plans')
@Controller('coalitions/:slug/plans/:id')
export class SuccessionController {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly comparisons: ComparisonsService,
  ) {}

  /** What became of its subgoals and activities, and what is still to be decided. */
  @Get('evaluation')
  @Requires('progress.read')
  evaluation(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: MomentQuery,
  ): Promise<PlanEvaluationDto> {
    return this.evaluations.get(ctx, id, query);
  }

  /** Decides on some of its subgoals and activities, while it is in evaluation. */
  @Post('evaluations')
  @Requires('plan.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  evaluate(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: EvaluateInput,
  ): Promise<FactListDto> {
    return this.evaluations.evaluate(ctx, id, input);
  }

  /** Several decisions at once, all or none; taken back together by the facts that it answers with. */
  @Post('evaluation-sets')
  @Requires('plan.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  evaluateSet(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: EvaluationSetInput,
  ): Promise<FactListDto> {
    return this.evaluations.evaluateSet(ctx, id, input);
  }

  /** It beside the plan before it, each as it stood at the end of its period. */
  @Get('comparison')
  @Requires('progress.read')
  comparison(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: ComparisonQuery,
  ): Promise<PlanComparisonDto> {
    return this.comparisons.get(ctx, id, query.withPlanId);
  }
}
