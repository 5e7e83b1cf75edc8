import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/platform/config/config.ts';
import { Database } from '../src/platform/db/database.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
afterEach(() => app?.stop());

type Line = Record<string, unknown>;

/** An application whose log is listened to. */
async function withLog(environment: NodeJS.ProcessEnv = {}) {
  const lines: Line[] = [];
  const log = { write: (line: string) => void lines.push(JSON.parse(line) as Line) };
  app = await TestApp.start({ environment: { LOG_LEVEL: 'info', ...environment }, log });
  return lines;
}

describe('the log', () => {
  it('has a line for every request: who did what to what, from where, when, and how it ended', async () => {
    const lines = await withLog();
    const coalition = await TestCoalition.make(app);
    const { token, personId } = await coalition.coordinator();
    const activityId = await coalition.activity();
    const answer = await app
      .as(token)
      .post(coalition.path(`activities/${activityId}/check-ins?geheim=1`))
      .send({ signal: 'goed', note: 'een heel eigen verhaal' });
    expectProblem(answer, 400, 'invalid-input');
    await app
      .as(token)
      .post(coalition.path(`activities/${activityId}/check-ins`))
      .send({ signal: 'onCourse' })
      .expect(201);
    const written = lines.filter(({ action }) => String(action).startsWith('POST'));
    expect(written.map(({ msg, result }) => [msg, result])).toEqual([
      ['refused', 400],
      ['done', 201],
    ]);
    expect(written[1]).toEqual({
      level: 'info',
      time: expect.stringMatching(/^2026-11-20T11:00:0\d\.\d{3}Z$/),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      action: 'POST /api/v1/coalitions/:slug/activities/:id/check-ins',
      object: { slug: coalition.slug, id: activityId },
      result: 201,
      origin: '127.0.0.1',
      actor: personId,
      milliseconds: expect.any(Number),
      msg: 'done',
    });
    // The same identifier as in the audit trail.
    const trail = await app.as(token).get(coalition.path('audit-events?pageSize=1'));
    expect(trail.body.items[0].requestId).toBe(written[1]?.['requestId']);
  });

  it('holds no name, address, text, token or query, whatever is sent', async () => {
    const lines = await withLog();
    const coalition = await TestCoalition.make(app);
    const { token } = await coalition.coordinator();
    const secret = 'jan.jansen@voorbeeld.example';
    await app.as(token).get(`/me?wie=${secret}`);
    await app.as(secret).get('/me');
    await app.as(null).get(`/coalitions/${encodeURIComponent(secret)}/activities`);
    await app.as(token).get(coalition.path(`activities/${secret}`));
    await app.request(null, 'get', `/api/v1/${secret}`);
    await app.as(token).post(coalition.path('activities')).send({ title: secret });
    expect(lines.length).toBeGreaterThanOrEqual(6);
    const text = JSON.stringify(lines);
    for (const word of [secret, 'jansen', token, 'Voorbeeld coordinator']) expect(text).not.toContain(word);
    expect(lines.map(({ action }) => action)).toContain('GET unknown');
  });

  it('tells what nobody foresaw, under the same identifier, without the values of the statement', async () => {
    const lines = await withLog();
    const coalition = await TestCoalition.make(app);
    const { token } = await coalition.coordinator();
    const read = app.app.get(Database).read.bind(app.app.get(Database));
    app.app.get(Database).read = (ctx, work) =>
      read(ctx, (tx) => tx.query('select $1::text from nowhere', ['een geheim']).then(() => work(tx)));
    const answer = await app.as(token).get(coalition.path('activities'));
    expectProblem(answer, 500, 'unexpected');
    const [fault] = lines.filter(({ level }) => level === 'error');
    expect(fault).toMatchObject({
      msg: 'unexpected',
      err: { code: '42P01', message: expect.stringContaining('nowhere') },
    });
    expect(answer.body.instance).toBe(`urn:samenkoers:request:${fault?.['requestId']}`);
    expect(JSON.stringify(lines)).not.toContain('een geheim');
  });

  it('says nothing when told so', async () => {
    const lines = await withLog({ LOG_LEVEL: 'silent' });
    await app.as(null).get('/me');
    expect(lines).toEqual([]);
  });
});

describe('/metrics', () => {
  const scrape = (headers: Record<string, string> = {}) => app.request(null, 'get', '/metrics').set(headers);

  it('counts requests by route and result, and connections, for this machine', async () => {
    app = await TestApp.start();
    const coalition = await TestCoalition.make(app);
    const { token } = await coalition.coordinator();
    await app.as(token).get(coalition.path('activities')).expect(200);
    await app.as(null).get(coalition.path('activities')).expect(401);
    const answer = await scrape().expect(200);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': expect.stringContaining('text/plain'),
    });
    const route = '/api/v1/coalitions/:slug/activities';
    for (const status of [200, 401])
      expect(answer.text).toContain(
        `samenkoers_http_request_seconds_count{method="GET",route="${route}",status="${status}"} 1`,
      );
    expect(answer.text).toMatch(/samenkoers_database_connections\{state="idle"\} [1-9]/);
    expect(answer.text).toContain('process_resident_memory_bytes');
    expect(answer.text).not.toContain(coalition.slug);
  });

  it('does not exist for who comes through a proxy or asks for another host', async () => {
    app = await TestApp.start();
    const elsewhere: Record<string, string>[] = [
      { 'X-Forwarded-For': '203.0.113.7' },
      { Host: 'samenkoers.example' },
      { Forwarded: 'for=x' },
    ];
    for (const headers of elsewhere) expectProblem(await scrape(headers), 404, 'not-found');
  });

  it('with a token is for whoever has it, and for nobody else', async () => {
    const token = 'een-lang-woord-dat-niemand-raadt';
    app = await TestApp.start({ environment: { METRICS_TOKEN: token } });
    const proxied = { 'X-Forwarded-For': '203.0.113.7' };
    await scrape({ ...proxied, Authorization: `Bearer ${token}` }).expect(200);
    for (const Authorization of ['', 'Bearer', `Bearer ${token}x`, `Basic ${token}`, `Bearer ${token.slice(1)}`])
      expectProblem(await scrape({ Authorization }), 404, 'not-found');
    expectProblem(await scrape(), 404, 'not-found');
  });
});

describe('/.well-known/security.txt', () => {
  const path = '/.well-known/security.txt';

  it('says what is configured', async () => {
    app = await TestApp.start({
      publicUrl: 'https://samenkoers.example',
      environment: {
        SECURITY_CONTACT: 'mailto:veilig@voorbeeld.example, https://voorbeeld.example/melden',
        SECURITY_EXPIRES: '2027-06-30T00:00:00Z',
        SECURITY_POLICY: 'https://voorbeeld.example/beleid',
      },
    });
    const answer = await app.request(null, 'get', path).expect(200);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.text).toBe(
      `Contact: mailto:veilig@voorbeeld.example
Contact: https://voorbeeld.example/melden
Expires: 2027-06-30T00:00:00Z
Preferred-Languages: nl, en
Canonical: https://samenkoers.example${path}
Policy: https://voorbeeld.example/beleid
`,
    );
  });

  it('expires in ninety days unless told, and is not there unless configured', async () => {
    app = await TestApp.start({ environment: { SECURITY_CONTACT: 'mailto:veilig@voorbeeld.example' } });
    expect((await app.request(null, 'get', path)).text).toMatch(/^Expires: 2027-02-18T11:00:0/m);
    await app.stop();
    app = await TestApp.start();
    expectProblem(await app.request(null, 'get', path), 404, 'not-found');
  });
});

describe('the environment', () => {
  it.each([
    ['LOG_LEVEL', 'loud', /LOG_LEVEL must be one of silent, error/],
    ['METRICS_TOKEN', 'short', /METRICS_TOKEN must be 24 to 200/],
    ['SECURITY_CONTACT', 'veilig@voorbeeld.example', /SECURITY_CONTACT must hold addresses/],
    ['SECURITY_EXPIRES', 'soon', /SECURITY_EXPIRES must be a moment/],
    ['SECURITY_POLICY', 'http://voorbeeld.example', /SECURITY_POLICY must be an address/],
    ['PRIVACY_EMAIL', 'mij', /PRIVACY_EMAIL must be an e-mail address/],
    ['PRIVACY_URL', 'voorbeeld.example', /PRIVACY_URL must be an address/],
    ['ACCESSIBILITY_STATUS', 'AA', /ACCESSIBILITY_STATUS must be one of A, B, C, D, E/],
    ['THEME_FILE', 'nergens.css', /THEME_FILE must be a file that is there/],
    ['THEME_FILE', 'package.json', /THEME_FILE must be a file that is there and ends in .css/],
    ['ACCESSIBILITY_EVALUATED_ON', '2026-13-01', /ACCESSIBILITY_EVALUATED_ON must be a day/],
  ])('with a %s that cannot be is refused, by name', (name, value, why) => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://x', [name]: value })).toThrow(why);
    app = undefined as never;
  });
});
