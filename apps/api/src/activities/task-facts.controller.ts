import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { AlsoByLink, Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { TaskCompletionInput, TaskPostponementInput, TaskReopeningInput } from './task.dto.ts';
import { TaskFactsService } from './task-facts.service.ts';
import { TasksService } from './tasks.service.ts';

@ApiTags('tasks')
@Controller('coalitions/:slug/tasks/:id')
export class TaskFactsController {
  constructor(
    private readonly tasks: TasksService,
    private readonly recording: TaskFactsService,
  ) {}

  /** Everything recorded about it, newest first. */
  @Get('facts')
  @Requires('progress.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.tasks.facts(ctx, id, query));
  }

  /** Says that it was done. */
  @Post('completions')
  @AlsoByLink()
  @Requires('task.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  complete(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: TaskCompletionInput,
  ): Promise<FactDto> {
    return this.recording.complete(ctx, id, input);
  }

  /** Gives it a later day. */
  @Post('postponements')
  @AlsoByLink()
  @Requires('task.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  postpone(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: TaskPostponementInput,
  ): Promise<FactDto> {
    return this.recording.postpone(ctx, id, input);
  }

  /** Says that it was not done after all. */
  @Post('reopenings')
  @Requires('task.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  reopen(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: TaskReopeningInput,
  ): Promise<FactDto> {
    return this.recording.reopen(ctx, id, input);
  }
}
