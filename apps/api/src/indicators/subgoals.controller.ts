import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentPageQuery, MomentQuery } from '../platform/http/moment.ts';
import { withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { CreateSubgoalInput, SubgoalDto, SubgoalListDto, UpdateSubgoalInput } from './subgoal.dto.ts';
import { SubgoalsService } from './subgoals.service.ts';

@ApiTags('plans')
@Controller('coalitions/:slug/subgoals')
export class SubgoalsController {
  constructor(private readonly subgoals: SubgoalsService) {}

  /** The subgoals in their order, with the status that their lead indicator gives them. */
  @Get()
  @Requires('subgoal.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: MomentPageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubgoalListDto> {
    return withLinks(reply, query, await this.subgoals.list(ctx, query));
  }

  /** One subgoal. */
  @Get(':id')
  @Requires('subgoal.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubgoalDto> {
    return withETag(reply, await this.subgoals.get(ctx, id, query));
  }

  /** Adds a subgoal to the coalition and to its current plan. */
  @Post()
  @Requires('subgoal.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreateSubgoalInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubgoalDto> {
    return withETag(reply, await this.subgoals.create(ctx, input));
  }

  /** Changes its texts or its place. */
  @Patch(':id')
  @Requires('subgoal.write')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateSubgoalInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubgoalDto> {
    return withETag(reply, await this.subgoals.update(ctx, id, version, input));
  }
  /** Takes back that it was made: by its maker, within a day, while nothing refers to it. */
  @Delete(':id')
  @Requires('subgoal.write')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.subgoals.remove(ctx, id, version);
  }
}
