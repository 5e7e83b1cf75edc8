import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { ActivitiesService } from './activities.service.ts';
import {
  ActivityDto,
  ActivityListDto,
  ActivityQuery,
  CreateActivityInput,
  DuplicateActivityInput,
  UpdateActivityInput,
} from './activity.dto.ts';
import { TakeBackActivityService } from './take-back-activity.service.ts';
import { WriteActivityService } from './write-activity.service.ts';

@ApiTags('activities')
@Controller('coalitions/:slug/activities')
export class ActivitiesController {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly writing: WriteActivityService,
    private readonly takingBack: TakeBackActivityService,
  ) {}

  /** The activities with their derived signal, worst first unless told. */
  @Get()
  @Requires('activity.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: ActivityQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActivityListDto> {
    return withLinks(reply, query, await this.activities.list(ctx, query));
  }

  /** One activity as it stood at a moment. */
  @Get(':id')
  @Requires('activity.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActivityDto> {
    return withETag(reply, await this.activities.get(ctx, id, query));
  }

  /** Makes an activity; it begins as a concept. */
  @Post()
  @Requires('activity.create')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreateActivityInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActivityDto> {
    return withETag(reply, await this.writing.create(ctx, input));
  }

  /** Makes another one with the same texts, partners and links, and without what was recorded about it. */
  @Post(':id/duplicates')
  @Requires('activity.create')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async duplicate(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: DuplicateActivityInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActivityDto> {
    return withETag(reply, await this.writing.duplicate(ctx, id, input));
  }

  /** Takes back that it was made: its maker, within a day, while nothing else was recorded about it; otherwise 409. */
  @Delete(':id')
  @Requires('activity.create')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.takingBack.takeBack(ctx, id, version);
  }

  /** Changes the texts of an activity. */
  @Patch(':id')
  @Requires('activity.writeText')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateActivityInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActivityDto> {
    return withETag(reply, await this.writing.update(ctx, id, version, input));
  }
}
