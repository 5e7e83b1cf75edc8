import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Context, Open } from '../platform/auth/requires.ts';
import { inCoalition } from './in-coalition.ts';
import { PublicPageDto } from './public-page.dto.ts';
import { PublicPagesService } from './public-pages.service.ts';

@ApiTags('public')
@Controller('coalitions/:slug')
export class PublicPagesController {
  constructor(private readonly pages: PublicPagesService) {}

  /** What everybody may know of the coalition, without a session. The same for all, so it may be kept for a minute. */
  @Get('public-page')
  @Open()
  async get(@Context() ctx: Ctx, @Res({ passthrough: true }) reply: FastifyReply): Promise<PublicPageDto> {
    return forEverybody(reply, await this.pages.get(inCoalition(ctx)));
  }
}

/** Neither the session nor the language changes it. */
function forEverybody<T>(reply: FastifyReply, page: T): T {
  void reply.header('Cache-Control', 'public, max-age=60').removeHeader('Vary');
  return page;
}
