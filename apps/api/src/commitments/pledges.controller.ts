import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { AssessmentInput } from './assessment.dto.ts';
import { CreatePledgeInput, PledgeDto, PledgeListDto, PledgeQuery } from './pledge.dto.ts';
import { PledgesService } from './pledges.service.ts';
import { RecordAssessmentService } from './record-assessment.service.ts';

@ApiTags('commitments')
@Controller('coalitions/:slug/pledges')
export class PledgesController {
  constructor(
    private readonly pledges: PledgesService,
    private readonly assessing: RecordAssessmentService,
  ) {}

  /** Who took on what, and how far they are; by organisation, then by commitment. */
  @Get()
  @Requires('progress.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: PledgeQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PledgeListDto> {
    return withLinks(reply, query, await this.pledges.list(ctx, query));
  }

  /** One pledge as it stood at a moment. */
  @Get(':id')
  @Requires('progress.read')
  get(@Context() ctx: CoalitionCtx, @IdParam() id: string, @Query(InputPipe) query: MomentQuery): Promise<PledgeDto> {
    return this.pledges.get(ctx, id, query);
  }

  /** Records that an organisation took on a commitment. */
  @Post()
  @Requires('pledge.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  create(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: CreatePledgeInput): Promise<PledgeDto> {
    return this.pledges.create(ctx, input);
  }

  /** The history of a cell of the matrix, newest first. */
  @Get(':id/facts')
  @Requires('progress.read')
  async history(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactListDto> {
    return withLinks(reply, query, await this.pledges.history(ctx, id, query));
  }

  /** Says how far the organisation is. */
  @Post(':id/assessments')
  @Requires('assessment.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  assess(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: AssessmentInput,
  ): Promise<FactDto> {
    return this.assessing.record(ctx, id, input);
  }
}
