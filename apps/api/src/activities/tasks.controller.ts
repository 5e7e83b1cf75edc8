import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { CreateTaskInput, TaskDto, TaskListDto, TaskQuery, UpdateTaskInput } from './task.dto.ts';
import { TasksService } from './tasks.service.ts';

@ApiTags('tasks')
@Controller('coalitions/:slug/tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  /** Action points with their derived state: open ones first, most urgent first. */
  @Get()
  @Requires('progress.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: TaskQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskListDto> {
    return withLinks(reply, query, await this.tasks.list(ctx, query));
  }

  /** One action point as it stood at a moment. */
  @Get(':id')
  @Requires('progress.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    return withETag(reply, await this.tasks.get(ctx, id, query));
  }

  /** Makes an action point, from an activity, from a meeting or on its own. */
  @Post()
  @Requires('task.create')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreateTaskInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    return withETag(reply, await this.tasks.create(ctx, input));
  }

  /** Takes back that it was made: its maker, within a day, while nothing was recorded about it; otherwise 409. */
  @Delete(':id')
  @Requires('task.create')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.tasks.remove(ctx, id, version);
  }

  /** Changes its title, who does it, or the day that was agreed. */
  @Patch(':id')
  @Requires('task.create')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateTaskInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    return withETag(reply, await this.tasks.update(ctx, id, version, input));
  }
}
