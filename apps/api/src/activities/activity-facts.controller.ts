import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { AlsoByLink, Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import {
  CheckInInput,
  OverrideInput,
  ParticipationInput,
  RequestInput,
  ScheduleInput,
  TransitionInput,
} from './activity-fact.dto.ts';
import { ActivityFactsService } from './activity-facts.service.ts';
import { ActivityStoryService } from './activity-story.service.ts';
import { ParticipationsService } from './participations.service.ts';

@ApiTags('activities')
@Controller('coalitions/:slug/activities/:id')
export class ActivityFactsController {
  constructor(
    private readonly facts: ActivityFactsService,
    private readonly participations: ParticipationsService,
    private readonly story: ActivityStoryService,
  ) {}

  /** The story of an activity: everything recorded about it and its tasks, newest first. */
  @Get('facts')
  @Requires('progress.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.story.ofActivity(ctx, id, query));
  }

  /** Says how the activity goes. */
  @Post('check-ins')
  @AlsoByLink()
  @Requires('checkIn.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  checkIn(@Context() ctx: CoalitionCtx, @IdParam() id: string, @Body(InputPipe) input: CheckInInput): Promise<FactDto> {
    return this.facts.checkIn(ctx, id, input);
  }

  /** Reports visits of a period. */
  @Post('participations')
  @AlsoByLink()
  @Requires('participation.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  participation(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: ParticipationInput,
  ): Promise<FactDto> {
    return this.participations.record(ctx, id, input);
  }

  /** Moves the activity along its lifecycle. */
  @Post('transitions')
  @Requires('activity.recordFact')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  transition(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: TransitionInput,
  ): Promise<FactDto> {
    return this.facts.transition(ctx, id, input);
  }

  /** Sets or moves its period. */
  @Post('schedules')
  @Requires('activity.recordFact')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  schedule(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: ScheduleInput,
  ): Promise<FactDto> {
    return this.facts.schedule(ctx, id, input);
  }

  /** Judges its signal otherwise, until the next check-in. */
  @Post('overrides')
  @Requires('activity.override')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  override(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: OverrideInput,
  ): Promise<FactDto> {
    return this.facts.override(ctx, id, input);
  }

  /** Asks its contacts for news or for an adjustment. */
  @Post('requests')
  @Requires('activity.request')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  request(@Context() ctx: CoalitionCtx, @IdParam() id: string, @Body(InputPipe) input: RequestInput): Promise<FactDto> {
    return this.facts.request(ctx, id, input);
  }
}
