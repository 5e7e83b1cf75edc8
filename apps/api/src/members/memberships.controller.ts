import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { withLinks } from '../platform/http/page.ts';
import { AppointmentsService } from './appointments.service.ts';
import {
  AppointmentInput,
  AttentionOfficerListDto,
  AttentionOfficerQuery,
  MembershipListDto,
  MembershipQuery,
} from './membership.dto.ts';
import { MembershipsService } from './memberships.service.ts';

@ApiTags('members')
@Controller('coalitions/:slug')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly appointments: AppointmentsService,
  ) {}

  /** Who takes part, by name. */
  @Get('memberships')
  @Requires('member.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: MembershipQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MembershipListDto> {
    return withLinks(reply, query, await this.memberships.list(ctx, query));
  }

  /** The aandachtsfunctionarissen, by organisation: made for all members to find each other. */
  @Get('attention-officers')
  @Requires('member.read')
  async directory(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: AttentionOfficerQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttentionOfficerListDto> {
    return withLinks(reply, query, await this.appointments.directory(ctx, query));
  }

  /** Appoints an organisation's aandachtsfunctionaris, or ends the appointment. */
  @Post('organisations/:id/appointments')
  @Requires('appointment.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  appoint(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: AppointmentInput,
  ): Promise<FactDto> {
    return this.appointments.appoint(ctx, id, input);
  }
}
