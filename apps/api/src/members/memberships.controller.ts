import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires, RequiresAdministrator } from '../platform/auth/requires.ts';
import { FactDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { AppointmentsService } from './appointments.service.ts';
import {
  AppointmentInput,
  AttentionOfficerListDto,
  AttentionOfficerQuery,
  FirstCoordinatorDto,
  FirstCoordinatorInput,
  InvitationInput,
  MembershipDto,
  MembershipListDto,
  MembershipQuery,
  UpdateMembershipInput,
} from './membership.dto.ts';
import { MembershipsService } from './memberships.service.ts';
import { WriteMembershipService } from './write-membership.service.ts';

@ApiTags('members')
@Controller('coalitions/:slug')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly writing: WriteMembershipService,
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

  /** One member, also somebody who no longer takes part. */
  @Get('memberships/:id')
  @Requires('member.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MembershipDto> {
    return withETag(reply, await this.memberships.get(ctx, id));
  }

  /** Invites somebody: they are a member at once, and are mailed where to sign in. */
  @Post('memberships')
  @Requires('member.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async invite(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: InvitationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MembershipDto> {
    return withETag(reply, await this.writing.invite(ctx, input));
  }

  /** Changes somebody's role or organisations, ends their membership, or puts them back. */
  @Patch('memberships/:id')
  @Requires('member.write')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateMembershipInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MembershipDto> {
    return withETag(reply, await this.writing.update(ctx, id, version, input));
  }

  /** For the administrator of the installation, who is no member: invites the first coordinator, while there is none. */
  @Post('first-coordinators')
  @RequiresAdministrator()
  inviteFirst(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: FirstCoordinatorInput,
  ): Promise<FirstCoordinatorDto> {
    return this.writing.inviteFirst(ctx, input);
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
