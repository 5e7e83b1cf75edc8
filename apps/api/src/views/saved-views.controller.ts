import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import {
  CreateSavedViewInput,
  SavedViewDto,
  SavedViewListDto,
  SavedViewQuery,
  UpdateSavedViewInput,
} from './saved-view.dto.ts';
import { SavedViewsService } from './saved-views.service.ts';

@ApiTags('saved-views')
@Controller('coalitions/:slug/saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  /** The reader's own views and the shared ones, by name. */
  @Get()
  @Requires('savedView.keep')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: SavedViewQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedViewListDto> {
    return withLinks(reply, query, await this.views.list(ctx, query));
  }

  /** One view, the reader's own or a shared one. */
  @Get(':id')
  @Requires('savedView.keep')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedViewDto> {
    return withETag(reply, await this.views.get(ctx, id));
  }

  /** Keeps a view, for oneself or, by a coordinator, for everybody. */
  @Post()
  @Requires('savedView.keep')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreateSavedViewInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedViewDto> {
    return withETag(reply, await this.views.create(ctx, input));
  }

  /** Renames it, keeps another state of the table in it, or shares it. */
  @Patch(':id')
  @Requires('savedView.keep')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateSavedViewInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedViewDto> {
    return withETag(reply, await this.views.update(ctx, id, version, input));
  }

  /** Removes it; what it looked like stays in the audit. */
  @Delete(':id')
  @Requires('savedView.keep')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.views.remove(ctx, id, version);
  }
}
