import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import {
  CreateOrganisationInput,
  OrganisationDto,
  OrganisationStatusInput,
  UpdateOrganisationInput,
} from './organisation.dto.ts';
import { OrganisationFactsService } from './organisation-facts.service.ts';
import { WriteOrganisationService } from './write-organisation.service.ts';

/** Writing organisations, and their history. Reading them with people and progress: commitments/partners.controller.ts. */
@ApiTags('organisations')
@Controller('coalitions/:slug/organisations')
export class OrganisationsController {
  constructor(
    private readonly writing: WriteOrganisationService,
    private readonly facts: OrganisationFactsService,
  ) {}

  /** Adds an organisation; that it was consulted or signed is recorded apart. */
  @Post()
  @Requires('organisation.create')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreateOrganisationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationDto> {
    return withETag(reply, await this.writing.create(ctx, input));
  }

  /** Changes its profile. */
  @Patch(':id')
  @Requires('organisation.write')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateOrganisationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationDto> {
    return withETag(reply, await this.writing.update(ctx, id, version, input));
  }

  /** Takes back that it was made: only its maker, within a day, while nothing refers to it. */
  @Delete(':id')
  @Requires('organisation.create')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.writing.remove(ctx, id, version);
  }

  /** Its history: every fact about it or recorded for it, newest first. */
  @Get(':id/facts')
  @Requires('organisation.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.facts.history(ctx, id, query));
  }

  /** Records that it was consulted, signed or left. */
  @Post(':id/statuses')
  @Requires('organisation.recordStatus')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  recordStatus(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: OrganisationStatusInput,
  ): Promise<FactDto> {
    return this.facts.recordStatus(ctx, id, input);
  }
}
