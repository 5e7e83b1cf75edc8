import type { FastifyRequest } from 'fastify';

const loopbackAddresses = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHosts = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const forwarding = /^(forwarded|x-forwarded-.+|x-real-ip|x-original-.+|via|true-client-ip|cf-connecting-ip)$/;

/** Does this come from this machine itself: not through a proxy, and not for another host? */
export function isLocal({ socket, headers }: FastifyRequest): boolean {
  return (
    loopbackAddresses.test(socket.remoteAddress ?? '') &&
    loopbackAddresses.test(socket.localAddress ?? '') &&
    loopbackHosts.test(headers.host ?? '') &&
    !Object.keys(headers).some((name) => forwarding.test(name))
  );
}
