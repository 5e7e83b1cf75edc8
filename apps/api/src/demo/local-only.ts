import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/errors/domain-error.ts';

const loopbackAddresses = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHosts = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const forwarding = /^(forwarded|x-forwarded-.+|x-real-ip|x-original-.+|via|true-client-ip|cf-connecting-ip)$/;

/**
 * The demo opens doors without a password, so it exists on this machine only: not behind a proxy, not for another host. A
 * guard, because it has to say so before anything of the request is looked at.
 */
@Injectable()
export class LocalOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { socket, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const isLocal =
      loopbackAddresses.test(socket.remoteAddress ?? '') &&
      loopbackAddresses.test(socket.localAddress ?? '') &&
      loopbackHosts.test(headers.host ?? '') &&
      !Object.keys(headers).some((name) => forwarding.test(name));
    if (!isLocal) throw problem('notFound');
    return true;
  }
}
