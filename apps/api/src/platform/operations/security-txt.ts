import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock/clock.ts';
import type { SecurityContact } from '../config/operations.ts';

/** Whoever configures no day of expiry says that it was looked at when the application was last asked. */
const freshForDays = 90;

/** `/.well-known/security.txt` (RFC 9116); where nothing is configured there is none. */
export function serveSecurityTxt(
  app: FastifyInstance,
  { security, publicUrl, clock }: { security: SecurityContact | null; publicUrl: string | null; clock: Clock },
): void {
  const path = '/.well-known/security.txt';
  if (!security) return;
  app.get(path, (_request, reply) => {
    const fresh = new Date(clock.now().getTime() + freshForDays * 86_400_000).toISOString();
    const lines = [
      ...security.contacts.map((contact) => `Contact: ${contact}`),
      `Expires: ${security.expires ?? fresh}`,
      'Preferred-Languages: nl, en',
      ...(publicUrl ? [`Canonical: ${publicUrl}${path}`] : []),
      ...(security.policy ? [`Policy: ${security.policy}`] : []),
    ];
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}
