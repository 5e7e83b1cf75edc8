import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deviceOf, networkOf } from '../src/platform/auth/device.ts';
import { mintSignInLink } from '../src/platform/auth/mint-sign-in-link.ts';
import { Clock } from '../src/platform/clock/clock.ts';
import { Database } from '../src/platform/db/database.ts';
import { KeptMails } from '../src/platform/mail/kept-mails.ts';
import { MailSender } from '../src/platform/mail/mail-sender.ts';
import { DailyJobs } from '../src/platform/jobs/daily-jobs.service.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let member: TestMember;
const noon = '2026-11-20T11:00:00.000Z';

// A demo keeps its mails, so that they can be read here as well; all else is as anywhere.
beforeAll(async () => {
  app = await TestApp.start({ isDemo: true, publicUrl: 'https://samen.voorbeeld.example' });
  coalition = await TestCoalition.make(app);
  member = await coalition.coordinator();
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.set(noon);
  for (const table of ['throttle', 'kept_mail', 'mail_delivery', 'sign_in_link', 'sign_in_attempt'])
    await app.source.query(`delete from ${table}`);
});

const ask = (email: unknown) => app.as(null).post('/sign-in-links').send({ email });
const spend = (token: unknown) => app.as(null).post('/sessions').send({ token });
const addressOf = async ({ personId }: TestMember): Promise<string> =>
  (await app.source.query('select email from person where id = $1', [personId]))[0].email;

async function mails() {
  await app.app.get(MailSender).sendDue();
  return app.app.get(KeptMails).newest(100);
}

/** Asks for a link and reads it in the mail. */
async function tokenFor(who: TestMember): Promise<string> {
  await ask(await addressOf(who)).expect(202);
  const [mail] = await mails();
  return /#(\S+)$/.exec(mail?.link ?? '')?.[1] ?? '';
}

const later = (minutes: number) => app.clock.set(new Date(Date.parse(noon) + minutes * 60_000).toISOString());
const attempts = () =>
  app.source.query('select outcome, person_id as "personId", origin from sign_in_attempt order by at desc, id desc');

function cookieOf(answer: { headers: Record<string, unknown> }): string {
  return String((answer.headers['set-cookie'] as string[] | undefined)?.[0] ?? '');
}
const tokenIn = (cookie: string) => /samenkoers_session=([^;]+)/.exec(cookie)?.[1] ?? '';

describe('POST /sign-in-links', () => {
  it('mails a link to a member, in the language of whoever asks', async () => {
    const email = await addressOf(member);
    await app
      .as(null)
      .post('/sign-in-links')
      .set('Accept-Language', 'en')
      .send({ email: email.toUpperCase() })
      .expect(202);
    const [mail] = await mails();
    expect(mail).toMatchObject({ subject: 'Your link to sign in', coalitionId: null });
    expect(mail?.link).toMatch(/^https:\/\/samen\.voorbeeld\.example\/sign-in\/link#[\w-]{43}$/);
    expect(mail?.text).toContain(`\n\n${mail?.link}\n\n`);
  });

  it('leads to the page that one wanted, behind the #, and keeps it no longer than the mail', async () => {
    const returnTo = `/app/${coalition.slug}/activities?q=koffie`;
    await app
      .as(null)
      .post('/sign-in-links')
      .send({ email: await addressOf(member), returnTo: `${returnTo}#geheim` })
      .expect(202);
    const [mail] = await mails();
    const [, token, to] = /\/sign-in\/link#([\w-]{43})&to=(\S+)$/.exec(mail?.link ?? '') ?? [];
    expect(decodeURIComponent(to ?? '')).toBe(returnTo);
    expect(new URL(mail?.link ?? '').search).toBe('');
    expect(await app.source.query('select 1 from mail_delivery')).toEqual([]);
    await spend(token).expect(201);
  });

  it.each([
    '//evil.example',
    'https://evil.example/app/x',
    '/\\\\evil.example',
    '/app/%2e%2e//evil.example',
    '/sign-in',
    '',
    7,
    null,
  ])('refuses to lead to %j, with every other fault', async (returnTo) => {
    const answer = await app.as(null).post('/sign-in-links').send({ email: 'geen adres', returnTo });
    expectProblem(answer, 400, 'invalid-input');
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(['/email', '/returnTo']);
    expect(await app.source.query('select 1 from mail_delivery')).toEqual([]);
  });

  it('keeps no token: not in the queue, and in the links only its hash', async () => {
    const token = await tokenFor(member);
    const rows = await app.source.query(
      `select row_to_json(l)::text as row from sign_in_link l
       union all select row_to_json(d)::text from mail_delivery d
       union all select row_to_json(a)::text from sign_in_attempt a`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('answers the same for every address, after the very same statements', async () => {
    const removed = await coalition.member('reviewer');
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update membership set ended_on = '2026-11-01' where id = $1`, [removed.membershipId]),
    );
    const seen = [];
    for (const email of [await addressOf(member), await addressOf(removed), 'niemand@voorbeeld.example']) {
      const before = app.queries.statements.length;
      const answer = await ask(email).expect(202);
      const { date: _date, ...headers } = answer.headers;
      seen.push({ headers, body: answer.text, statements: app.queries.statements.slice(before) });
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    // One that counts, one that puts the question into the queue: nobody is looked up before the answer.
    expect(seen[0]?.statements).toHaveLength(2);
    expect(seen[0]?.statements.join()).not.toMatch(/\b(person|membership)\b(?!_)/);
  });

  it('mails nothing to an address that is unknown, or of somebody who was removed', async () => {
    const removed = await coalition.member('reviewer');
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update membership set ended_on = '2026-11-20' where id = $1`, [removed.membershipId]),
    );
    await ask(await addressOf(removed)).expect(202);
    await ask('niemand@voorbeeld.example').expect(202);
    expect(await mails()).toEqual([]);
    expect((await attempts()).slice(0, 2)).toMatchObject([
      { outcome: 'unknownAddress', personId: null },
      { outcome: 'unknownAddress', personId: null },
    ]);
    expect(await app.source.query('select * from mail_delivery')).toEqual([]);
  });

  it('mails an administrator, who is a member of nothing', async () => {
    await app.source.query(
      `insert into person (id, email, name, is_administrator, created_at)
       values ('01a20000-0000-7000-8000-000000000001', 'beheer@voorbeeld.example', 'Beheer', true, now())`,
    );
    await ask('beheer@voorbeeld.example').expect(202);
    expect(await mails()).toHaveLength(1);
  });

  it.each([
    [{}, ['/email required']],
    [{ email: '' }, ['/email required']],
    [{ email: 'geen adres' }, ['/email isEmail']],
    [{ email: 'a@b.example, c@d.example' }, ['/email isEmail']],
    [{ email: `${'a'.repeat(250)}@b.example` }, ['/email maxLength']],
    [{ email: 7, more: 1 }, ['/email maxLength', '/more unknownProperty']],
  ])('refuses %j', async (body, faults) => {
    expectProblem(await app.as(null).post('/sign-in-links').send(body), 400, 'invalid-input', faults);
  });

  it('is throttled per address, known or not, and says when it may be tried again', async () => {
    for (const email of ['niemand@voorbeeld.example', await addressOf(member)]) {
      for (let count = 0; count < 5; count += 1) await ask(email).expect(202);
      const answer = await ask(email.toUpperCase());
      expectProblem(answer, 429, 'too-many-requests');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(3_500);
    }
    later(60);
    await ask('niemand@voorbeeld.example').expect(202);
  });

  it('is throttled per origin', async () => {
    for (let count = 0; count < 60; count += 1) await ask(`iemand${count}@voorbeeld.example`).expect(202);
    expectProblem(await ask('nog@voorbeeld.example'), 429, 'too-many-requests');
    const hashes = await app.source.query(`select distinct scope from throttle order by 1`);
    expect(hashes).toEqual([{ scope: 'signIn.address' }, { scope: 'signIn.origin' }]);
  });
});

describe('POST /sessions', () => {
  it('signs in once, with a cookie that no script reads', async () => {
    const token = await tokenFor(member);
    const answer = await spend(token).expect(201);
    const cookie = cookieOf(answer);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    const me = await app.as(tokenIn(cookie)).get('/me').expect(200);
    expect(me.body.id).toBe(member.personId);
    expectProblem(await spend(token), 410, 'link-spent');
    expect((await attempts()).slice(0, 2)).toMatchObject([
      { outcome: 'linkSpent', personId: member.personId },
      { outcome: 'signedIn', personId: member.personId },
    ]);
  });

  it('asks for TLS everywhere but on this machine itself', async () => {
    const here = await spend(await tokenFor(member)).expect(201);
    expect(cookieOf(here)).not.toMatch(/; Secure/);
    const there = await spend(await tokenFor(member))
      .set('X-Forwarded-Proto', 'https')
      .expect(201);
    expect(cookieOf(there)).toMatch(/; Secure/);
  });

  it('opens one session, however often the button is pressed at once', async () => {
    const token = await tokenFor(member);
    const answers = await Promise.all([1, 2, 3, 4].map(() => spend(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410]);
  });

  it('is over after a quarter of an hour', async () => {
    const token = await tokenFor(member);
    later(16);
    expectProblem(await spend(token), 410, 'link-expired');
  });

  it('is not for a guess', async () => {
    expectProblem(await spend('a'.repeat(43)), 404, 'link-unknown');
    expect((await attempts())[0]).toMatchObject({ outcome: 'linkUnknown', personId: null });
  });

  it('is not for somebody who was removed meanwhile', async () => {
    const leaving = await coalition.member('reviewer');
    const token = await tokenFor(leaving);
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update membership set ended_on = '2026-11-20' where id = $1`, [leaving.membershipId]),
    );
    expectProblem(await spend(token), 403, 'not-invited');
    expectProblem(await spend(token), 410, 'link-spent');
  });

  it.each([
    [{}, ['/token required']],
    [{ token: 'x'.repeat(201) }, ['/token maxLength']],
    [{ token: ['a'] }, ['/token isString']],
  ])('refuses %j', async (body, faults) => {
    expectProblem(await app.as(null).post('/sessions').send(body), 400, 'invalid-input', faults);
  });

  it('is throttled: nobody tries tokens all day', async () => {
    for (let count = 0; count < 120; count += 1) await spend('geraden');
    expectProblem(await spend('geraden'), 429, 'too-many-requests');
  });

  it.each([
    ['Origin', 'https://elders.example'],
    ['Origin', 'null'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
  ])('is refused from another site (%s: %s)', async (name, value) => {
    const token = await tokenFor(member);
    expectProblem(await spend(token).set(name, value), 403, 'cross-site');
    expectProblem(await ask('a@voorbeeld.example').set(name, value), 403, 'cross-site');
    await spend(token).expect(201);
  });

  it('leaves no session behind in the same browser', async () => {
    const old = await app.session(member.personId);
    await app
      .as(old)
      .post('/sessions')
      .send({ token: await tokenFor(member) })
      .expect(201);
    expectProblem(await app.as(old).get('/me'), 401, 'not-signed-in');
  });
});

describe('a session', () => {
  const fortnight = 14 * 24 * 60;

  it('ends after thirty days, however much it is used', async () => {
    const token = tokenIn(cookieOf(await spend(await tokenFor(member)).expect(201)));
    later(fortnight - 60);
    await app.as(token).get('/me').expect(200);
    later(2 * fortnight - 180);
    await app.as(token).get('/me').expect(200);
    later(30 * 24 * 60 + 1);
    expectProblem(await app.as(token).get('/me'), 401, 'not-signed-in');
  });

  it('ends after two weeks without a sign of life', async () => {
    const idle = tokenIn(cookieOf(await spend(await tokenFor(member)).expect(201)));
    later(fortnight + 61);
    expectProblem(await app.as(idle).get('/me'), 401, 'not-signed-in');
  });

  it('notes a sign of life once an hour, and costs no statement more for it', async () => {
    const token = await app.session(member.personId);
    const count = () => app.queries.during(() => app.as(token).get('/me/sessions').expect(200));
    const first = await count();
    later(90);
    expect(await count()).toBe(first);
    const [row] = (await app.as(token).get('/me/sessions')).body.items;
    expect(row.lastSeenAt > '2026-11-20T12:29').toBe(true);
  });
});

describe('/me/sessions', () => {
  it('lists where one is signed in, and nobody else is', async () => {
    const person = await coalition.member('reviewer');
    const phone =
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36';
    const answer = await spend(await tokenFor(person))
      .set('User-Agent', phone)
      .expect(201);
    const token = tokenIn(cookieOf(answer));
    const { body, headers } = await app.as(token).get('/me/sessions?pageSize=1').expect(200);
    expect(body.total).toBe(2);
    expect(body.items).toEqual([
      expect.objectContaining({
        isCurrent: true,
        method: 'link',
        browser: 'Chrome',
        system: 'Android',
        network: '127.0.0.x',
      }),
    ]);
    expect(headers['link']).toContain('rel="next"');
  });

  it('ends one, at once; and nobody ends that of another', async () => {
    const person = await coalition.member('reviewer');
    const other = await app.session(person.personId);
    const list = (await app.as(person.token).get('/me/sessions')).body.items;
    const { id } = list.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    expectProblem(await app.as(member.token).delete(`/me/sessions/${id}`), 404, 'not-found');
    await app.as(person.token).delete(`/me/sessions/${id}`).expect(204);
    expectProblem(await app.as(other).get('/me'), 401, 'not-signed-in');
    expectProblem(await app.as(person.token).delete(`/me/sessions/${id}`), 404, 'not-found');
    expectProblem(await app.as(person.token).delete('/me/sessions/geen'), 404, 'not-found');
  });

  it('signs out everywhere', async () => {
    const person = await coalition.member('reviewer');
    const other = await app.session(person.personId);
    await app.as(person.token).delete('/me/sessions').expect(204);
    for (const token of [person.token, other]) expectProblem(await app.as(token).get('/me'), 401, 'not-signed-in');
    await app.as(member.token).get('/me').expect(200);
  });

  it('is for whoever is signed in', async () => {
    expectProblem(await app.as(null).get('/me/sessions'), 401, 'not-signed-in');
    expectProblem(await app.as(null).delete('/me/sessions'), 401, 'not-signed-in');
  });
});

describe('the ways in', () => {
  it('are told to everybody', async () => {
    expect((await app.as(null).get('/sign-in-options').expect(200)).body).toEqual({ mail: true, providers: [] });
  });

  it('are none without a mail server', async () => {
    const bare = await TestApp.start();
    expect((await bare.as(null).get('/sign-in-options')).body).toEqual({ mail: false, providers: [] });
    await bare.stop();
  });
});

it('what has lost its use is removed every day', async () => {
  await mintSignInLink(app.app.get(Database), app.app.get(Clock), member.personId, { lifetime: 15 });
  await ask('oud@voorbeeld.example').expect(202);
  app.clock.set('2027-06-20T11:00:00.000Z');
  expect(await app.app.get(DailyJobs).runDue()).toContain('privacy.retention');
  for (const table of ['sign_in_link', 'throttle', 'sign_in_attempt', 'session'])
    expect(await app.source.query(`select * from ${table}`)).toEqual([]);
});

describe('what is told of a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Safari/604.1',
      'Safari',
      'iOS',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Firefox', 'Linux'],
    ['curl/8.0', null, null],
    [undefined, null, null],
  ])('%s', (agent, browser, system) => {
    expect(deviceOf(agent, '192.0.2.7')).toEqual({ browser, system, network: '192.0.2.x' });
  });

  it.each([
    ['::ffff:192.0.2.7', '192.0.2.x'],
    ['2001:db8:7:8::9', '2001:db8:7::x'],
    ['::1', '::1'],
    ['nergens', null],
  ])('network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
