import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { AlsoByLink, Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { CheckInInput, ParticipationInput } from './activity-fact.dto.ts';
import { ActivityFactsService } from './activity-facts.service.ts';
import { ActivityStoryService } from './activity-story.service.ts';
import { ParticipationsService } from './participations.service.ts';

@ApiTags('activities')
@Controller('coalitions/:slug')
export class ActivityListsController {
  constructor(
    private readonly story: ActivityStoryService,
    private readonly facts: ActivityFactsService,
    private readonly counting: ParticipationsService,
  ) {}

  /** Check-ins of all activities, newest first; corrected and retracted ones are marked. */
  @Get('check-ins')
  @Requires('progress.read')
  async checkIns(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.story.ofKind(ctx, 'checkIn', query));
  }

  /** Corrects a check-in; the first one stays in the history. */
  @Post('check-ins/:id/corrections')
  @AlsoByLink()
  @Requires('checkIn.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correct(@Context() ctx: CoalitionCtx, @IdParam() id: string, @Body(InputPipe) input: CheckInInput): Promise<FactDto> {
    return this.facts.correctCheckIn(ctx, id, input);
  }

  /** Visits reported for all activities, newest first. */
  @Get('participations')
  @Requires('progress.read')
  async participations(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.story.ofKind(ctx, 'participation', query));
  }

  /** Corrects a count of visits. */
  @Post('participations/:id/corrections')
  @AlsoByLink()
  @Requires('participation.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correctParticipation(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: ParticipationInput,
  ): Promise<FactDto> {
    return this.counting.correct(ctx, id, input);
  }
}
