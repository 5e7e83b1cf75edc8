import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TextField } from '../../errors/fields.ts';
import { InputPipe } from '../../http/inputs.ts';
import { isLocal } from '../../http/is-local.ts';
import type { Ctx } from '../ctx.ts';
import { Context, Open } from '../requires.ts';
import { setSessionCookie } from '../session-cookie.ts';
import { OpenedSessionDto } from '../sign-in.dto.ts';
import { visitorOf } from '../visitor.ts';
import { ProviderSignIns } from './provider-sign-ins.service.ts';

export class DepartureDto {
  /** Where the browser goes to sign in. */
  @ApiProperty({ format: 'uri' }) url: string;
}

export class ProviderAnswerInput {
  /** What stands behind the ? of the address that the provider sent the browser back to. */
  @TextField(4000) answer: string;
}

/** Ties the way back to the browser that left. */
const departureCookie = 'samenkoers_departure';
const path = '/api/v1/sign-in-providers';

@ApiTags('sign-in')
@Open()
@Controller('sign-in-providers/:key')
export class ProviderSignInsController {
  constructor(private readonly signIns: ProviderSignIns) {}

  /** Begins to sign in at an identity provider; three hundred times an hour from one place, as with the answers. */
  @Post('departures')
  @HttpCode(201)
  async depart(
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartureDto> {
    const { url, browserToken } = await this.signIns.depart(key, visitorOf(request));
    const secure = !isLocal(reply.request);
    void reply.setCookie(departureCookie, browserToken, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: 600 });
    return { url };
  }

  /** Signs in with the answer of an identity provider. */
  @Post('sessions')
  @HttpCode(201)
  async arrive(
    @Context() ctx: Ctx,
    @Param('key') key: string,
    @Body(InputPipe) { answer }: ProviderAnswerInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedSessionDto> {
    const browserToken = request.cookies[departureCookie] ?? '';
    const session = await this.signIns.arrive(ctx, key, answer, browserToken, visitorOf(request));
    void reply.clearCookie(departureCookie, { path });
    setSessionCookie(reply, session);
    return { expiresAt: session.expiresAt.toISOString() };
  }
}
