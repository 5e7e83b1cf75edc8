import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { can, scopesOf } from '#domain';
import { CONFIG, type Config } from '../config/config.ts';
import { problem } from '../errors/domain-error.ts';
import { type Access, accessKey, linkKey, type RequestWithCtx } from './requires.ts';
import { RequestContexts } from './request-contexts.ts';

/** Decides before anything of a route runs: who asks, whether from our own pages, and whether their role may. */
@Injectable()
export class AccessGuard implements CanActivate {
  /** Behind a proxy the public address counts, not the one that the proxy asked for. */
  private readonly ownHost: string | null;

  constructor(
    private readonly reflector: Reflector,
    private readonly contexts: RequestContexts,
    @Inject(CONFIG) { publicUrl }: Config,
  ) {
    this.ownHost = publicUrl ? new URL(publicUrl).host : null;
  }

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
      host.getHandler(),
      host.getClass(),
    ]);
    if (!access) throw new Error(`${host.getClass().name}.${host.getHandler().name} declares no access.`);
    const request = host.switchToHttp().getRequest<RequestWithCtx>();
    refuseCrossSite(request, this.ownHost ?? request.headers.host);
    const ctx = await this.contexts.of(
      request,
      this.reflector.get<boolean | undefined>(linkKey, host.getHandler()) ?? false,
    );
    request.ctx = ctx;
    if (access.kind === 'open') return true;
    // A link of a mailbox is nobody's in particular.
    if (!ctx.person && !ctx.link) throw problem('notSignedIn');
    if (access.kind === 'signedIn') return true;
    if (access.kind === 'administrator') {
      const { slug } = (request.params ?? {}) as { slug?: string };
      if ((slug !== undefined && !ctx.coalition) || !can(ctx.actor, 'installation.manage')) throw problem('notFound');
      return true;
    }
    // Somebody who is no member may not learn that a coalition exists.
    if (!ctx.coalition || ctx.actor.organisationIds.length + Number(ctx.actor.membershipId !== null) === 0)
      throw problem('notFound');
    if (scopesOf(ctx.actor, access.permission).length === 0) throw problem('notAllowed');
    return true;
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The session cookie is sent along by any page; so writes from another site are refused. */
function refuseCrossSite(request: RequestWithCtx, ownHost: string | undefined): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') throw problem('crossSite');
  const { origin } = request.headers;
  if (origin && (!URL.canParse(origin) || new URL(origin).host !== ownHost)) throw problem('crossSite');
}
