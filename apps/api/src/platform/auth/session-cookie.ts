import type { FastifyReply } from 'fastify';
import { isLocal } from '../http/is-local.ts';
import { sessionCookie } from './sessions.ts';

/** Only the browser has it, and no script of a page. Without TLS it goes to this machine itself alone. */
export function setSessionCookie(reply: FastifyReply, { token, expiresAt }: { token: string; expiresAt: Date }): void {
  void reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: !isLocal(reply.request),
    expires: expiresAt,
  });
}
