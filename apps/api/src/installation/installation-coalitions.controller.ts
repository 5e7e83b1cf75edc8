import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Context, RequiresAdministrator } from '../platform/auth/requires.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import {
  InstallationCoalitionDto,
  InstallationCoalitionListDto,
  NewCoalitionInput,
} from './installation-coalition.dto.ts';
import { InstallationCoalitionsService } from './installation-coalitions.service.ts';

@ApiTags('installation')
@Controller('coalitions')
@RequiresAdministrator()
export class InstallationCoalitionsController {
  constructor(private readonly coalitions: InstallationCoalitionsService) {}

  /** For the administrator of the installation: which coalitions there are, by name, and nothing of what is in them. */
  @Get()
  async list(
    @Context() ctx: Ctx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstallationCoalitionListDto> {
    return withLinks(reply, query, await this.coalitions.list(ctx, query));
  }

  /** Starts an empty coalition. Who runs it is invited next: POST first-coordinators. */
  @Post()
  create(@Context() ctx: Ctx, @Body(InputPipe) input: NewCoalitionInput): Promise<InstallationCoalitionDto> {
    return this.coalitions.create(ctx, input);
  }
}
