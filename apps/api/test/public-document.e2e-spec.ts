import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { compressAnswers } from '../src/platform/http/compress.ts';
import { type FirstView, FirstViews, sourcesOfFirstViews } from '../src/platform/http/first-view.ts';
import { type PageHead, withHead } from '../src/platform/http/page-head.ts';
import { serveWeb } from '../src/platform/http/serve-web.ts';
import { PublicDocuments } from '../src/public/public-documents.service.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

const page = `<!doctype html><html lang="nl" class="x"><head>
<meta name="description" content="Samen." /><title>Samenkoers</title></head><body><!--opening:public
<p>{{motto}}</p>
<h1>{{sentence}}</h1>
--><!--waiting--><i></i><!--/waiting--></body></html>`;

const application = `<html lang="nl"><head></head><body>the application<!--opening:overview
<h1>{{sentence}}</h1>
--><!--opening:my-items
<h2>{{sentence}}</h2>
--><!--waiting--><i></i><!--/waiting--></body></html>`;

const door = `<html lang="nl"><head></head><body>the door<!--opening:door
<p>{{intro}}</p>
--></body></html>`;

const head: PageHead = {
  language: 'en',
  title: 'Samen & "verder" · <b>Stad</b>',
  description: 'Doel: "$1" & <script>',
  data: '/api/v1/coalitions/stad/public-page',
  opening: { name: 'public', words: { motto: '', sentence: 'Doel: "$1" & <script>' } },
};

describe('the head of a document', () => {
  it('says what the page is, and is safe whatever somebody called it', () => {
    const view: FirstView = {
      scripts: ['/assets/a.js', '/assets/b.js'],
      styles: ['/assets/a.css'],
      data: [`${head.data}?a=1&b="2"`],
    };
    const html = withHead(page, head, view);
    expect(html).toContain('<html lang="en" class="x">');
    expect(html).toContain('<title>Samen &amp; &quot;verder&quot; · &lt;b&gt;Stad&lt;/b&gt;</title>');
    expect(html).toContain('name="description" content="Doel: &quot;$1&quot; &amp; &lt;script&gt;"');
    expect(html).toContain('crossorigin href="/api/v1/coalitions/stad/public-page?a=1&amp;b=&quot;2&quot;" />');
    expect(html).toContain('<meta name="samenkoers-scripts" content="/assets/a.js /assets/b.js" />');
    expect(html).toContain('<link rel="preload" as="style" fetchpriority="low" crossorigin href="/assets/a.css" />');
    expect(html).toContain('<body><h1>Doel: &quot;$1&quot; &amp; &lt;script&gt;</h1>\n</body>');
  });
});

describe('the first view of a page', () => {
  let folder: string;
  let views: FirstViews;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samenkoers-views-'));
    await mkdir(join(folder, '.vite'));
    await writeFile(join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
    views = new FirstViews(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('names what the screen and its texts import, but not what the document names already', () => {
    expect(views.page('/app/stad', '', 'en', true)).toEqual({
      scripts: [
        '/assets/react.js',
        '/assets/begin.js',
        '/assets/start.js',
        '/assets/texts-en.js',
        '/assets/overview.js',
        '/assets/card.js',
      ],
      styles: ['/assets/card.css'],
      data: ['/api/v1/me', '/api/v1/coalitions/stad/overview'],
    });
  });

  it.each([
    ['/app/stad', 'asOf=2026-06-30', ['/api/v1/me', '/api/v1/coalitions/stad/overview?asOf=2026-06-30']],
    ['/app/stad', 'asOf=gisteren', ['/api/v1/me', '/api/v1/coalitions/stad/overview']],
    ['/app/stad/my-items', '', ['/api/v1/me', '/api/v1/me/items']],
    ['/app/stad/activities/1', 'q=x', ['/api/v1/me']],
    ['/sign-in', 'from=x', ['/api/v1/demo', '/api/v1/sign-in-options']],
    // By a link one may be another than the session says.
    ['/sign-in/link', '', []],
    ['/my-items', '', []],
    ['/', '', ['/api/v1/me']],
    ['/privacy', '', ['/api/v1/statements']],
    ['/app/%22stad', '', ['/api/v1/me']],
  ])('%s?%s asks for its data at once', (path, query, data) => {
    expect(views.page(path, query, 'nl', true).data).toEqual(data);
  });

  it('guesses nothing of a page that lies deeper', () => {
    expect(views.page('/app/stad/plan', '', 'nl', true).scripts).toContain('/assets/plan.js');
    expect(views.page('/app/stad/plan/evaluation', '', 'nl', true).scripts).toEqual([
      '/assets/react.js',
      '/assets/begin.js',
      '/assets/start.js',
      '/assets/texts-nl.js',
    ]);
  });

  it('asks for nothing personal when nobody is signed in', () => {
    expect(views.page('/app/stad', '', 'nl', false)).toEqual({
      scripts: ['/assets/react.js', '/assets/begin.js', '/assets/start.js', '/assets/texts-nl.js'],
      styles: [],
      data: [],
    });
  });

  it.each(sourcesOfFirstViews)('names what the web has: %s', (source) => {
    expect(existsSync(join(import.meta.dirname, '../../web', source))).toBe(true);
  });

  it('is only a hint: without a list of files it names none', () => {
    expect(new FirstViews('/nergens').page('/app/stad', '', 'nl', true).scripts).toEqual([]);
  });
});

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_shared.js'], css: ['assets/base.css'] },
  'src/app/react-first.ts': { file: 'assets/react.js' },
  'src/app/begin.ts': { file: 'assets/begin.js', imports: ['_shared.js'] },
  'src/app/start.tsx': { file: 'assets/start.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  '_card.js': {
    file: 'assets/card.js',
    imports: ['_shared.js', 'index.html'],
    css: ['assets/base.css', 'assets/card.css'],
  },
  'src/routes/overview.screens.tsx': { file: 'assets/overview.js', imports: ['_card.js', '_shared.js'] },
  'src/routes/plan.screens.tsx': { file: 'assets/plan.js' },
  '../../libs/i18n/src/nl/web-messages.ts': { file: 'assets/texts-nl.js' },
  '../../libs/i18n/src/en/web-messages.ts': { file: 'assets/texts-en.js' },
};

describe('the documents', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samenkoers-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), application);
    await writeFile(join(folder, 'door.html'), door);
    await writeFile(join(folder, 'public.html'), page);
    server = fastify();
    await compressAnswers(server);
    await serveWeb(server, folder, {
      isSignedIn: ({ headers }) => headers.cookie !== undefined,
      opening: async ({ params }, name) => {
        const { slug } = params as { slug: string };
        if (slug === 'broken') throw new Error('The database is away.');
        if (slug === 'slow') return new Promise(() => undefined);
        return slug === 'stad' ? { name, isPersonal: true, words: { sentence: `Van ${slug}.` } } : null;
      },
      publicHead: async ({ params }) => {
        const { slug } = params as { slug: string };
        if (slug === 'broken') throw new Error('The database is away.');
        if (slug === 'long') return { ...head, description: 'Samen verder. '.repeat(200) };
        return slug === 'stad' ? head : null;
      },
    });
    await server.ready();
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['/', 200, 'the application'],
    ['/sign-in', 200, '<p>Samen op koers tegen eenzaamheid'],
    ['/sign-in/link', 200, 'the door'],
    ['/app/stad/plan', 200, 'the application'],
    ['/stad', 200, 'Samen &amp;'],
    ['/nergens', 404, '<title>Samenkoers</title>'],
    ['/stad/nergens', 404, '<title>Samenkoers</title>'],
    ['/broken', 503, '<title>Samenkoers</title>'],
  ])('%s answers %i', async (url, status, text) => {
    const answer = await server.inject(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain(text);
  });

  it.each(['br', 'gzip'])('is sent compressed to who takes %s, and as it is to who does not', async (encoding) => {
    const answer = await server.inject({ url: '/long', headers: { 'accept-encoding': encoding } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    const body = encoding === 'br' ? brotliDecompressSync(answer.rawPayload) : gunzipSync(answer.rawPayload);
    const plain = await server.inject('/long');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(plain.body);
    expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  it('is dressed in the tokens of the installation, after ours', async () => {
    const themeFile = join(folder, 'own.css');
    await writeFile(themeFile, '.samenkoers-theme { --samenkoers-color-petrol: #004488; }');
    const dressed = fastify();
    await serveWeb(dressed, folder, {
      isSignedIn: () => false,
      opening: async () => null,
      publicHead: async () => head,
      themeFile,
    });
    await dressed.ready();
    expect((await dressed.inject('/stad')).body).toContain('<link rel="stylesheet" href="/theme.css" />');
    const tokens = await dressed.inject('/theme.css');
    expect(tokens.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(tokens.body).toContain('#004488');
    await dressed.close();
    expect((await server.inject('/stad')).body).not.toContain('theme.css');
  });

  it.each([
    ['/app/stad', '<h1>Van stad.</h1>'],
    ['/app/stad/my-items', '<h2>Van stad.</h2>'],
  ])('%s says its first words itself, to this reader alone', async (url, words) => {
    const answer = await server.inject({ url, headers: { cookie: 'session=1' } });
    expect(answer.body).toContain(words);
    expect(answer.body).not.toMatch(/<!--|<i>/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['/app/stad', undefined],
    ['/app/stad?asOf=2026-06-30', 'session=1'],
    ['/app/elders', 'session=1'],
    ['/app/broken', 'session=1'],
    ['/app/slow', 'session=1'],
    ['/app/stad/plan', 'session=1'],
  ])('%s with cookie %s leaves them to the page', async (url, cookie) => {
    const answer = await server.inject({ url, headers: cookie === undefined ? {} : { cookie } });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('the application<!--waiting--><i></i>');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('comes back from a slash too many', async () => {
    const answer = await server.inject('/stad/');
    expect([answer.statusCode, answer.headers.location]).toEqual([308, '/stad']);
  });

  it.each([
    '/api',
    '/api/',
    '/api/v1/nergens',
    '/health',
    '/health/nergens',
    '/assets/nergens.js',
    '/.well-known/nergens',
  ])('%s is for programs: no page', async (url) => {
    const answer = await server.inject(url);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
  });
});

describe('what a coalition says of itself', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const headOf = (slug: string, language = 'nl') =>
    app.app.get(PublicDocuments).headOf({
      url: `/${slug}`,
      params: { slug },
      cookies: {},
      headers: { 'accept-language': language },
    } as unknown as FastifyRequest);

  it('is its name, its place and the goal of its plan, once that is no draft', async () => {
    const { id, slug } = await TestCoalition.make(app);
    await app.inCoalition(id, (tx) =>
      tx.query(
        `insert into plan (coalition_id, id, title, goal) values ($1, gen_random_uuid(), 'Plan', 'Minder alleen')`,
        [id],
      ),
    );
    expect(await headOf(slug)).toEqual({
      language: 'nl',
      title: `Coalitie ${slug} · Voorbeeldstad`,
      description: 'Zie wat organisaties in Voorbeeldstad samen doen tegen eenzaamheid, en hoe het gaat.',
      data: `/api/v1/coalitions/${slug}/public-page`,
      opening: {
        name: 'public',
        words: {
          notice: '',
          motto: '',
          sentence: 'Samen voor minder eenzaamheid in Voorbeeldstad',
          lead: 'Iedereen voelt zich weleens alleen. Hier ziet u wat we samen doen, en hoe het gaat.',
        },
      },
    });
    await app.inCoalition(id, (tx) => tx.query(`update plan set state = 'adopted'`));
    expect((await headOf(slug, 'en'))?.description).toBe(
      'Minder alleen. See what organisations in Voorbeeldstad do together against loneliness, and how it is going.',
    );
  });

  it('begins with how many take part', async () => {
    const coalition = await TestCoalition.make(app);
    await coalition.organisation('Voorbeeldkoor Noord');
    expect((await headOf(coalition.slug))?.opening.words['sentence']).toBe(
      '1 organisatie, één doel: minder eenzaamheid in Voorbeeldstad',
    );
  });

  it('is nothing where there is none', async () => {
    expect(await headOf('nergens')).toBeNull();
    expect(await headOf('.well-known')).toBeNull();
  });
});
