import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem, faultsOf } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

/** Walks the whole contract, so that whatever is added to it is tried as well. */

/** What answers without a session. Whoever adds one says so here. */
const open = new Set<string>([
  'GET /api/v1/coalitions/{slug}/public-page',
  'GET /api/v1/statements',
  'GET /api/v1/sign-in-options',
  'POST /api/v1/sign-in-links',
  'POST /api/v1/sessions',
  'POST /api/v1/sign-in-providers/{key}/departures',
  'POST /api/v1/sign-in-providers/{key}/sessions',
]);

/** What only who keeps the installation finds in a coalition. */
const ofAdministrators = new Set<string>([
  'GET /api/v1/coalitions',
  'POST /api/v1/coalitions',
  'POST /api/v1/coalitions/{slug}/first-coordinators',
]);

interface Operation {
  readonly name: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete' | 'put';
  readonly path: string;
  readonly hasBody: boolean;
  readonly parameters: readonly { name: string; in: string; required?: boolean }[];
  readonly responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

let app: TestApp;
let cast: Cast;
let operations: Operation[];

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
  const { body } = await app.as(null).get('/openapi.json');
  operations = operationsOf(body);
});
afterAll(() => app.stop());

type Contract = { paths: Record<string, Record<string, Operation & { requestBody?: object }>> };

function operationsOf({ paths }: Contract): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      name: `${method.toUpperCase()} ${path}`,
      method: method as Operation['method'],
      path,
      hasBody: operation.requestBody !== undefined,
    })),
  );
}

/** Sends an operation with identifiers that do not exist, and everything else as it has to be. */
function call({ method, path, parameters }: Operation, token: string | null, body: object = {}, query = '') {
  const address = path.replace('{slug}', cast.coalition.slug).replace(/\{\w+\}/g, () => v4());
  const request = app.request(token, method, `${address}${query}`);
  if (parameters.some(({ name }) => name === 'If-Match')) void request.set('If-Match', '"1"');
  return method === 'get' || method === 'delete' ? request : request.send(body);
}

/** Tries them all, and tells every one that differs. */
async function expectOfEach(
  chosen: Operation[],
  expected: string,
  told: (operation: Operation) => PromiseLike<string>,
) {
  expect(chosen.length).toBeGreaterThan(0);
  const differing: string[] = [];
  for (const operation of chosen) {
    const what = await told(operation);
    if (what !== expected) differing.push(`${operation.name}: ${what}`);
  }
  expect(differing).toEqual([]);
}

const problemOf = ({ status, body }: { status: number; body: { type?: string } }) =>
  `${status} ${body.type?.split(':').at(-1)}`;
const inCoalition = () => operations.filter(({ path, name }) => path.includes('{slug}') && !open.has(name));
const coordinator = () => cast.coordinator.token;

describe('every operation of the contract', () => {
  it('that is not open answers nobody', async () => {
    const closed = operations.filter(({ name }) => !open.has(name));
    await expectOfEach(closed, '401 not-signed-in', async (operation) => problemOf(await call(operation, null)));
  });

  it('that is open exists', () => {
    const names = operations.map(({ name }) => name);
    expect([...open].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('in a coalition hides it from members of another', async () => {
    await expectOfEach(inCoalition(), '404 not-found', async (operation) =>
      problemOf(await call(operation, cast.outsider.token)),
    );
  });

  it('in a coalition does not exist in one that does not', async () => {
    await expectOfEach(inCoalition(), '404 not-found', async (operation) => {
      const elsewhere = { ...operation, path: operation.path.replace('{slug}', 'bestaat-niet') };
      return problemOf(await call(elsewhere, coordinator()));
    });
  });

  it('that reads one thing does not find what is not there', async () => {
    const single = inCoalition().filter(({ method, path }) => method === 'get' && /\{(?!slug)\w+\}$/.test(path));
    await expectOfEach(single, '404 not-found', async (operation) => problemOf(await call(operation, coordinator())));
  });

  it('that takes a body names what it does not know, and takes no list or number instead', async () => {
    const withBody = inCoalition().filter(({ hasBody, name }) => hasBody && !ofAdministrators.has(name));
    await expectOfEach(withBody, '/onbekend unknownProperty', async (operation) => {
      const answer = await call(operation, coordinator(), { onbekend: 1 });
      // What a coordinator may not do at all is refused before its body is looked at.
      if (answer.status === 403) return '/onbekend unknownProperty';
      return faultsOf(answer).find((fault) => fault.startsWith('/onbekend')) ?? problemOf(answer);
    });
    await expectOfEach(withBody, 'refused', async (operation) => {
      const answer = await call(operation, coordinator(), [{ onbekend: 1 }]);
      return [400, 403].includes(answer.status) ? 'refused' : problemOf(answer);
    });
  });

  it('that takes If-Match asks for it', async () => {
    const versioned = inCoalition().filter(({ parameters }) => parameters.some(({ name }) => name === 'If-Match'));
    await expectOfEach(versioned, '428 version-required', async (operation) => {
      const answer = await call({ ...operation, parameters: [] }, coordinator());
      return answer.status === 403 ? '428 version-required' : problemOf(answer);
    });
  });

  it('that lists refuses what it does not know, and pages that do not exist', async () => {
    const lists = inCoalition().filter(({ parameters }) => parameters.some(({ name }) => name === 'page'));
    await expectOfEach(lists, 'onbekend unknownParameter,page min,pageSize max', async (operation) => {
      const answer = await call(operation, coordinator(), {}, '?onbekend=1&page=0&pageSize=101');
      return faultsOf(answer)
        .filter((fault) => /^(onbekend|page|pageSize) /.test(fault))
        .join();
    });
  });

  it('declares what it answers, and that a failure is a problem', () => {
    // As committed: the types that only the build knows are in it.
    const committed = JSON.parse(readFileSync(join(import.meta.dirname, '../openapi.json'), 'utf8'));
    for (const { name, responses } of operationsOf(committed)) {
      expect([name, Object.keys(responses['default']?.content ?? {})]).toEqual([name, ['application/problem+json']]);
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect([name, good.length]).toEqual([name, 1]);
      for (const [status, { content }] of good) {
        if (!['202', '204'].includes(status))
          expect([name, content?.['application/json']?.schema]).toEqual([name, expect.any(Object)]);
      }
    }
  });

  it('is in the manner of the Dutch API design rules', () => {
    for (const { name, path, parameters } of operations) {
      expect(path).toMatch(/^\/api\/v1(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+$/);
      for (const parameter of parameters.filter((one) => one.in === 'query')) {
        expect([name, parameter.name]).toEqual([name, expect.stringMatching(/^[a-z][A-Za-z]*$/)]);
      }
    }
  });
});

it('outside a demo folder its addresses do not exist', async () => {
  expectProblem(await app.as(null).get('/demo'), 404, 'not-found');
  expectProblem(await app.as(null).get('/demo/mails'), 404, 'not-found');
  const session = app.as(null).post('/demo/sessions');
  expectProblem(await session.send({ coalition: cast.coalition.slug, persona: 'coordinator' }), 404, 'not-found');
});
