import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import {
  BaselineInput,
  ContinuationInput,
  MeasurementInput,
  MilestoneInput,
  TargetInput,
} from './indicator-fact.dto.ts';
import { IndicatorFactsService } from './indicator-facts.service.ts';
import { IndicatorsService } from './indicators.service.ts';

@ApiTags('indicators')
@Controller('coalitions/:slug/indicators/:id')
export class IndicatorFactsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly recording: IndicatorFactsService,
  ) {}

  /** Everything recorded about it, newest first. */
  @Get('facts')
  @Requires('indicator.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.indicators.facts(ctx, id, query));
  }

  /** Records a value, or that there is none to be had. */
  @Post('measurements')
  @Requires('measurement.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  measure(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: MeasurementInput,
  ): Promise<FactDto> {
    return this.recording.measure(ctx, id, input);
  }

  /** Says what values are compared with. */
  @Post('baselines')
  @Requires('indicator.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  setBaseline(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: BaselineInput,
  ): Promise<FactDto> {
    return this.recording.setBaseline(ctx, id, input);
  }

  /** Says what it is to reach, and by when; the last one counts. */
  @Post('targets')
  @Requires('indicator.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  setTarget(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: TargetInput,
  ): Promise<FactDto> {
    return this.recording.setTarget(ctx, id, input);
  }

  /** Adds a milestone between baseline and target, or moves the one of the same day. */
  @Post('milestones')
  @Requires('indicator.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  setMilestone(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: MilestoneInput,
  ): Promise<FactDto> {
    return this.recording.setMilestone(ctx, id, input);
  }

  /** Goes on from the baseline with another series. */
  @Post('continuations')
  @Requires('indicator.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  goOnWith(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: ContinuationInput,
  ): Promise<FactDto> {
    return this.recording.goOnWith(ctx, id, input);
  }
}
