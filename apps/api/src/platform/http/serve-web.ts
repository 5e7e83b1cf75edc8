import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type PageHead, withHead } from './page-head.ts';

const brotli = promisify(brotliCompress);

/** The head of the public page at an address; null where there is none. */
export type PublicHead = (request: FastifyRequest) => Promise<PageHead | null>;

/** Serves the built web application: hashed assets for ever, the pages themselves fresh every time. */
export async function serveWeb(app: FastifyInstance, webDir: string, publicHead: PublicHead): Promise<void> {
  const page = await readFile(join(webDir, 'index.html'), 'utf8');
  const publicPage = await readFile(join(webDir, 'public.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: join(webDir, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
    decorateReply: false,
  });
  const asPage = (reply: FastifyReply) => reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8');
  const compressed = await brotli(page);
  for (const path of [
    '/',
    '/sign-in',
    '/sign-in/link',
    '/sign-in/return/:provider',
    '/my-items',
    '/demo/mails',
    '/privacy',
    '/accessibility',
    '/app',
    '/app/*',
  ])
    app.get(path, (request, reply) => {
      const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
      void asPage(reply).header('Vary', 'Accept-Encoding');
      return takesBrotli ? reply.header('Content-Encoding', 'br').send(compressed) : reply.send(page);
    });
  // Everybody's page of a coalition is a document of its own: it paints another frame, and needs little of the application.
  app.get('/:slug', async (request, reply) => {
    if (isForPrograms(request)) return reply.callNotFound();
    const head = await publicHead(request).catch(() => undefined);
    // Without the database the page itself says that it did not work, and tries again.
    if (!head) return asPage(reply.code(head === null ? 404 : 503)).send(publicPage);
    return asPage(reply).header('Vary', 'Accept-Language, Cookie').send(withHead(publicPage, head));
  });
  // Nothing lies deeper: a person reads so on a page, a program in a problem.
  app.get('/:slug/*', (request, reply) => {
    if (isForPrograms(request)) return reply.callNotFound();
    const { slug, '*': rest } = request.params as Record<string, string>;
    if (rest === '') return reply.redirect(`/${encodeURIComponent(slug ?? '')}`, 308);
    return asPage(reply.code(404)).send(publicPage);
  });
}

const forPrograms = new Set(['api', 'health', 'assets', '.well-known']);

function isForPrograms({ params }: FastifyRequest): boolean {
  return forPrograms.has((params as { slug: string }).slug);
}
