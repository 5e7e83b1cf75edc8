import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../platform/auth/requires.ts';
import { sessionCookie } from '../platform/auth/sessions.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { refuseUnlessLocal } from './local-only.ts';
import { DemoDto, DemoMailListDto, DemoSessionDto, DemoSessionInput } from './demo.dto.ts';
import { DemoService } from './demo.service.ts';

@ApiTags('demo')
@Open()
@Controller('demo')
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  /** Which coalitions and personas there are to try. */
  @Get()
  describe(@Req() request: FastifyRequest): Promise<DemoDto> {
    refuseUnlessLocal(request);
    return this.demo.describe();
  }

  /** Signs in as one of the personas. */
  @Post('sessions')
  @HttpCode(201)
  async signIn(
    @Req() request: FastifyRequest,
    @Body(InputPipe) input: DemoSessionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DemoSessionDto> {
    refuseUnlessLocal(request);
    const { token, expiresAt, ...session } = await this.demo.signIn(input);
    // `Secure` would keep the cookie from being sent over plain http, and a demo is only ever on a loopback address.
    void reply.setCookie(sessionCookie, token, { path: '/', httpOnly: true, sameSite: 'lax', expires: expiresAt });
    return session;
  }

  /** What would have been mailed, newest first. */
  @Get('mails')
  mails(@Req() request: FastifyRequest): Promise<DemoMailListDto> {
    refuseUnlessLocal(request);
    return this.demo.mails();
  }
}
