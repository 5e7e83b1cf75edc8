import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { withETag } from '../platform/http/version.ts';
import { CoalitionDto } from './coalition.dto.ts';
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
}
