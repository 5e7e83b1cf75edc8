import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FirstViews } from './first-view.ts';
import { languageOf } from './language.ts';
import { type PageHead, withFirstView, withHead } from './page-head.ts';

/** The head of the public page at an address; null where there is none. */
export type PublicHead = (request: FastifyRequest) => Promise<PageHead | null>;

export interface WebParts {
  readonly publicHead: PublicHead;
  /** Whether a request seems to come from somebody who is signed in; the API finds out. */
  readonly isSignedIn: (request: FastifyRequest) => boolean;
  /** Design tokens of the installation, after ours. */
  readonly themeFile?: string | null;
}

/** Serves the built web application: hashed assets for ever, the pages themselves fresh every time. */
export async function serveWeb(
  app: FastifyInstance,
  webDir: string,
  { publicHead, isSignedIn, themeFile = null }: WebParts,
): Promise<void> {
  const document = async (name: string) => {
    const html = await readFile(join(webDir, name), 'utf8');
    return themeFile === null ? html : html.replace('</head>', `<link rel="stylesheet" href="${themePath}" /></head>`);
  };
  const [page, publicPage] = [await document('index.html'), await document('public.html')];
  if (themeFile !== null) await serveTheme(app, themeFile);
  const views = new FirstViews(webDir);
  await app.register(fastifyStatic, {
    root: join(webDir, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
    decorateReply: false,
  });
  const asPage = (reply: FastifyReply) =>
    reply.headers({ 'Cache-Control': 'no-cache', Vary: 'Accept-Language, Cookie' }).type('text/html; charset=utf-8');
  for (const path of [
    '/',
    '/sign-in',
    '/sign-in/link',
    '/sign-in/return/:provider',
    '/my-items',
    '/account',
    '/installation',
    '/demo/mails',
    '/privacy',
    '/accessibility',
    '/app',
    '/app/*',
  ])
    app.get(path, (request, reply) => {
      const [address, query = ''] = request.url.split('?');
      const language = languageOf(request);
      const view = views.page(address ?? '', query, language, isSignedIn(request));
      return asPage(reply).send(withFirstView(page, language, view));
    });
  // Everybody's page of a coalition is a document of its own: it paints another frame, and needs little of the application.
  app.get('/:slug', async (request, reply) => {
    if (isForPrograms(request)) return reply.callNotFound();
    const head = await publicHead(request).catch(() => undefined);
    // Without the database the page itself says that it did not work, and tries again.
    if (!head) return asPage(reply.code(head === null ? 404 : 503)).send(publicPage);
    return asPage(reply).send(withHead(publicPage, head, views.publicPage(head.language, head.data)));
  });
  // Nothing lies deeper: a person reads so on a page, a program in a problem.
  app.get('/:slug/*', (request, reply) => {
    if (isForPrograms(request)) return reply.callNotFound();
    const { slug, '*': rest } = request.params as Record<string, string>;
    if (rest === '') return reply.redirect(`/${encodeURIComponent(slug ?? '')}`, 308);
    return asPage(reply.code(404)).send(publicPage);
  });
}

const themePath = '/theme.css';

/** As it was when the application started; a page asks each time whether it is still the same. */
async function serveTheme(app: FastifyInstance, file: string): Promise<void> {
  const tokens = await readFile(file, 'utf8');
  app.get(themePath, (_request, reply) =>
    reply.header('Cache-Control', 'no-cache').type('text/css; charset=utf-8').send(tokens),
  );
}

const forPrograms = new Set(['api', 'health', 'assets', '.well-known']);

function isForPrograms({ params }: FastifyRequest): boolean {
  return forPrograms.has((params as { slug: string }).slug);
}
