import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '#domain';
import type { CoalitionCtx, Ctx } from './ctx.ts';

/** What a route asks of who calls it. A route that declares nothing is refused to everybody. */
export type Access =
  { kind: 'open' } | { kind: 'signedIn' } | { kind: 'administrator' } | { kind: 'member'; permission: Permission };

export const accessKey = 'samenkoers:access';

/** Members of the coalition whose role has this permission; which records it holds for, the service decides. */
export const Requires = (permission: Permission) =>
  SetMetadata(accessKey, { kind: 'member', permission } satisfies Access);

/** Anybody with a session. */
export const SignedIn = () => SetMetadata(accessKey, { kind: 'signedIn' } satisfies Access);

/** Who keeps the installation; with a coalition in the address, in one that there is; for everybody else it does not exist. */
export const RequiresAdministrator = () => SetMetadata(accessKey, { kind: 'administrator' } satisfies Access);

/** Everybody, without a session. */
export const Open = () => SetMetadata(accessKey, { kind: 'open' } satisfies Access);

export const linkKey = 'samenkoers:link';

/** Beside whoever has a session: whoever holds a My-items link, within what it is for. No other route knows such links. */
export const AlsoByLink = () => SetMetadata(linkKey, true);

export interface RequestWithCtx extends FastifyRequest {
  ctx?: Ctx;
}

/** The request's context, `@Context() ctx: CoalitionCtx`. */
export const Context = createParamDecorator((_data: unknown, host: ExecutionContext): Ctx | CoalitionCtx => {
  const { ctx } = host.switchToHttp().getRequest<RequestWithCtx>();
  if (!ctx) throw new Error('The access guard did not run.');
  return ctx;
});
