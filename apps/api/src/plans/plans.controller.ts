import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentPageQuery, MomentQuery } from '../platform/http/moment.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { ChangeReferencesService } from './change-references.service.ts';
import {
  ChangeReferencesInput,
  CreatePlanInput,
  CreateSuccessorInput,
  PlanDto,
  PlanListDto,
  PlanStepInput,
  UpdatePlanInput,
} from './plan.dto.ts';
import { PlansService } from './plans.service.ts';
import { WritePlanService } from './write-plan.service.ts';

@ApiTags('plans')
@Controller('coalitions/:slug/plans')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly writing: WritePlanService,
    private readonly references: ChangeReferencesService,
  ) {}

  /** The coalition's plans, the newest first. */
  @Get()
  @Requires('plan.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: MomentPageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanListDto> {
    return withLinks(reply, query, await this.plans.list(ctx, query));
  }

  /** A new plan: a draft. */
  @Post()
  @Requires('plan.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreatePlanInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withETag(reply, await this.writing.create(ctx, input));
  }

  /** One plan, with everything that it refers to. */
  @Get(':id')
  @Requires('plan.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withETag(reply, await this.plans.get(ctx, id, query));
  }

  /** Changes its texts, its period or what it refers to. */
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
    return withETag(reply, await this.writing.update(ctx, id, version, input));
  }

  /** Takes away a draft that nothing was decided about. */
  @Delete(':id')
  @Requires('plan.write')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.writing.remove(ctx, id, version);
  }

  /** Everything that was decided about it, newest first: its steps and its evaluation. */
  @Get(':id/facts')
  @Requires('plan.read')
  async facts(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.plans.facts(ctx, id, query));
  }

  /** Takes it a step on, or a step back with a reason. */
  @Post(':id/steps')
  @Requires('plan.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  step(@Context() ctx: CoalitionCtx, @IdParam() id: string, @Body(InputPipe) input: PlanStepInput): Promise<FactDto> {
    return this.writing.step(ctx, id, input);
  }

  /** Starts the next plan from this one. There is one next plan. */
  @Post(':id/successors')
  @Requires('plan.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async succeed(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: CreateSuccessorInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withETag(reply, await this.writing.succeed(ctx, id, input));
  }

  /** Takes things of the coalition up in it, and out of it. Not for a plan that is closed. */
  @Post(':id/reference-changes')
  @Requires('plan.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async changeReferences(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: ChangeReferencesInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withETag(reply, await this.references.change(ctx, id, input));
  }
}
