import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { withLinks } from '../platform/http/page.ts';
import { MeasurementInput, MeasurementQuery } from './indicator-fact.dto.ts';
import { IndicatorFactsService } from './indicator-facts.service.ts';
import { IndicatorsService } from './indicators.service.ts';

@ApiTags('indicators')
@Controller('coalitions/:slug/measurements')
export class MeasurementsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly recording: IndicatorFactsService,
  ) {}

  /** Measurements of all indicators, newest first; corrected and retracted ones are marked, and at a moment left out. */
  @Get()
  @Requires('indicator.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: MeasurementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.indicators.measurements(ctx, query));
  }

  /** Corrects a measurement; the first one stays in the history. */
  @Post(':id/corrections')
  @Requires('measurement.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correct(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: MeasurementInput,
  ): Promise<FactDto> {
    return this.recording.correct(ctx, id, input);
  }
}
