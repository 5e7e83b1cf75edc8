import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { expectProblem, faultsOf } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let coordinator: TestMember;
let leadId: string;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  leadId = await coalition.organisation();
  activityId = await coalition.activity({ leadId });
});
afterAll(() => app.stop());

const list = () => coalition.path('activities');
const checkIns = () => coalition.path(`activities/${activityId}/check-ins`);
const as = () => app.as(coordinator.token);

describe('a body that is not what it should be', () => {
  const send = (body: string, type = 'application/json') => as().post(checkIns()).set('Content-Type', type).send(body);

  it.each(['{', '{"signal": "onCourse",}', 'signal=onCourse', '', '{"__proto__": {"signal": "onCourse"}}'])(
    'is refused as JSON: %j',
    async (body) => {
      const before = await coalition.factCount();
      expectProblem(await send(body), 400, 'malformed-json');
      expect(await coalition.factCount()).toBe(before);
    },
  );

  it.each(['[]', 'null', '5', '"text"', 'true', '[{"signal":"onCourse"}]'])('is no object: %s', async (body) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(['/signal required', ' object']).toContain(faultsOf(answer).join());
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'text/json',
  ])('is refused as %s, also when it reads as JSON', async (type) => {
    expectProblem(await send('{"signal":"onCourse"}', type), 415, 'unsupported-media-type');
  });

  it('may say its character set', async () => {
    expect((await send('{"signal":"onCourse"}', 'application/json; charset=utf-8')).status).toBe(201);
  });

  it('is too large', async () => {
    expectProblem(await send(JSON.stringify({ signal: 'onCourse', note: 'x'.repeat(600_000) })), 413, 'too-large');
  });

  it('that is missing counts as empty: every required field is named', async () => {
    expectProblem(await as().post(list()), 400, 'invalid-input', [
      '/kind required',
      '/leadOrganisationId required',
      '/title required',
    ]);
  });

  it('holds names that are special to JavaScript: they are unknown like any other', async () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'then', 'prototype', 'a/b~c', '']) {
      const answer = await send(JSON.stringify({ signal: 'onCourse', [name]: 1 }));
      const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      expectProblem(answer, 400, 'invalid-input', [`${pointer} unknownProperty`]);
    }
  });

  it('that nests deeply is refused', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expectProblem(await send(`{"signal":${deep}}`), 400, 'malformed-json');
  });
});

describe('texts', () => {
  const note = (text: unknown) => as().post(checkIns()).send({ signal: 'onCourse', note: text });

  it('of 100,000 characters are refused at their field', async () => {
    const answer = await note('a'.repeat(100_000));
    expectProblem(answer, 400, 'invalid-input', ['/note maxLength']);
    expect(answer.body.errors[0].params).toEqual({ limit: 2000 });
  });

  it.each([
    '👵🏽🤝🧑‍🦽 samen',
    'مرحبا بالعالم \u202eomgekeerd\u202c',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    `'; drop table fact; -- " \\ $1 %s {{x}}`,
    'regel een\nregel twee\ten een tab',
    'e\u0301 en \u00e9 blijven wat ze waren',
    'null',
  ])('come back as they were typed: %j', async (text) => {
    const answer = await note(text);
    expect(answer.status).toBe(201);
    expect(answer.body.payload.note).toBe(text);
    const read = await as().get(coalition.path(`facts/${answer.body.id}`));
    expect(read.body.payload.note).toBe(text);
  });

  it('of a row come back as they were typed', async () => {
    const title = `<b>'; drop table activity; --</b> 👵🏽 مرحبا`;
    const made = await as()
      .post(list())
      .send({ title, kind: 'other', leadOrganisationId: leadId, targetGroups: [title], place: title });
    expect(made.body).toMatchObject({ title, targetGroups: [title], place: title });
    const search = await as().get(`${list()}?q=${encodeURIComponent(title)}`);
    expect(search.body).toMatchObject({ total: 1, items: [{ title }] });
  });

  it.each([
    ['NUL', '\u0000'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['C1', '\u0085'],
    ['half a character', '\ud83d'],
    ['the other half', '\udc75'],
  ])('with %s are refused at their field', async (_name, character) => {
    const body = JSON.stringify({ signal: 'onCourse', note: `a${character}b` });
    const answer = await as().post(checkIns()).set('Content-Type', 'application/json').send(body);
    expectProblem(answer, 400, 'invalid-input', ['/note matches']);
    const inList = { title: 'x', kind: 'other', leadOrganisationId: leadId, targetGroups: ['goed', character] };
    const second = await as().post(list()).set('Content-Type', 'application/json').send(JSON.stringify(inList));
    expectProblem(second, 400, 'invalid-input', ['/targetGroups matches']);
  });

  it.each([5, true, [], {}])('have to be texts, not %j', async (value) => {
    expectProblem(await note(value), 400, 'invalid-input', ['/note isString']);
  });

  it('of only spaces are empty', async () => {
    const answer = await as().post(list()).send({ title: ' \n\t ', kind: 'other', leadOrganisationId: leadId });
    expectProblem(answer, 400, 'invalid-input', ['/title required']);
  });
});

describe('query parameters', () => {
  it.each([
    ['page=0', 'page min'],
    ['page=-1', 'page min'],
    ['page=1.5', 'page isInt'],
    ['page=een', 'page isInt'],
    ['page=', 'page required'],
    ['page=0x10', 'page isInt'],
    ['page=100001', 'page max'],
    ['page=99999999999999999999', 'page max'],
    ['page=1&page=2', 'page isInt'],
    ['pageSize=0', 'pageSize min'],
    ['pageSize=101', 'pageSize max'],
    ['sort=secret', 'sort isIn'],
    ['asOf=2025-02-30', 'asOf isDay'],
    ['asOf=0000-01-01', 'asOf isDay'],
    ['asOf=today', 'asOf isDay'],
    ['knownAt=2025-02-30T10:00:00Z', 'knownAt isInstant'],
    ['knownAt=2026-11-20T10:00:00', 'knownAt isInstant'],
    ['knownAt=2026-W10-1T10:00:00Z', 'knownAt isInstant'],
    ['knownAt=2026-123T10:00:00Z', 'knownAt isInstant'],
    ['knownAt=2026-11-20T10:00:61Z', 'knownAt isInstant'],
    ['knownAt=2026-11-20T10:00:00%2B99:99', 'knownAt isInstant'],
    ['knownAt=%2B020260-11-20T10:00:00Z', 'knownAt isInstant'],
    ['knownAt=9999-12-31', 'knownAt isInstant'],
    ['knownAt=0000-01-01', 'knownAt isInstant'],
    ['q=a%00b', 'q matches'],
    ['organisationId=5', 'organisationId isUuid'],
    ['onbekend=1', 'onbekend unknownParameter'],
    ['Page=1', 'Page unknownParameter'],
    ['constructor=1', 'constructor unknownParameter'],
    ['__proto__=1', '__proto__ unknownParameter'],
  ])('?%s is refused', async (query, fault) => {
    expectProblem(await as().get(`${list()}?${query}`), 400, 'invalid-input', [fault]);
  });

  it('are all judged together, in the language of the reader', async () => {
    const address = `${list()}?page=0&pageSize=101&asOf=2025-02-30&sort=x`;
    const dutch = await as().get(address);
    expectProblem(dutch, 400, 'invalid-input', ['asOf isDay', 'page min', 'pageSize max', 'sort isIn']);
    const english = await as().get(address).set('Accept-Language', 'en-GB,en;q=0.9,nl;q=0.8');
    expect(dutch.headers['content-language']).toBe('nl');
    expect(english.headers['content-language']).toBe('en');
    expect(faultsOf(english)).toEqual(faultsOf(dutch));
    const details = (answer: typeof dutch) => answer.body.errors.map(({ detail }: { detail: string }) => detail);
    expect(new Set([...details(dutch), ...details(english)]).size).toBe(8);
  });

  it('take any offset for an instant', async () => {
    for (const knownAt of [
      '2026-11-20T10:00:00Z',
      '2026-11-20T11:00:00.123%2B01:00',
      '2026-06-30T23:59:59-02:00',
      '2026-06-30',
    ]) {
      expect((await as().get(`${list()}?knownAt=${knownAt}`)).status).toBe(200);
    }
  });

  it('page past the end is empty, with the way back', async () => {
    const answer = await as().get(`${list()}?page=9999&pageSize=1`);
    expect(answer.body.items).toEqual([]);
    expect(answer.body.total).toBeGreaterThan(0);
    expect(answer.headers['link']).toContain('rel="prev"');
  });
});

describe('addresses', () => {
  it.each([
    '/nergens',
    '/coalitions',
    '/coalitions/nergens/activities',
    '/coalitions/a%00b/activities',
    '/coalitions/%F0%9F%91%B5/activities',
    `/coalitions/${'a'.repeat(3000)}/activities`,
    '/coalitions/SLUG/activities',
    '/coalitions/..%2f..%2f/activities',
  ])('%.60s is not found', async (path) => {
    expectProblem(await as().get(path), 404, 'not-found');
  });

  it.each(['', 'x', '5', '%00', "'; drop table activity; --", '00000000-0000-0000-0000-000000000000', 'a'.repeat(200)])(
    'an activity %.60s is not found',
    async (id) => {
      if (id === '') return;
      expectProblem(await as().get(`${list()}/${encodeURIComponent(id)}`), 404, 'not-found');
    },
  );

  it('with a trailing slash are not found, and lead nowhere else', async () => {
    for (const path of [`${list()}/`, `${list()}/${activityId}/`, '/me/', '/openapi.json/']) {
      const answer = await as().get(path);
      expectProblem(answer, 404, 'not-found');
      expect(answer.headers['location']).toBeUndefined();
    }
  });

  it('know capitals from small letters, except in an identifier', async () => {
    expectProblem(await as().get(list().replace('activities', 'Activities')), 404, 'not-found');
    expect((await as().get(`${list()}/${activityId.toUpperCase()}`)).body).toMatchObject({ id: activityId });
    expect((await as().get(`${list()}?organisationId=${leadId.toUpperCase()}`)).body.total).toBeGreaterThan(0);
  });

  it('that cannot be decoded are a problem like any other', async () => {
    const answer = await as().get('/coalitions/%zz/activities');
    expectProblem(answer, 404, 'not-found');
    expect(answer.text).not.toMatch(/fst_|fastify/i);
  });

  it('answer 405 with Allow to a method that they do not know', async () => {
    const put = await as().put(`${list()}/${activityId}`).send({});
    expectProblem(put, 405, 'method-not-allowed');
    expect(put.headers['allow']).toBe('DELETE, GET, HEAD, PATCH');
    const remove = await as().delete(list());
    expectProblem(remove, 405, 'method-not-allowed');
    expect(remove.headers['allow']).toBe('GET, HEAD, POST');
    const get = await as().get(`${list()}/${activityId}/transitions`);
    expectProblem(get, 405, 'method-not-allowed');
    expect(get.headers['allow']).toBe('POST');
    expectProblem(await as().options(list()), 405, 'method-not-allowed');
    expectProblem(await as().put('/nergens').send({}), 404, 'not-found');
  });

  it('answer HEAD as GET, without a body', async () => {
    const [head, get] = [await as().head(list()), await as().get(list())];
    expect(head.status).toBe(200);
    expect(head.text).toBeFalsy();
    expect(head.headers['link']).toBe(get.headers['link']);
    expect((await app.as(null).head(list())).status).toBe(401);
  });
});

describe('headers', () => {
  const kinds = (): [string, () => PromiseLike<{ headers: Record<string, string>; text?: string }>][] => [
    ['an answer', () => as().get(list())],
    ['a new fact', () => as().post(checkIns()).send({ signal: 'onCourse' })],
    ['nobody', () => app.as(null).get(list())],
    ['bad input', () => as().post(checkIns()).send({})],
    ['broken JSON', () => as().post(checkIns()).set('Content-Type', 'application/json').send('{')],
    ['a wrong type', () => as().post(checkIns()).set('Content-Type', 'text/plain').send('x')],
    [
      'too large',
      () =>
        as()
          .post(checkIns())
          .send({ note: 'x'.repeat(600_000) }),
    ],
    ['nothing there', () => as().get('/nergens')],
    ['an undecodable address', () => as().get('/coalitions/%zz')],
    ['a wrong method', () => as().put(list()).send({})],
    ['the health', () => app.request(null, 'get', '/health/live')],
  ];

  it('are on every answer, failures included', async () => {
    for (const [name, send] of kinds()) {
      const { headers, text } = await send();
      expect([name, headers]).toEqual([
        name,
        expect.objectContaining({
          'api-version': expect.stringMatching(/^\d+\.\d+\.\d+$/),
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
          'strict-transport-security': expect.stringContaining('max-age='),
        }),
      ]);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers['access-control-allow-origin']).toBeUndefined();
      // Nothing tells what it is built with.
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
      expect(`${JSON.stringify(headers)}${text}`).not.toMatch(
        /fastify|nest|fst_|typeorm|postgres|node_modules|\bat .*:\d+:\d+/i,
      );
    }
  });

  it('tell the languages and people apart for caches', async () => {
    expect((await as().get(list())).headers['vary']).toMatch(/Accept-Language.*Cookie/i);
  });

  it('too large to read, and requests that are no HTTP, are answered without naming anything', async () => {
    await app.app.listen(0, '127.0.0.1');
    const { port } = app.app.getHttpServer().address() as { port: number };
    const raw = (text: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        let answer = '';
        socket.on('data', (data) => (answer += data.toString()));
        socket.on('close', () => resolve(answer));
        socket.on('error', reject);
      });
    const tooLarge = await raw(
      `GET /api/v1/me HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\nConnection: close\r\n\r\n`,
    );
    expect(tooLarge).toMatch(/^HTTP\/1\.1 431 /);
    const garbage = await raw('geen HTTP\r\n\r\n');
    expect(garbage).toMatch(/^HTTP\/1\.1 400 /);
    for (const answer of [tooLarge, garbage]) {
      expect(answer).toMatch(/API-Version: /i);
      expect(answer).toMatch(/application\/problem\+json/);
      expect(answer).not.toMatch(/fastify|fst_|nest/i);
    }
  });
});

describe('writes from another site', () => {
  const write = () => as().post(checkIns());
  const body = { signal: 'onCourse' };

  it.each([
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Origin', 'https://elders.example'],
    ['Origin', 'null'],
    ['Origin', 'http://127.0.0.1:1'],
  ])('are refused by %s: %s', async (header, value) => {
    const before = await coalition.factCount();
    expectProblem(await write().set(header, value).send(body), 403, 'cross-site');
    expect(await coalition.factCount()).toBe(before);
  });

  it('are refused before it is known who asks', async () => {
    expectProblem(
      await app.as(null).post(checkIns()).set('Sec-Fetch-Site', 'cross-site').send(body),
      403,
      'cross-site',
    );
  });

  it('are fine from our own pages, and from programs', async () => {
    const own = write().set('Host', 'samenkoers.example').set('Origin', 'http://samenkoers.example');
    expect((await own.set('Sec-Fetch-Site', 'same-origin').send(body)).status).toBe(201);
    expect((await write().set('Sec-Fetch-Site', 'none').send(body)).status).toBe(201);
    expect((await write().send(body)).status).toBe(201);
  });

  it('do not matter for reading', async () => {
    expect(
      (await as().get(list()).set('Sec-Fetch-Site', 'cross-site').set('Origin', 'https://elders.example')).status,
    ).toBe(200);
  });
});

describe('behind a proxy that has a name of its own', () => {
  it('our own pages are those of the public address', async () => {
    const behind = await TestApp.start({ publicUrl: 'https://samen.example' });
    try {
      const there = await TestCoalition.make(behind);
      const { token } = await there.coordinator();
      const address = there.path(`activities/${await there.activity()}/check-ins`);
      const from = (origin: string) =>
        behind.as(token).post(address).set('Host', 'inwendig:3000').set('Origin', origin);
      expect((await from('https://samen.example').send({ signal: 'onCourse' })).status).toBe(201);
      expectProblem(await from('http://inwendig:3000').send({ signal: 'onCourse' }), 403, 'cross-site');
    } finally {
      await behind.stop();
    }
  });
});

describe('openapi.json', () => {
  it('is for everybody, from anywhere', async () => {
    const answer = await app.as(null).get('/openapi.json').set('Origin', 'https://elders.example');
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.body).toMatchObject({
      openapi: '3.0.3',
      info: { contact: { email: expect.any(String), url: expect.any(String) } },
    });
    expect(answer.headers['api-version']).toBe(answer.body.info.version);
    expect(answer.text).not.toMatch(/fastify|nestjs|typeorm/i);
  });
});
