import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { softwareBill } from './sbom.mjs';
import { ROOT } from './support/node-runtime.mjs';

const text = (file) => readFileSync(join(ROOT, file), 'utf8');
const version = JSON.parse(text('package.json')).version;

describe('the bill of materials', () => {
  it('names what runs, and nothing that only its making needs', async () => {
    const bill = await softwareBill();
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'samenkoers', version } } });
    const packages = Object.entries(JSON.parse(text('package-lock.json')).packages);
    const known = new Set(bill.components.map((component) => component.purl));
    const runs = packages.filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional && !entry.peer);
    const missing = runs
      .map(([path, entry]) => [path.replace(/^.*node_modules\//, ''), entry.version])
      .filter(([name, number]) => !known.has(`pkg:npm/${name.replace('@', '%40')}@${number}`));
    expect(missing).toEqual([]);
    expect([...known].some((purl) => purl.startsWith('pkg:npm/jest@'))).toBe(false);
    for (const { name, hashes } of bill.components) expect([name, hashes?.length > 0]).toEqual([name, true]);
  });
});

/** What publiccode.yml 0.7 asks for (yml.publiccode.tools, "core"), as far as we use it. */
const publiccode = {
  type: 'object',
  required: [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ],
  additionalProperties: false,
  properties: {
    publiccodeYmlVersion: { const: '0.7' },
    name: { type: 'string', minLength: 1 },
    url: { type: 'string', format: 'uri' },
    softwareVersion: { const: version },
    releaseDate: { type: 'string', format: 'date' },
    platforms: { type: 'array', minItems: 1, items: { type: 'string' } },
    categories: { type: 'array', items: { enum: ['project-management', 'data-analytics', 'data-collection'] } },
    developmentStatus: { enum: ['concept', 'development', 'beta', 'stable', 'obsolete'] },
    softwareType: {
      enum: [
        'standalone/mobile',
        'standalone/iot',
        'standalone/desktop',
        'standalone/web',
        'standalone/backend',
        'standalone/other',
        'addon',
        'library',
        'configurationFiles',
      ],
    },
    intendedAudience: {
      type: 'object',
      properties: {
        countries: { type: 'array', items: { type: 'string', pattern: '^[a-zA-Z]{2}$' } },
        scope: {
          type: 'array',
          items: { enum: ['local-authorities', 'welfare', 'society', 'healthcare', 'government'] },
        },
      },
    },
    description: {
      type: 'object',
      required: ['nl', 'en'],
      additionalProperties: {
        type: 'object',
        required: ['shortDescription', 'longDescription', 'features'],
        properties: {
          shortDescription: { type: 'string', minLength: 1, maxLength: 150 },
          longDescription: { type: 'string', minLength: 150, maxLength: 10_000 },
          features: { type: 'array', minItems: 1, items: { type: 'string' } },
          documentation: { type: 'string', format: 'uri' },
        },
      },
    },
    legal: { type: 'object', required: ['license'], properties: { license: { const: 'EUPL-1.2' } } },
    maintenance: {
      type: 'object',
      required: ['type', 'contacts'],
      properties: {
        type: { enum: ['internal', 'contract', 'community', 'none'] },
        contacts: {
          type: 'array',
          minItems: 1,
          items: { type: 'object', required: ['name'], properties: { email: { type: 'string', format: 'email' } } },
        },
      },
    },
    localisation: {
      type: 'object',
      required: ['localisationReady', 'availableLanguages'],
      properties: { localisationReady: { type: 'boolean' }, availableLanguages: { const: ['nl', 'en'] } },
    },
  },
};

it('publiccode.yml holds what its standard asks for', () => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  formats.default(ajv);
  const validate = ajv.compile(publiccode);
  validate(parse(text('publiccode.yml')));
  expect(validate.errors).toBeNull();
});

it('CONTRIBUTING.md names the features in the order in which they may use one another', async () => {
  const { default: rules } = await import('../.dependency-cruiser.mjs');
  const order = rules.forbidden.flatMap(({ name }) => /^api-(.+)-only-left$/.exec(name)?.[1] ?? []);
  expect(text('CONTRIBUTING.md')).toContain(`features to its left: ${order.join(', ')} |`);
});

describe('the container', () => {
  const stages = text('Dockerfile')
    .split(/^FROM /m)
    .slice(1);

  it('is built apart from what it runs in, on Node 24, and does not run as root', () => {
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage).toMatch(/^node:24-/);
    expect(stages[1]).toMatch(/^USER node$/m);
    expect(stages[1]).not.toMatch(/npm (ci|install)/);
  });

  it('runs the application, its worker, PostgreSQL and a mail catcher', () => {
    const { services } = parse(text('docker-compose.yml'), { merge: true });
    expect(Object.keys(services).sort()).toEqual(['app', 'database', 'mail', 'worker']);
    // The worker never gets the password of the schema's owner.
    expect(services.worker.environment.DATABASE_OWNER_URL).toBe('');
    expect(services.worker.environment.DATABASE_URL).toBe(services.app.environment.DATABASE_URL);
    for (const { ports = [] } of Object.values(services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('is told everything that the application can be told about an installation, and nothing that it does not read', () => {
    const { services } = parse(text('docker-compose.yml'), { merge: true });
    const files = ['config.ts', 'operations.ts', 'identity-providers.ts'];
    const read = files.map((file) => text(`apps/api/src/platform/config/${file}`)).join('\n');
    const names = new Set([...read.matchAll(/env(?:\['|, ')([A-Z_]+)'/g)].map(([, name]) => name));
    for (const [, list] of read.matchAll(/const \{([^}]+)\} = env;/g))
      for (const [name] of list.matchAll(/[A-Z_]{3,}/g)) names.add(name);
    // Where it listens and keeps things is the image's; a pooler in between is somebody's own arrangement.
    for (const name of ['HOST', 'PORT', 'DATA_DIR', 'WEB_DIR', 'DATABASE_DIRECT_URL']) names.delete(name);
    expect(Object.keys(services.app.environment).sort()).toEqual([...names].sort());
  });
});
