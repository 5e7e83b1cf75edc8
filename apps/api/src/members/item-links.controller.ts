import { Controller, Delete, Get, HttpCode, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { ItemLinkListDto } from './item-link.dto.ts';
import { ItemLinksService } from './item-links.service.ts';

@ApiTags('members')
@Controller('coalitions/:slug')
export class ItemLinksController {
  constructor(private readonly links: ItemLinksService) {}

  /** The links in mails to a member that open My items without signing in, the newest first. */
  @Get('memberships/:id/item-links')
  @Requires('member.write')
  async ofMember(
    @Context() ctx: CoalitionCtx,
    @IdParam() membershipId: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemLinkListDto> {
    return withLinks(reply, query, await this.links.list(ctx, { membershipId }, query));
  }

  /** Ends one of a member's links, at once. */
  @Delete('memberships/:id/item-links/:linkId')
  @HttpCode(204)
  @Requires('member.write')
  endOfMember(
    @Context() ctx: CoalitionCtx,
    @IdParam() membershipId: string,
    @IdParam('linkId') linkId: string,
  ): Promise<void> {
    return this.links.end(ctx, { membershipId }, linkId);
  }

  /** Ends all of a member's links, at once. */
  @Delete('memberships/:id/item-links')
  @HttpCode(204)
  @Requires('member.write')
  endAllOfMember(@Context() ctx: CoalitionCtx, @IdParam() membershipId: string): Promise<void> {
    return this.links.endAll(ctx, { membershipId });
  }

  /** The links in mails to an organisation's mailbox that open what it keeps up, the newest first. */
  @Get('organisations/:id/item-links')
  @Requires('organisation.write')
  async ofMailbox(
    @Context() ctx: CoalitionCtx,
    @IdParam() organisationId: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemLinkListDto> {
    return withLinks(reply, query, await this.links.list(ctx, { organisationId }, query));
  }

  /** Ends one of a mailbox's links, at once. */
  @Delete('organisations/:id/item-links/:linkId')
  @HttpCode(204)
  @Requires('organisation.write')
  endOfMailbox(
    @Context() ctx: CoalitionCtx,
    @IdParam() organisationId: string,
    @IdParam('linkId') linkId: string,
  ): Promise<void> {
    return this.links.end(ctx, { organisationId }, linkId);
  }

  /** Ends all of a mailbox's links, at once. */
  @Delete('organisations/:id/item-links')
  @HttpCode(204)
  @Requires('organisation.write')
  endAllOfMailbox(@Context() ctx: CoalitionCtx, @IdParam() organisationId: string): Promise<void> {
    return this.links.endAll(ctx, { organisationId });
  }
}
