import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto } from '../platform/facts/fact.dto.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { SnoozeInput } from './attention.dto.ts';
import { OverviewDto } from './overview.dto.ts';
import { OverviewService } from './overview.service.ts';
import { SnoozesService } from './snoozes.service.ts';
import { TimelineDto } from './timeline.dto.ts';
import { TimelineService } from './timeline.service.ts';

@ApiTags('overview')
@Controller('coalitions/:slug')
export class OverviewController {
  constructor(
    private readonly overviews: OverviewService,
    private readonly timelines: TimelineService,
    private readonly snoozes: SnoozesService,
  ) {}

  /** Are we on course, what needs attention, what changed since the last meeting and what is coming up. */
  @Get('overview')
  @Requires('progress.read')
  overview(@Context() ctx: CoalitionCtx, @Query(InputPipe) query: MomentQuery): Promise<OverviewDto> {
    return this.overviews.get(ctx, query);
  }

  /** All activities in time, with the meetings between them. */
  @Get('timeline')
  @Requires('activity.read')
  timeline(@Context() ctx: CoalitionCtx, @Query(InputPipe) query: MomentQuery): Promise<TimelineDto> {
    return this.timelines.get(ctx, query);
  }

  /** Puts a row of *needs attention* away until a day. Retracting the fact brings it back. */
  @Post('snoozes')
  @Requires('attention.snooze')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  snooze(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: SnoozeInput): Promise<FactDto> {
    return this.snoozes.record(ctx, input);
  }
}
