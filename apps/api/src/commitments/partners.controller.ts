import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { withLinks } from '../platform/http/page.ts';
import { withETag } from '../platform/http/version.ts';
import { PartnerDto, PartnerListDto, PartnerQuery } from './partner.dto.ts';
import { PartnersService } from './partners.service.ts';

/** Reading organisations with their people and progress, of which `organisations` itself knows nothing. */
@ApiTags('organisations')
@Controller('coalitions/:slug/organisations')
export class PartnersController {
  constructor(private readonly partners: PartnersService) {}

  /** The organisations as they stood at a moment, by name. */
  @Get()
  @Requires('organisation.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: PartnerQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerListDto> {
    return withLinks(reply, query, await this.partners.list(ctx, query));
  }

  /** One organisation as it stood at a moment. */
  @Get(':id')
  @Requires('organisation.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerDto> {
    return withETag(reply, await this.partners.get(ctx, id, query));
  }
}
