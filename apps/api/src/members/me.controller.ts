import { Body, Controller, Delete, Get, HttpCode, Patch, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Ctx } from '../platform/auth/ctx.ts';
import { AlsoByLink, Context, SignedIn } from '../platform/auth/requires.ts';
import { ProviderSignIns } from '../platform/auth/providers/provider-sign-ins.service.ts';
import { visitorOf } from '../platform/auth/visitor.ts';
import { sessionCookie, Sessions } from '../platform/auth/sessions.ts';
import { InputPipe } from '../platform/http/inputs.ts';
import { IfMatch, withETag } from '../platform/http/version.ts';
import { MeDto, UpdateMeInput } from './me.dto.ts';
import { MeService } from './me.service.ts';

@ApiTags('me')
@Controller('me')
@SignedIn()
export class MeController {
  constructor(
    private readonly people: MeService,
    private readonly sessions: Sessions,
    private readonly providers: ProviderSignIns,
  ) {}

  /** Who is signed in, and in which coalitions they take part. */
  @Get()
  @AlsoByLink()
  async me(@Context() ctx: Ctx, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeDto> {
    return withETag(reply, await this.people.me(ctx));
  }

  /** Changes one's own name, everywhere that one takes part. */
  @Patch()
  @ApiHeader({ name: 'If-Match', required: true })
  async rename(
    @Context() ctx: Ctx,
    @IfMatch() version: number,
    @Body(InputPipe) input: UpdateMeInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return withETag(reply, await this.people.rename(ctx, version, input));
  }

  /** Signs out: this session ends at once. `Link; rel="end-session"` is where to sign out at the identity provider as well. */
  @Delete('session')
  @HttpCode(204)
  async signOut(@Context() ctx: Ctx, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const ended = ctx.person && (await this.sessions.close(ctx.person.sessionId, ctx.person.id));
    const url = await this.providers.endSessionUrl(ended?.provider ?? null, visitorOf(reply.request));
    if (url !== null) void reply.header('Link', `<${url}>; rel="end-session"`);
    void reply.clearCookie(sessionCookie, { path: '/' });
  }
}
