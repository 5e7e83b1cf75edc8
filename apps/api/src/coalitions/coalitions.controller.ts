import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { CoalitionDto, UpdateCoalitionInput } from './coalition.dto.ts';
import { CoalitionsService } from './coalitions.service.ts';

@ApiTags('coalitions')
@Controller('coalitions/:slug')
export class CoalitionsController {
  constructor(private readonly coalitions: CoalitionsService) {}

  /** The coalition itself: its name, place and settings. */
  @Get()
  @Requires('settings.read')
  async get(@Context() ctx: CoalitionCtx, @Res({ passthrough: true }) reply: FastifyReply): Promise<CoalitionDto> {
    return withETag(reply, await this.coalitions.get(ctx));
  }

  /** Changes its settings. What a change of calendar would do: POST calendar-previews. */
  @Patch()
  @Requires('settings.write')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateCoalitionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CoalitionDto> {
    return withETag(reply, await this.coalitions.update(ctx, version, input));
  }
}
