import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { CreateMeetingInput, MeetingDto, MeetingListDto, MeetingQuery, UpdateMeetingInput } from './meeting.dto.ts';
import { MeetingsService } from './meetings.service.ts';

@ApiTags('meetings')
@Controller('coalitions/:slug/meetings')
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  /** The meetings of the network, past or upcoming at a day. */
  @Get()
  @Requires('meeting.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: MeetingQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingListDto> {
    return withLinks(reply, query, await this.meetings.list(ctx, query));
  }

  /** One meeting. */
  @Get(':id')
  @Requires('meeting.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingDto> {
    return withETag(reply, await this.meetings.get(ctx, id, query));
  }

  /** Plans a meeting, or records one that was held. */
  @Post()
  @Requires('meeting.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreateMeetingInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingDto> {
    return withETag(reply, await this.meetings.create(ctx, input));
  }

  /** Changes its title, day, place or agenda. */
  @Patch(':id')
  @Requires('meeting.write')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateMeetingInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingDto> {
    return withETag(reply, await this.meetings.update(ctx, id, version, input));
  }

  /** Takes back that it was made: its maker, within a day, while no action point was agreed there; otherwise 409. */
  @Delete(':id')
  @Requires('meeting.write')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.meetings.remove(ctx, id, version);
  }
}
