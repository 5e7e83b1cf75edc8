import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/platform/config/config.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { BadProvider, clientKeys, configured, type Mischief, RealProvider } from './support/identity-provider.ts';
import { TestApp } from './support/test-app.ts';

const origin = 'https://samen.voorbeeld.example';
const real = new RealProvider();
const bad = new BadProvider();
let app: TestApp;
let coalition: TestCoalition;
let member: TestMember;
let email: string;

beforeAll(async () => {
  const identityProviders = [
    configured('echt', await real.start(`${origin}/sign-in/return/echt`)),
    configured('slecht', await bad.start()),
    configured('weg', 'http://127.0.0.1:1'),
  ];
  // Tokens carry the time of their maker, so here ours is the same.
  app = await TestApp.start({ now: new Date().toISOString(), publicUrl: origin, config: { identityProviders } });
  coalition = await TestCoalition.make(app);
});
afterAll(async () => {
  await app.stop();
  real.stop();
  bad.stop();
});
beforeEach(async () => {
  member = await coalition.member('reviewer');
  [{ email }] = await app.source.query('select email from person where id = $1', [member.personId]);
  await app.source.query('delete from person_identity');
  real.subject = `subject-of-${email}`;
  real.accounts.set(real.subject, { email, verified: true });
  bad.mischief = {};
});

const path = (key: string, rest: string) => `/sign-in-providers/${key}/${rest}`;

async function depart(key: string): Promise<{ url: URL; cookie: string }> {
  const answer = await app.as(null).post(path(key, 'departures')).expect(201);
  const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/^samenkoers_departure=.*; HttpOnly; .*SameSite=Lax|SameSite=Lax.*HttpOnly/);
  return { url: new URL(answer.body.url), cookie: cookie.split(';')[0] ?? '' };
}

const arrive = (key: string, answer: string, cookie: string) =>
  app.as(null).post(path(key, 'sessions')).set('Cookie', cookie).send({ answer });

/** The whole way, through the real provider and back. */
async function signIn() {
  const { url, cookie } = await depart('echt');
  return arrive('echt', await real.walk(url.href), cookie);
}

const sessionOf = (answer: { headers: Record<string, unknown> }) =>
  /samenkoers_session=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
const outcomes = async () =>
  (await app.source.query(`select outcome from sign_in_attempt where method = 'provider' order by id desc limit 1`))[0];

describe('at a real provider', () => {
  it('signs in whom we invited, with PKCE, state, nonce and a signed assertion', async () => {
    const { url, cookie } = await depart('echt');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'samenkoers',
      scope: 'openid email',
      code_challenge_method: 'S256',
      redirect_uri: `${origin}/sign-in/return/echt`,
      state: expect.stringMatching(/.{40}/),
      nonce: expect.stringMatching(/.{40}/),
      code_challenge: expect.stringMatching(/.{40}/),
    });
    const answer = await arrive('echt', await real.walk(url.href), cookie).expect(201);
    const me = await app.as(sessionOf(answer)).get('/me').expect(200);
    expect(me.body).toMatchObject({ id: member.personId, email });
    expect(await outcomes()).toEqual({ outcome: 'signedIn' });
    const sessions = (await app.as(sessionOf(answer)).get('/me/sessions')).body.items;
    expect(sessions).toContainEqual(expect.objectContaining({ isCurrent: true, method: 'provider' }));
  });

  it('knows somebody by who they are there, also when their address there has changed', async () => {
    await (
      await signIn().then((answer) => answer)
    ).body;
    real.accounts.set(real.subject, { email: 'nieuw@voorbeeld.example', verified: true });
    const answer = await signIn();
    expect((await app.as(sessionOf(answer)).get('/me')).body.id).toBe(member.personId);
  });

  it('does not take a successor with the same address for who had it before', async () => {
    expect((await signIn()).status).toBe(201);
    real.subject = 'opvolger';
    real.accounts.set('opvolger', { email, verified: true });
    expectProblem(await signIn(), 403, 'not-invited');
  });

  it.each([
    ['whom nobody invited', { email: 'vreemd@voorbeeld.example', verified: true }, 'not-invited'],
    ['whose address is not verified', { verified: false }, 'address-not-verified'],
    [
      'whose address is not that provider’s to speak for',
      { email: 'x@elders.example', verified: true },
      'address-not-verified',
    ],
  ])('refuses somebody %s', async (_name, account, type) => {
    real.subject = `anders ${type}`;
    real.accounts.set(real.subject, { email, ...account });
    expectProblem(await signIn(), 403, type);
    expect(await app.source.query('select * from person_identity')).toEqual([]);
  });

  it('refuses who was a member and is no more, linked or not', async () => {
    expect((await signIn()).status).toBe(201);
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update membership set ended_on = '2020-01-01' where id = $1`, [member.membershipId]),
    );
    expectProblem(await signIn(), 403, 'not-invited');
    await app.source.query('delete from person_identity');
    expectProblem(await signIn(), 403, 'not-invited');
  });

  it('says where to sign out there as well', async () => {
    const session = sessionOf(await signIn());
    const answer = await app.as(session).delete('/me/session').expect(204);
    expect(answer.headers['link']).toMatch(/^<http:\/\/127\.0\.0\.1:\d+\/session\/end\?.*>; rel="end-session"$/);
    expectProblem(await app.as(session).get('/me'), 401, 'not-signed-in');
    const plain = await app.as(member.token).delete('/me/session').expect(204);
    expect(plain.headers['link']).toBeUndefined();
  });
});

describe('the way back', () => {
  it('is for the browser that left, once, within ten minutes', async () => {
    const { url, cookie } = await depart('echt');
    const answer = await real.walk(url.href);
    expectProblem(await arrive('echt', answer, 'samenkoers_departure=ander'), 403, 'provider-refused');
    expectProblem(await arrive('slecht', answer, cookie), 403, 'provider-refused');
    await arrive('echt', answer, cookie).expect(201);
    expectProblem(await arrive('echt', answer, cookie), 403, 'provider-refused');

    const late = await depart('echt');
    const lateAnswer = await real.walk(late.url.href);
    const now = app.clock.now();
    app.clock.set(new Date(now.getTime() + 11 * 60_000).toISOString());
    expectProblem(await arrive('echt', lateAnswer, late.cookie), 403, 'provider-refused');
    app.clock.set(now.toISOString());
  });

  it.each([
    ['another state', (query: URLSearchParams) => query.set('state', 'x'.repeat(43))],
    ['no state', (query: URLSearchParams) => query.delete('state')],
    ['a guessed code', (query: URLSearchParams) => query.set('code', 'geraden')],
    ['another issuer', (query: URLSearchParams) => query.set('iss', 'https://elders.example')],
    ['an error', (query: URLSearchParams) => query.set('error', 'access_denied')],
  ])('with %s is refused', async (_name, change) => {
    const { url, cookie } = await depart('echt');
    const query = new URLSearchParams(await real.walk(url.href));
    change(query);
    expectProblem(await arrive('echt', query.toString(), cookie), 403, 'provider-refused');
    expect(await outcomes()).toEqual({ outcome: 'providerRefused' });
  });

  it.each([
    [{}, ['/answer required']],
    [{ answer: 'x'.repeat(4001), more: 1 }, ['/answer maxLength', '/more unknownProperty']],
  ])('refuses a body that is no answer: %#', async (body, faults) => {
    expectProblem(await app.as(null).post(path('echt', 'sessions')).send(body), 400, 'invalid-input', faults);
  });
});

describe('a provider that gives out', () => {
  const now = Math.floor(Date.now() / 1000);
  async function arriveFrom(mischief: Mischief) {
    const { url, cookie } = await depart('slecht');
    bad.nonce = url.searchParams.get('nonce') ?? '';
    bad.mischief = mischief;
    const state = url.searchParams.get('state') ?? '';
    return arrive('slecht', new URLSearchParams({ code: 'x', state, iss: bad.issuer }).toString(), cookie);
  }

  it('what is right, is believed', async () => {
    const answer = await arriveFrom({ claims: { email, sub: 'goed' } });
    expect(answer.status).toBe(201);
  });

  it.each<[string, Mischief]>([
    ['another nonce', { claims: { nonce: 'een andere' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://elders.example' } }],
    ['another audience', { claims: { aud: 'een andere toepassing' } }],
    ['an audience of many, for somebody else', { claims: { aud: ['samenkoers', 'ander'], azp: 'ander' } }],
    ['an expired token', { claims: { iat: now - 7200, exp: now - 3600 } }],
    ['a token without an end', { claims: { exp: undefined } }],
    ['an unsigned token', { sign: 'none' }],
    ['a token signed by another', { sign: 'otherKey' }],
    ['a token that was altered', { sign: 'alteredAfter' }],
    ['no subject', { claims: { sub: undefined } }],
  ])('%s, is refused', async (_name, mischief) => {
    const claims = { email, ...mischief.claims };
    expectProblem(await arriveFrom({ ...mischief, claims }), 403, 'provider-refused');
    expect(await app.source.query('select * from person_identity')).toEqual([]);
  });
});

describe('which providers there are', () => {
  it('is told to everybody', async () => {
    const { body } = await app.as(null).get('/sign-in-options').expect(200);
    expect(body.providers).toEqual([
      { key: 'echt', name: 'Gemeente echt' },
      { key: 'slecht', name: 'Gemeente slecht' },
      { key: 'weg', name: 'Gemeente weg' },
    ]);
  });

  it('and another there is not', async () => {
    expectProblem(await app.as(null).post(path('geen', 'departures')), 404, 'provider-unknown');
    expectProblem(await app.as(null).post(path('geen', 'sessions')).send({ answer: 'x' }), 404, 'provider-unknown');
  });

  it('one that is away is said to be away', async () => {
    expectProblem(await app.as(null).post(path('weg', 'departures')), 503, 'provider-away');
  });
});

it('the way there and the way back are throttled: nobody fills our tables, or bothers a provider, all day', async () => {
  const { cookie } = await depart('echt');
  expectProblem(await arrive('echt', 'state=geraden', cookie), 403, 'provider-refused');
  await app.source.query(`update throttle set count = 300 where scope in ('signIn.departure', 'signIn.arrival')`);
  const refused = await app.as(null).post(path('echt', 'departures'));
  expectProblem(refused, 429, 'too-many-requests');
  expect(refused.headers['set-cookie']).toBeUndefined();
  expectProblem(await arrive('echt', 'state=geraden', cookie), 429, 'too-many-requests');
  await app.source.query('delete from throttle');
});

describe('IDENTITY_PROVIDERS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samenkoers-'));
  const pem = clientKeys.privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(folder, 'key.pem'), pem);
  writeFileSync(join(folder, 'no-key.pem'), 'geen sleutel');
  afterAll(() => rmSync(folder, { recursive: true }));

  const good = {
    key: 'gemeente',
    name: 'Gemeente Voorbeeldstad',
    issuer: 'https://login.voorbeeld.example',
    clientId: 'samenkoers',
    keyFile: 'key.pem',
    emailDomains: ['Voorbeeld.example'],
  };
  const read = (content: unknown) => {
    const file = join(folder, 'providers.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return readConfig({ DATABASE_URL: 'postgres://x', IDENTITY_PROVIDERS: file }).identityProviders;
  };

  it('is read, with its key beside it', () => {
    expect(read([good])).toMatchObject(
      [{ ...good, keyFile: undefined, emailDomains: ['voorbeeld.example'] }].map(({ keyFile: _file, ...rest }) => rest),
    );
  });

  it.each([
    ['{', 'no JSON'],
    [{}, 'must hold a list'],
    [[{ ...good, key: 'Gemeente X' }], '"key" may hold'],
    [[good, good], 'a key of its own'],
    [[{ ...good, name: '' }], '"name" is missing'],
    [[{ ...good, issuer: 'http://login.voorbeeld.example' }], '"issuer" must be'],
    [[{ ...good, clientId: 7 }], '"clientId" is missing'],
    [[{ ...good, keyFile: 'nergens.pem' }], 'ENOENT'],
    [[{ ...good, keyFile: 'no-key.pem' }], '"keyFile" cannot be read'],
    [[{ ...good, emailDomains: [] }], '"emailDomains" must list'],
    [[{ ...good, emailDomains: ['*'] }], '"emailDomains" must list'],
  ])('is refused: %#', (content, why) => {
    expect(() => read(content)).toThrow(why);
  });
});
