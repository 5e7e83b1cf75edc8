import { Controller, Delete, Get, HttpCode, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { problem } from '../errors/domain-error.ts';
import { IdParam, InputPipe } from '../http/inputs.ts';
import { PageQuery, slicePage, withLinks } from '../http/page.ts';
import type { Ctx, PersonContext } from './ctx.ts';
import { Context, SignedIn } from './requires.ts';
import { type SessionRow, sessionCookie, Sessions } from './sessions.ts';
import { SessionDto, SessionListDto } from './sign-in.dto.ts';

@ApiTags('me')
@Controller('me/sessions')
@SignedIn()
export class MySessionsController {
  constructor(private readonly sessions: Sessions) {}

  /** Where one is signed in, the last used first. */
  @Get()
  async list(
    @Context() ctx: Ctx,
    @Query(InputPipe) query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionListDto> {
    const { id, sessionId } = personOf(ctx);
    const rows = await this.sessions.standing(id);
    return withLinks(
      reply,
      query,
      slicePage(
        rows.map((row) => present(row, sessionId)),
        query,
      ),
    );
  }

  /** Ends one of one's sessions, at once. */
  @Delete(':id')
  @HttpCode(204)
  async close(@Context() ctx: Ctx, @IdParam() id: string): Promise<void> {
    if (!(await this.sessions.close(id, personOf(ctx).id))) throw problem('notFound');
  }

  /** Signs out everywhere, here as well. */
  @Delete()
  @HttpCode(204)
  async closeAll(@Context() ctx: Ctx, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.closeAll(personOf(ctx).id);
    void reply.clearCookie(sessionCookie, { path: '/' });
  }
}

function personOf({ person }: Ctx): PersonContext {
  if (!person) throw problem('notSignedIn');
  return person;
}

function present(
  { provider: _provider, createdAt, lastSeenAt, expiresAt, ...row }: SessionRow,
  current: string,
): SessionDto {
  return {
    ...row,
    isCurrent: row.id === current,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
