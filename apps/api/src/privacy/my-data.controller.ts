import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Context, SignedIn } from '../platform/auth/requires.ts';
import { sessionCookie } from '../platform/auth/sessions.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { ErasureDto, ErasureInput, ErasurePreviewDto } from './erasure.dto.ts';
import { ErasuresService } from './erasures.service.ts';
import { MyDataDto } from './my-data.dto.ts';
import { MyDataService } from './my-data.service.ts';

@ApiTags('privacy')
@SignedIn()
@Controller('me')
export class MyDataController {
  constructor(
    private readonly data: MyDataService,
    private readonly erasures: ErasuresService,
  ) {}

  /** Everything that is known about who asks, in all their coalitions. */
  @Get('data')
  inspect(@Context() ctx: Ctx, @Res({ passthrough: true }) reply: FastifyReply): Promise<MyDataDto> {
    void reply.header('Content-Disposition', 'attachment; filename="samenkoers-my-data.json"');
    return this.data.of(ctx);
  }

  /** What it would mean to be forgotten; nothing happens. */
  @Get('erasure-preview')
  preview(@Context() ctx: Ctx): Promise<ErasurePreviewDto> {
    return this.erasures.previewOwn(ctx);
  }

  /** Forgets who asks, and signs them out everywhere. It cannot be undone. */
  @Post('erasures')
  @HttpCode(201)
  async erase(
    @Context() ctx: Ctx,
    @Body(InputPipe) input: ErasureInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureDto> {
    const erased = await this.erasures.eraseOwn(ctx, input);
    void reply.clearCookie(sessionCookie, { path: '/' });
    return erased;
  }
}
