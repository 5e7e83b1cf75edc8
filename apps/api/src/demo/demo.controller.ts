import { Body, Controller, Get, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../platform/auth/requires.ts';
import { setSessionCookie } from '../platform/auth/session-cookie.ts';
import { visitorOf } from '../platform/auth/visitor.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { DemoDto, DemoMailListDto, DemoSessionDto, DemoSessionInput } from './demo.dto.ts';
import { DemoService } from './demo.service.ts';
import { LocalOnlyGuard } from './local-only.ts';

@ApiTags('demo')
@Open()
@UseGuards(LocalOnlyGuard)
@Controller('demo')
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  /** Which coalitions and personas there are to try. */
  @Get()
  describe(): Promise<DemoDto> {
    return this.demo.describe();
  }

  /** Signs in as one of the personas. */
  @Post('sessions')
  @HttpCode(201)
  async signIn(
    @Body(InputPipe) input: DemoSessionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DemoSessionDto> {
    const { token, expiresAt, ...session } = await this.demo.signIn(input, visitorOf(reply.request).device);
    setSessionCookie(reply, { token, expiresAt });
    return session;
  }

  /** Loads the example progress anew, relative to today. What was done in the demo is gone; sessions stay. */
  @Post('resets')
  @HttpCode(201)
  reset(): Promise<DemoDto> {
    return this.demo.reset();
  }

  /** What would have been mailed, newest first. */
  @Get('mails')
  mails(): Promise<DemoMailListDto> {
    return this.demo.mails();
  }
}
