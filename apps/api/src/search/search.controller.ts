import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { withLinks } from '../platform/http/page.ts';
import { FoundListDto, SearchQuery } from './search.dto.ts';
import { SearchService } from './search.service.ts';

@ApiTags('search')
@Controller('coalitions/:slug/search')
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  /** Everything in which the words occur, as far as the reader may see it; texts are today's. */
  @Get()
  @Requires('activity.read')
  async find(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: SearchQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FoundListDto> {
    const found = await this.searching.find(ctx, query);
    withLinks(reply, query, found);
    return found;
  }
}
