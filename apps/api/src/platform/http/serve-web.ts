import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../auth/ctx.ts';
import { FirstViews } from './first-view.ts';
import { languageOf } from './language.ts';
import { type DocumentOpening, withOpening } from './opening.ts';
import { type PageHead, withFirstView, withHead } from './page-head.ts';
import { translate } from './translate.ts';

/** The head of the public page at an address; null where there is none. */
export type PublicHead = (request: FastifyRequest) => Promise<PageHead | null>;

export interface WebParts {
  readonly publicHead: PublicHead;
  /** The first words of a page of the application; null where the page has to say them itself. */
  readonly opening: (request: FastifyRequest, page: 'overview' | 'my-items') => Promise<DocumentOpening | null>;
  /** Whether a request seems to come from somebody who is signed in; the API finds out. */
  readonly isSignedIn: (request: FastifyRequest) => boolean;
  /** Design tokens of the installation, after ours. */
  readonly themeFile?: string | null;
}

/** Serves the built web application: hashed assets for ever, the pages themselves fresh every time. */
export async function serveWeb(
  app: FastifyInstance,
  webDir: string,
  { publicHead, opening, isSignedIn, themeFile = null }: WebParts,
): Promise<void> {
  const document = async (name: string) => {
    const html = await readFile(join(webDir, name), 'utf8');
    return themeFile === null ? html : html.replace('</head>', `<link rel="stylesheet" href="${themePath}" /></head>`);
  };
  const [page, door, publicPage] = [
    await document('index.html'),
    await document('door.html'),
    await document('public.html'),
  ];
  // Where there is no coalition, or nothing to say of it.
  const barePublicPage = withOpening(publicPage, null);
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
  const asPage = (reply: FastifyReply, cacheControl = 'no-cache') =>
    reply.headers({ 'Cache-Control': cacheControl, Vary: 'Accept-Language, Cookie' }).type('text/html; charset=utf-8');
  const send = (request: FastifyRequest, reply: FastifyReply, html: string, said: DocumentOpening | null) => {
    const language = languageOf(request);
    const [address = '', query = ''] = request.url.split('?');
    const view = views.page(address, query, language, isSignedIn(request));
    // What an opening says is for this reader alone.
    return asPage(reply, said?.isPersonal ? 'no-store' : 'no-cache').send(
      withFirstView(withOpening(html, said), language, view),
    );
  };
  for (const path of pages) app.get(path, (request, reply) => send(request, reply, page, null));
  for (const path of ['/sign-in', '/sign-in/link', '/sign-in/return/:provider'])
    app.get(path, (request, reply) => send(request, reply, door, doorOpening(languageOf(request))));
  for (const [path, name] of openedPages)
    app.get(path, async (request, reply) => {
      // Looking back is said by the page itself.
      const mayBeSaid = isSignedIn(request) && !request.url.includes('?');
      return send(request, reply, page, mayBeSaid ? await soon(request, opening(request, name)) : null);
    });
  // Everybody's page of a coalition is a document of its own: it paints another frame, and needs little of the application.
  app.get('/:slug', async (request, reply) => {
    if (isForPrograms(request)) return reply.callNotFound();
    const head = await publicHead(request).catch((error: unknown) => {
      request.log.warn({ err: error }, 'The public page has no head.');
      return undefined;
    });
    // Without the database the page itself says that it did not work, and tries again.
    if (!head) return asPage(reply.code(head === null ? 404 : 503)).send(barePublicPage);
    return asPage(reply).send(withHead(publicPage, head, views.publicPage(head.language, head.data)));
  });
  // Nothing lies deeper: a person reads so on a page, a program in a problem.
  app.get('/:slug/*', (request, reply) => {
    if (isForPrograms(request)) return reply.callNotFound();
    const { slug, '*': rest } = request.params as Record<string, string>;
    if (rest === '') return reply.redirect(`/${encodeURIComponent(slug ?? '')}`, 308);
    return asPage(reply.code(404)).send(barePublicPage);
  });
}

/** Pages of the application that say everything themselves. */
const pages = [
  '/',
  '/my-items',
  '/account',
  '/installation',
  '/demo/mails',
  '/privacy',
  '/accessibility',
  '/app',
  '/app/*',
];

/** Those whose first words stand in the document. */
const openedPages = [
  ['/app/:slug', 'overview'],
  ['/app/:slug/my-items', 'my-items'],
] as const;

/** What the way in is for: the same for everybody. */
const doorOpening = (language: Language): DocumentOpening => ({
  name: 'door',
  words: { intro: translate(language, 'auth:intro') },
});

/** A document waits no longer than this for its first words, in milliseconds; then its page says them. */
const longestWait = 250;

async function soon(
  request: FastifyRequest,
  opening: Promise<DocumentOpening | null>,
): Promise<DocumentOpening | null> {
  const tooLate = new AbortController();
  const late = setTimeout(longestWait, null, { signal: tooLate.signal, ref: false }).catch(() => null);
  const said = opening.catch((error: unknown) => {
    // Without the database there are no words; the page finds out, says so, and tries again.
    request.log.warn({ err: error }, 'The document has no opening.');
    return null;
  });
  try {
    return await Promise.race([said, late]);
  } finally {
    tooLate.abort();
  }
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
