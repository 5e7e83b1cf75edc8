import { Body, Controller, Get, Patch, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { PlanDto, PlanListDto, UpdatePlanInput } from './plan.dto.ts';
import { PlansService } from './plans.service.ts';

@ApiTags('plans')
@Controller('coalitions/:slug/plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  /** The coalition's plans, the newest first. */
  @Get()
  @Requires('plan.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanListDto> {
    return withLinks(reply, query, await this.plans.list(ctx, query));
  }

  /** One plan, with the subgoals and commitments that it refers to. */
  @Get(':id')
  @Requires('plan.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withETag(reply, await this.plans.get(ctx, id));
  }

  /** Changes its texts, period or state. */
  @Patch(':id')
  @Requires('plan.write')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdatePlanInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withETag(reply, await this.plans.update(ctx, id, version, input));
  }
}
