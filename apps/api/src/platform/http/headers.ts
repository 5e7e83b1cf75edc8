import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock/clock.ts';

export const apiVersion = '1.0.0';

/** What every answer carries: the API's version, no caching of personal data, and what a page may load (ourselves only). */
export async function addHeaders(app: FastifyInstance, clock: Clock): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // React and react-aria position things through style attributes; scripts stay strict.
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        connectSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    // Only behind TLS; on a loopback address browsers ignore it.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/') && !request.url.startsWith('/health/')) return;
    void reply.header('API-Version', apiVersion);
    // When something was saved is told by the clock that everything is recorded by.
    void reply.header('Date', clock.now().toUTCString());
    void reply.header('Cache-Control', 'no-store');
    void reply.header('Vary', 'Accept-Language, Cookie');
  });
}
