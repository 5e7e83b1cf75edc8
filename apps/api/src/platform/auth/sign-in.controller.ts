import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InputPipe } from '../http/inputs.ts';
import { MAIL_TRANSPORT, type MailTransport } from '../mail/mail-message.ts';
import type { Ctx } from './ctx.ts';
import { ProviderSignIns } from './providers/provider-sign-ins.service.ts';
import { Context, Open } from './requires.ts';
import { setSessionCookie } from './session-cookie.ts';
import { OpenedSessionDto, SessionInput, SignInLinkInput, SignInOptionsDto } from './sign-in.dto.ts';
import { SignInLinks } from './sign-in-links.service.ts';
import { visitorOf } from './visitor.ts';

@ApiTags('sign-in')
@Controller()
@Open()
export class SignInController {
  constructor(
    private readonly links: SignInLinks,
    private readonly providers: ProviderSignIns,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport | null,
  ) {}

  /** Which ways in there are. */
  @Get('sign-in-options')
  options(): SignInOptionsDto {
    return { mail: this.transport !== null, providers: this.providers.list() };
  }

  /**
   * Asks for a link that signs in once, within fifteen minutes. The answer is the same for every address, whether we know it or
   * not; five times an hour for one address, sixty from one place.
   */
  @Post('sign-in-links')
  @HttpCode(202)
  async ask(
    @Context() ctx: Ctx,
    @Body(InputPipe) input: SignInLinkInput,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.links.ask(input, ctx.language, visitorOf(request));
  }

  /** Signs in with the token of a link, which is spent by this alone: opening the link records nothing. */
  @Post('sessions')
  @HttpCode(201)
  async signIn(
    @Context() ctx: Ctx,
    @Body(InputPipe) { token }: SessionInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedSessionDto> {
    const session = await this.links.signIn(ctx, token, visitorOf(request));
    setSessionCookie(reply, session);
    return { expiresAt: session.expiresAt.toISOString() };
  }
}
