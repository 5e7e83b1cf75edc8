import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarInput } from '../coalitions/coalition.dto.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { CalendarPreviewDto } from './calendar-preview.dto.ts';
import { CalendarPreviewsService } from './calendar-previews.service.ts';

@ApiTags('coalitions')
@Controller('coalitions/:slug/calendar-previews')
export class CalendarPreviewsController {
  constructor(private readonly previews: CalendarPreviewsService) {}

  /** What another cadence, grace or quiet period would do today. Changes nothing; the calendar is too long for an address. */
  @Post()
  @HttpCode(200)
  @Requires('settings.write')
  preview(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: CalendarInput): Promise<CalendarPreviewDto> {
    return this.previews.preview(ctx, input);
  }
}
