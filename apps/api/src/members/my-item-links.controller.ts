import { Controller, Delete, Get, HttpCode, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Context, SignedIn } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { ItemLinkListDto } from './item-link.dto.ts';
import { MyItemLinksService } from './my-item-links.service.ts';

@ApiTags('me')
@Controller('me/item-links')
@SignedIn()
export class MyItemLinksController {
  constructor(private readonly links: MyItemLinksService) {}

  /** The links in one's mails that open My items without signing in, the newest first. */
  @Get()
  async list(
    @Context() ctx: Ctx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemLinkListDto> {
    return withLinks(reply, query, await this.links.list(ctx, query));
  }

  /** Ends one of one's links, at once. */
  @Delete(':id')
  @HttpCode(204)
  end(@Context() ctx: Ctx, @IdParam() id: string): Promise<void> {
    return this.links.end(ctx, id);
  }

  /** Ends all of one's links, at once. */
  @Delete()
  @HttpCode(204)
  endAll(@Context() ctx: Ctx): Promise<void> {
    return this.links.endAll(ctx);
  }
}
