import { Controller, Delete, Get, HttpCode, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Context, SignedIn } from '../platform/auth/requires.ts';
import { sessionCookie, Sessions } from '../platform/auth/sessions.ts';
import { MeDto } from './me.dto.ts';
import { MeService } from './me.service.ts';

@ApiTags('me')
@Controller('me')
@SignedIn()
export class MeController {
  constructor(
    private readonly people: MeService,
    private readonly sessions: Sessions,
  ) {}

  /** Who is signed in, and in which coalitions they take part. */
  @Get()
  me(@Context() ctx: Ctx): Promise<MeDto> {
    return this.people.me(ctx);
  }

  /** Signs out: this session ends at once. */
  @Delete('session')
  @HttpCode(204)
  async signOut(@Context() ctx: Ctx, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (ctx.person) await this.sessions.close(ctx.person.sessionId, ctx.person.id);
    void reply.clearCookie(sessionCookie, { path: '/' });
  }
}
