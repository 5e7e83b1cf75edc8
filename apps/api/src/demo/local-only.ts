import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/errors/domain-error.ts';
import { isLocal } from '../platform/http/is-local.ts';

/**
 * The demo opens doors without a password, so it exists on this machine only: not behind a proxy, not for another host. A
 * guard, because it has to say so before anything of the request is looked at.
 */
@Injectable()
export class LocalOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (!isLocal(context.switchToHttp().getRequest<FastifyRequest>())) throw problem('notFound');
    return true;
  }
}
