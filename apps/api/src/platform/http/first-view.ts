import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../auth/ctx.ts';

/**
 * What the first view of a page loads: named in the head of its document, so that it comes beside the first script instead of after
 * it. It is only a hint; a page that is not known here finds everything by itself, a little later.
 */
export interface FirstView {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Addresses of the API that the page asks for at once. */
  readonly data: readonly string[];
}

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** What documents begin with once they are painted. */
const react = 'src/app/react-first.ts';
const application = [react, 'src/app/begin.ts', 'src/app/start.tsx'];
const publicPage = [react, 'src/app/start-public.tsx'];

const door = 'src/routes/start.screens.tsx';

/** The source that draws a page of a coalition, by the first part of its path; the build knows in which files it ended up. */
const screens: Readonly<Record<string, string>> = {
  '': 'src/routes/overview.screens.tsx',
  'my-items': 'src/routes/my-items.screens.tsx',
  activities: 'src/routes/activities.screens.tsx',
  commitments: 'src/routes/commitments.screens.tsx',
  organisations: 'src/routes/organisations.screens.tsx',
  plan: 'src/routes/plan.screens.tsx',
  indicators: 'src/routes/indicators.screens.tsx',
  meetings: 'src/routes/meetings.screens.tsx',
};

/** The texts that these pages fetch apart from those of every page. */
const lateTexts: Readonly<Record<string, readonly string[]>> = {
  indicators: ['indicators'],
};

/** All that is named here; a test sees that the web still has it. */
export const sourcesOfFirstViews: readonly string[] = [
  ...new Set([...application, ...publicPage]),
  door,
  ...Object.values(screens),
];

export class FirstViews {
  private readonly manifest: Manifest;

  constructor(webDir: string) {
    const file = join(webDir, '.vite/manifest.json');
    this.manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  }

  /** Of everybody's page of a coalition. */
  publicPage(language: Language, data: string): FirstView {
    return this.of('public.html', [...publicPage, textsOf(language, 'public')], [data]);
  }

  /** Of a page of the application; what is personal is only asked for who seems to be signed in. */
  page(path: string, query: string, language: Language, isSignedIn: boolean): FirstView {
    const [, app, slug = '', section = '', ...deeper] = path.split('/');
    const isInCoalition = app === 'app' && isSignedIn && /^[a-z0-9-]+$/.test(slug);
    const screen = app === 'sign-in' ? door : isInCoalition && deeper.length === 0 ? screens[section] : undefined;
    const areas = app === 'sign-in' ? ['door'] : isInCoalition && deeper.length === 0 ? (lateTexts[section] ?? []) : [];
    const words = areas.map((area) => lateTextsOf(language, area));
    const sources = [...application, textsOf(language, 'web'), ...(screen ? [screen] : []), ...words];
    const data = isInCoalition ? dataOf(slug, section, query) : [];
    if (path === '/sign-in') return this.of('index.html', sources, ['/api/v1/demo', '/api/v1/sign-in-options']);
    if (statements.has(path)) return this.of('index.html', sources, ['/api/v1/statements']);
    // Who comes by a link is another than their session says, and a browser takes what was fetched ahead for either.
    const asksWhoOneIs = isSignedIn && (app === 'app' || path === '/');
    return this.of('index.html', sources, asksWhoOneIs ? ['/api/v1/me', ...data] : []);
  }

  private of(entry: string, sources: readonly string[], data: readonly string[]): FirstView {
    const named = this.chunksOf([entry]);
    const chunks = [...this.chunksOf(sources)].filter((chunk) => !named.has(chunk));
    const unique = (files: readonly string[]) => [...new Set(files)].map((file) => `/${file}`);
    const already = new Set([...named].flatMap(({ css = [] }) => css));
    return {
      scripts: unique(chunks.map(({ file }) => file)),
      styles: unique(chunks.flatMap(({ css = [] }) => css).filter((file) => !already.has(file))),
      data,
    };
  }

  /** With everything that these import. */
  private chunksOf(sources: readonly string[], found = new Set<Chunk>()): Set<Chunk> {
    for (const source of sources) {
      const chunk = this.manifest[source];
      if (!chunk || found.has(chunk)) continue;
      found.add(chunk);
      this.chunksOf(chunk.imports ?? [], found);
    }
    return found;
  }
}

/** The same for everybody, whoever reads them. */
const statements: ReadonlySet<string> = new Set(['/privacy', '/accessibility']);

const textsOf = (language: Language, of: 'web' | 'public') => `../../libs/i18n/src/${language}/${of}-messages.ts`;

const lateTextsOf = (language: Language, area: string) => `../../libs/i18n/src/${language}/${area}.ts`;

/** Only what the page asks for in these very words: anything else would be fetched twice. */
function dataOf(slug: string, section: string, query: string): string[] {
  if (section === 'my-items') return ['/api/v1/me/items'];
  if (section !== '') return [];
  const asOf = new URLSearchParams(query).get('asOf');
  const day = asOf !== null && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `?asOf=${asOf}` : '';
  return [`/api/v1/coalitions/${slug}/overview${day}`];
}

/** As elements of the head. Scripts are only named: the document fetches them once it is painted (`fetch-scripts.ts`). */
export function linksOf({ scripts, styles, data }: FirstView): string {
  return [
    ...data.map((href) => `<link rel="preload" as="fetch" crossorigin href="${escapeText(href)}" />`),
    ...styles.map((href) => `<link rel="preload" as="style" fetchpriority="low" crossorigin href="${href}" />`),
    ...(scripts.length > 0 ? [`<meta name="samenkoers-scripts" content="${scripts.join(' ')}" />`] : []),
  ].join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Safe within an element or an attribute in double quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
