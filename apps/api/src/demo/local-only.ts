import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/errors/domain-error.ts';

const loopbackAddresses = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHosts = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** The demo opens doors without a password, so it exists on this machine only: not behind a proxy, not for another host. */
export function refuseUnlessLocal(request: FastifyRequest): void {
  const local =
    loopbackAddresses.test(request.socket.remoteAddress ?? '') &&
    loopbackAddresses.test(request.socket.localAddress ?? '') &&
    loopbackHosts.test(request.headers.host ?? '') &&
    !forwarding.some((header) => header in request.headers);
  if (!local) throw problem('notFound');
}
