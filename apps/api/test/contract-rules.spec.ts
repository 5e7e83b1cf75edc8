import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import ruleset from '../contract-rules/ruleset.mjs';

/** Every rule of the contract finds what it is for: a document that is good but for one thing, for each of them. */

const root = join(import.meta.dirname, '../../..');
const rules = Object.keys(ruleset.rules);
let folder: string;
let found: Map<string, Set<string>>;

type Json = Record<string, unknown>;
type Document = ReturnType<typeof good>;

const problem = {
  description: 'What went wrong.',
  headers: { 'API-Version': { schema: { type: 'string' } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
};

function answer(schema: string) {
  return {
    description: 'Well.',
    headers: { 'API-Version': { schema: { type: 'string' } } },
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  };
}

const parameter = (place: string, name: string, schema: Json = { type: 'string' }) => ({ in: place, name, schema });

function good() {
  const id = { ...parameter('path', 'id'), required: true };
  const listed = [
    parameter('query', 'page', { type: 'integer' }),
    parameter('query', 'pageSize', { type: 'integer', maximum: 100 }),
  ];
  return {
    openapi: '3.0.3',
    info: {
      title: 'x',
      version: '1.2.3',
      contact: { name: 'x', email: 'x@voorbeeld.example', url: 'https://voorbeeld.example' },
    } as Json,
    servers: [{ url: '/' }],
    paths: {
      '/api/v1/activities': {
        get: { parameters: listed, responses: { 200: answer('ActivityListDto'), default: problem } },
      },
      '/api/v1/activities/{id}': {
        patch: {
          parameters: [id, parameter('header', 'If-Match')],
          responses: { 200: answer('ActivityDto'), default: problem },
        },
      },
      '/api/v1/activities/{id}/check-ins': {
        post: {
          parameters: [id, parameter('header', 'Idempotency-Key')],
          responses: { 201: answer('FactDto'), default: problem },
        },
      },
    } as Record<string, Record<string, Json>>,
    components: {
      schemas: {
        ActivityDto: {
          type: 'object',
          properties: { endsOn: { type: 'string', format: 'date' }, endedAt: { type: 'string', format: 'date-time' } },
        },
        ActivityListDto: {
          type: 'object',
          properties: { items: { type: 'array', items: {} }, total: { type: 'integer' } },
        },
        FactDto: { type: 'object', properties: {} },
        ProblemDto: {
          type: 'object',
          properties: {
            ...Object.fromEntries(['type', 'title', 'detail'].map((name) => [name, { type: 'string' }])),
            status: { type: 'integer' },
            errors: { type: 'array', items: { $ref: '#/components/schemas/FaultDto' } },
          },
        },
        FaultDto: { type: 'object', properties: { pointer: { type: 'string' } } },
      } as Record<string, { type: string; properties: Json }>,
    },
  };
}

const list = '/api/v1/activities';
const one = '/api/v1/activities/{id}';
const nested = '/api/v1/activities/{id}/check-ins';
const operation = (document: Document, path: string, method: string) =>
  document.paths[path]?.[method] as Json & { parameters: Json[]; responses: Record<string, Json> };
const also = (path: string) => (document: Document) =>
  void (document.paths[path] = { get: { responses: { default: problem } } });
const asking = (name: string) => (document: Document) =>
  void operation(document, list, 'get').parameters.push(parameter('query', name));

/** What to spoil, by the rule that has to find it. */
const spoil: Record<string, (document: Document) => void> = {
  'adr-naming-resources': also('/api/v1/get-activities'),
  'adr-naming-collections': also('/api/v1/activity/{id}'),
  'adr-interface-language': also('/api/v1/activiteiten'),
  'adr-no-trailing-slash': also('/api/v1/activities/'),
  'adr-path-segments-kebab-case': also('/api/v1/checkIns'),
  'adr-query-keys-camel-case': asking('subgoal_id'),
  'adr-hide-implementation': ({ info }) => void (info['description'] = 'Reads from PostgreSQL.'),
  'adr-date-time': ({ components }) =>
    void (components.schemas['ActivityDto']!.properties['startsOn'] = { type: 'string', format: 'date-time' }),
  'adr-http-methods': (document) => void (operation(document, list, 'get')['requestBody'] = { content: {} }),
  'adr-http-response-codes': (document) => void (operation(document, list, 'get').responses['422'] = problem),
  'adr-nested-child': also('/api/v1/meetings/{id}/decisions'),
  'adr-problem-details': (document) => void delete operation(document, list, 'get').responses['default'],
  'adr-invalid-input-all-errors': ({ components }) =>
    void delete components.schemas['ProblemDto']!.properties['errors'],
  'adr-doc-openapi': (document) => void (document.openapi = '3.1.0'),
  'adr-doc-openapi-contact': ({ info }) => void delete info['contact'],
  'adr-publish-openapi': (document) => void Object.assign(document, { security: [{ cookie: [] }] }),
  'adr-uri-version': also('/api/meetings'),
  'adr-semver': ({ info }) => void (info['version'] = '2.0.0'),
  'adr-version-header': (document) => void delete operation(document, list, 'get').responses['200']!['headers'],
  'adr-deprecation-schedule': (document) => void (operation(document, list, 'get')['deprecated'] = true),
  'adr-transport-security': ({ servers }) => void servers.push({ url: 'http://voorbeeld.example' }),
  'own-pagination': (document) => void (operation(document, list, 'get').parameters = []),
  'own-concurrency': (document) => void (operation(document, one, 'patch').parameters = []),
  'own-retries': (document) => void (operation(document, nested, 'post').parameters = []),
  'own-privacy': asking('contactEmail'),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samenkoers-rules-'));
  writeFileSync(join(folder, 'good.json'), JSON.stringify(good()));
  for (const [rule, change] of Object.entries(spoil)) {
    const document = good();
    change(document);
    writeFileSync(join(folder, `${rule}.json`), JSON.stringify(document));
  }
  found = await lint(join(folder, '*.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Which rules found something, by the document. */
async function lint(files: string): Promise<Map<string, Set<string>>> {
  const program = join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const args = [
    program,
    'lint',
    files,
    '--ruleset',
    join(root, 'apps/api/contract-rules/ruleset.mjs'),
    '--format',
    'json',
    '--quiet',
  ];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 1e8 }, (_error, said, complaints) => resolve(said || complaints));
  });
  const findings = JSON.parse(output.slice(output.indexOf('['))) as { code: string; source: string }[];
  const perDocument = new Map<string, Set<string>>();
  for (const { code, source } of findings) {
    const name = source.split('/').at(-1)?.replace('.json', '') ?? '';
    perDocument.set(name, (perDocument.get(name) ?? new Set()).add(code));
  }
  return perDocument;
}

it('finds nothing in what is good', () => expect(found.get('good')).toBeUndefined());

it('every rule is tried', () => expect(Object.keys(spoil).sort()).toEqual([...rules].sort()));

it.each(rules)('%s', (rule) => expect([...(found.get(rule) ?? [])]).toContain(rule));
