import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../auth/ctx.ts';
import { Context, Requires } from '../auth/requires.ts';
import { InputPipe } from '../http/inputs.ts';
import { withLinks } from '../http/page.ts';
import { AuditEventListDto, AuditEventQuery } from './audit-event.dto.ts';
import { AuditEventsService } from './audit-events.service.ts';

@ApiTags('audit')
@Controller('coalitions/:slug/audit-events')
export class AuditEventsController {
  constructor(private readonly events: AuditEventsService) {}

  /** Every change, newest first. */
  @Get()
  @Requires('audit.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: AuditEventQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditEventListDto> {
    return withLinks(reply, query, await this.events.list(ctx, query));
  }
}
