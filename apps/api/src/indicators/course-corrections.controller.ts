import { Body, Controller, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { BaselineInput, MilestoneInput, TargetInput } from './indicator-fact.dto.ts';
import { IndicatorFactsService } from './indicator-facts.service.ts';

@ApiTags('indicators')
@Controller('coalitions/:slug')
export class CourseCorrectionsController {
  constructor(private readonly recording: IndicatorFactsService) {}

  /** Corrects a baseline; the first one stays in the history. */
  @Post('baselines/:id/corrections')
  @Requires('indicator.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correctBaseline(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: BaselineInput,
  ): Promise<FactDto> {
    return this.recording.correctBaseline(ctx, id, input);
  }

  /** Corrects a target; the first one stays in the history. */
  @Post('targets/:id/corrections')
  @Requires('indicator.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correctTarget(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: TargetInput,
  ): Promise<FactDto> {
    return this.recording.correctPoint(ctx, id, 'target', input);
  }

  /** Corrects a milestone; the first one stays in the history. */
  @Post('milestones/:id/corrections')
  @Requires('indicator.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correctMilestone(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: MilestoneInput,
  ): Promise<FactDto> {
    return this.recording.correctPoint(ctx, id, 'milestone', input);
  }
}
