import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { IndicatorDetailDto, IndicatorListDto } from './indicator.dto.ts';
import { CreateIndicatorInput, IndicatorQuery, UpdateIndicatorInput } from './indicator-input.dto.ts';
import { IndicatorsService } from './indicators.service.ts';
import { WriteIndicatorService } from './write-indicator.service.ts';

@ApiTags('indicators')
@Controller('coalitions/:slug/indicators')
export class IndicatorsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly writing: WriteIndicatorService,
  ) {}

  /** The indicators with their derived status, by subgoal and in their own order. */
  @Get()
  @Requires('indicator.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: IndicatorQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorListDto> {
    return withLinks(reply, query, await this.indicators.list(ctx, query));
  }

  /** One indicator as it stood at a moment, with everything that its course line draws. */
  @Get(':id')
  @Requires('indicator.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailDto> {
    return withETag(reply, await this.indicators.get(ctx, id, query));
  }

  /** Makes an indicator; it begins without a baseline. */
  @Post()
  @Requires('indicator.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreateIndicatorInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailDto> {
    return withETag(reply, await this.writing.create(ctx, input));
  }

  /** Changes what it is called, where it belongs and what new values are about. */
  @Patch(':id')
  @Requires('indicator.write')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateIndicatorInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailDto> {
    return withETag(reply, await this.writing.update(ctx, id, version, input));
  }

  /** Takes back that it was made: by its maker, within a day, while nothing is recorded about it. */
  @Delete(':id')
  @Requires('indicator.write')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.writing.remove(ctx, id, version);
  }
}
