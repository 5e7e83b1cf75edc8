import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type PageHead, withHead } from './page-head.ts';

/** The head of the public page at an address; null where there is none. */
export type PublicHead = (request: FastifyRequest) => Promise<PageHead | null>;

/** Serves the built web application: hashed assets for ever, the pages themselves fresh every time. */
export async function serveWeb(app: FastifyInstance, webDir: string, publicHead: PublicHead): Promise<void> {
  const [page, publicPage] = await Promise.all(
    ['index.html', 'public.html'].map((name) => readFile(join(webDir, name), 'utf8')),
  );
  await app.register(fastifyStatic, {
    root: join(webDir, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
  const asPage = (reply: FastifyReply) => reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8');
  for (const path of ['/', '/sign-in', '/demo/mails', '/app', '/app/*'])
    app.get(path, (_request, reply) => asPage(reply).send(page));
  // Everybody's page of a coalition is a document of its own: it paints another frame, and needs little of the application.
  app.get('/:slug', async (request, reply) => {
    const head = await publicHead(request).catch(() => undefined);
    // Without the database the page itself says that it did not work, and tries again.
    if (!head) return asPage(reply.code(head === null ? 404 : 503)).send(publicPage);
    return asPage(reply)
      .header('Vary', 'Accept-Language, Cookie')
      .send(withHead(publicPage ?? '', head));
  });
}
