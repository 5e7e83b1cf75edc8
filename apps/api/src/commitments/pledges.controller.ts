import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { AlsoByLink, Context, Requires } from '../platform/auth/requires.ts';
import { FactDto, FactListDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { AssessmentInput } from './assessment.dto.ts';
import {
  CreatePledgeInput,
  PledgeBatchDto,
  PledgeBatchInput,
  PledgeDto,
  PledgeListDto,
  PledgeQuery,
  PledgeRemovalDto,
  PledgeRemovalInput,
  WithdrawalInput,
} from './pledge.dto.ts';
import { PledgesService } from './pledges.service.ts';
import { RecordAssessmentService } from './record-assessment.service.ts';
import { WritePledgesService } from './write-pledges.service.ts';

@ApiTags('commitments')
@Controller('coalitions/:slug/pledges')
export class PledgesController {
  constructor(
    private readonly pledges: PledgesService,
    private readonly writing: WritePledgesService,
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
    return this.writing.create(ctx, input);
  }

  /** Records for many organisations at once that they took on commitments. */
  @Post('batches')
  @Requires('pledge.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  createMany(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: PledgeBatchInput): Promise<PledgeBatchDto> {
    return this.writing.createMany(ctx, input);
  }

  /** Takes back that they were recorded, while nothing else is recorded about them: all of them or none. */
  @Post('removals')
  @Requires('pledge.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  remove(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: PledgeRemovalInput): Promise<PledgeRemovalDto> {
    return this.writing.remove(ctx, input);
  }

  /** Records that the organisation takes it back; from that day it is in no count. */
  @Post(':id/withdrawals')
  @Requires('pledge.write')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  withdraw(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: WithdrawalInput,
  ): Promise<FactDto> {
    return this.writing.withdraw(ctx, id, input);
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
  @AlsoByLink()
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
