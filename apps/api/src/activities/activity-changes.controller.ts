import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { RetractionInput } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import {
  ActivityChangeInput,
  ActivityChangesDto,
  ActivityChangeUndoneDto,
  RecordActivityChangeInput,
} from './activity-change.dto.ts';
import { ActivityChangesService } from './activity-changes.service.ts';
import { UndoActivityChangeService } from './undo-activity-change.service.ts';

@ApiTags('activities')
@Controller('coalitions/:slug/activity-changes')
export class ActivityChangesController {
  constructor(
    private readonly changes: ActivityChangesService,
    private readonly undoing: UndoActivityChangeService,
  ) {}

  /** Changes the lead, the period or the state of several activities in one transaction, and says what became of each. */
  @Post()
  @Requires('activity.recordFact')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  record(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: RecordActivityChangeInput): Promise<ActivityChangesDto> {
    return this.changes.record(ctx, input);
  }

  /** What that would do to each of them, and what cannot be done and why. Records nothing. */
  @Post('previews')
  @HttpCode(200)
  @Requires('activity.recordFact')
  preview(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: ActivityChangeInput): Promise<ActivityChangesDto> {
    return this.changes.preview(ctx, input);
  }

  /** Takes all of it back, as long as none of them was changed since (409). */
  @Post(':id/retractions')
  @Requires('activity.recordFact')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  undo(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: RetractionInput,
  ): Promise<ActivityChangeUndoneDto> {
    return this.undoing.undo(ctx, id, input);
  }
}
