import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { PageQuery, withLinks } from '../platform/http/page.ts';
import { ErasureDto, ErasureInput, ErasurePreviewDto } from './erasure.dto.ts';
import { ErasuresService } from './erasures.service.ts';
import { RedactionDto, RedactionInput, RedactionListDto } from './redaction.dto.ts';
import { RedactionsService } from './redactions.service.ts';
import { RightListDto } from './rights-review.dto.ts';
import { RightsReviewService } from './rights-review.service.ts';

@ApiTags('privacy')
@Requires('privacy.manage')
@Controller('coalitions/:slug')
export class PrivacyController {
  constructor(
    private readonly rights: RightsReviewService,
    private readonly erasures: ErasuresService,
    private readonly redactions: RedactionsService,
  ) {}

  /** Who has which rights, since when, and when they were last seen: to be looked through once a year. */
  @Get('rights-review')
  async review(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RightListDto> {
    return withLinks(reply, query, await this.rights.list(ctx, query));
  }

  /** What forgetting a member would mean; nothing happens. */
  @Get('memberships/:id/erasure-preview')
  preview(@Context() ctx: CoalitionCtx, @IdParam() id: string): Promise<ErasurePreviewDto> {
    return this.erasures.previewMember(ctx, id);
  }

  /** Forgets a member who asked for it. Facts stay, without their name. It cannot be undone. */
  @Post('memberships/:id/erasures')
  @HttpCode(201)
  erase(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: ErasureInput,
  ): Promise<ErasureDto> {
    return this.erasures.eraseMember(ctx, id, input);
  }

  /** Which texts were taken out, the last first: by whom, when and why. */
  @Get('redactions')
  @Requires('progress.read')
  async redacted(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RedactionListDto> {
    return withLinks(reply, query, await this.redactions.list(ctx, query));
  }

  /** Takes one text out of a record and out of its history. Who wrote it and when stay, with the reason. */
  @Post('redactions')
  @HttpCode(201)
  redact(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: RedactionInput): Promise<RedactionDto> {
    return this.redactions.redact(ctx, input);
  }
}
