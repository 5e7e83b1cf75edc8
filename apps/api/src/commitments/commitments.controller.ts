import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import {
  CommitmentDto,
  CommitmentListDto,
  CommitmentTextListDto,
  CreateCommitmentInput,
  UpdateCommitmentInput,
} from './commitment.dto.ts';
import { CommitmentCoverageListDto } from './commitment-coverage.dto.ts';
import { CommitmentCoverageService } from './commitment-coverage.service.ts';
import { CommitmentsService } from './commitments.service.ts';

@ApiTags('commitments')
@Controller('coalitions/:slug')
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly coverages: CommitmentCoverageService,
  ) {}

  /** The commitments with their points, in their order. */
  @Get('commitments')
  @Requires('commitment.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentListDto> {
    return withLinks(reply, query, await this.commitments.list(ctx, query));
  }

  /** One commitment with its points. */
  @Get('commitments/:id')
  @Requires('commitment.read')
  async get(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentDto> {
    return withETag(reply, await this.commitments.get(ctx, id));
  }

  /** A new commitment, in the current plan. */
  @Post('commitments')
  @Requires('commitment.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @Context() ctx: CoalitionCtx,
    @Body(InputPipe) input: CreateCommitmentInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentDto> {
    return withETag(reply, await this.commitments.create(ctx, input));
  }

  /** Its texts over time: the present one, then those that were signed before it changed. */
  @Get('commitments/:id/texts')
  @Requires('commitment.read')
  async texts(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentTextListDto> {
    return withLinks(reply, query, await this.commitments.texts(ctx, id, query));
  }

  /** Takes back that it was made: by its maker, within a day, while nothing refers to it. */
  @Delete('commitments/:id')
  @Requires('commitment.write')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  remove(@Context() ctx: CoalitionCtx, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.commitments.remove(ctx, id, version);
  }

  /** Changes its texts, points or place; another text than was signed is another version of it. */
  @Patch('commitments/:id')
  @Requires('commitment.write')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateCommitmentInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentDto> {
    return withETag(reply, await this.commitments.update(ctx, id, version, input));
  }

  /** The matrix of organisations and commitments, and how far each commitment is covered. Not paged: it is as large as the coalition. */
  @Get('commitment-coverage')
  @Requires('progress.read')
  coverage(@Context() ctx: CoalitionCtx, @Query(InputPipe) query: MomentQuery): Promise<CommitmentCoverageListDto> {
    return this.coverages.get(ctx, query);
  }
}
