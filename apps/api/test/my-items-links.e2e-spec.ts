import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KeptMails } from '../src/platform/mail/kept-mails.ts';
import { MailSender } from '../src/platform/mail/mail-sender.ts';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
let activityId: string;
let token: string;
/** Each test an hour after the one before: what is written never goes back in time. */
let noon = Date.parse('2026-11-20T11:00Z');

beforeAll(async () => {
  app = await TestApp.start({ isDemo: true, publicUrl: 'https://samen.voorbeeld.example' });
  cast = await castOf(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  noon += 3_600_000;
  app.clock.set(new Date(noon).toISOString());
  await app.source.query('delete from kept_mail');
  activityId = await cast.coalition.activity({ leadId: cast.leadId, lifecycle: 'inProgress' });
  token = await askAndOpen();
});

/** The coordinator asks how it goes; the contact finds the link in the mail. */
async function askAndOpen(): Promise<string> {
  const asking = cast.coalition.path(`activities/${activityId}/requests`);
  await app.as(cast.coordinator.token).post(asking).send({ about: 'update' }).expect(201);
  app.clock.set(new Date(noon + 60_000).toISOString());
  await app.app.get(MailSender).sendDue();
  const [mail] = await app.app.get(KeptMails).newest(1);
  expect(mail?.link).toMatch(/^https:\/\/samen\.voorbeeld\.example\/my-items#[\w-]{43}$/);
  return mail?.link?.split('#')[1] ?? '';
}

const by = (link: string) => (method: 'get' | 'post' | 'delete' | 'patch', path: string) =>
  app.as(null)[method](path).set('Authorization', `Link ${link}`);
const checkIn = (link = token, path = cast.coalition.path(`activities/${activityId}/check-ins`)) =>
  by(link)('post', path).send({ signal: 'onCourse' });
const later = (days: number) => app.clock.set(new Date(noon + days * 86_400_000).toISOString());

describe('a My-items link', () => {
  it('opens My items of one membership, and records nothing by that', async () => {
    const before = app.queries.statements.length;
    const { body } = await by(token)('get', '/me/items').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ id: `activity:${activityId}`, isAsked: true })]);
    const me = (await by(token)('get', '/me').expect(200)).body;
    expect(me.memberships).toEqual([expect.objectContaining({ id: cast.lead.membershipId, role: 'contact' })]);
    const written = app.queries.statements
      .slice(before)
      .filter((sql) => /\b(insert into|delete from|update \w+ set)\b/i.test(sql));
    expect(written).toEqual([]);
  });

  it('answers without a session, as the member whom it was mailed to, and takes that back', async () => {
    const { body } = await checkIn().expect(201);
    const facts = await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query('select recorded_by as "recordedBy" from fact where id = $1', [body.id]),
    );
    expect(facts).toEqual([{ recordedBy: cast.lead.membershipId }]);
    await by(token)('post', cast.coalition.path(`facts/${body.id}/retractions`))
      .send({})
      .expect(201);
  });

  it('shows one membership of somebody who has more', async () => {
    await app.inCoalition(cast.elsewhere.id, (tx) =>
      tx.query(
        `insert into membership (coalition_id, id, person_id, role) values ($1, gen_random_uuid(), $2, 'coordinator')`,
        [cast.elsewhere.id, cast.lead.personId],
      ),
    );
    const me = (await by(token)('get', '/me').expect(200)).body;
    expect(me.memberships).toHaveLength(1);
    expectProblem(await checkIn(token, cast.elsewhere.path(`activities/${activityId}/check-ins`)), 404, 'not-found');
  });

  it('opens nothing else, also in a browser that has a session', async () => {
    const { path } = cast.coalition;
    const routes: ['get' | 'post' | 'delete', string][] = [
      ['get', path.call(cast.coalition, 'overview')],
      ['get', path.call(cast.coalition, 'activities')],
      ['get', path.call(cast.coalition, 'memberships')],
      ['get', '/me/sessions'],
      ['delete', '/me/sessions'],
      ['delete', '/me/session'],
      ['post', path.call(cast.coalition, 'activities')],
    ];
    for (const [method, route] of routes) expectProblem(await by(token)(method, route), 401, 'not-signed-in');
    const both = app
      .as(cast.coordinator.token)
      .get(cast.coalition.path('overview'))
      .set('Authorization', `Link ${token}`);
    expectProblem(await both, 401, 'not-signed-in');
  });

  it('answers for the organisations of its member alone', async () => {
    const other = await cast.coalition.activity({ leadId: cast.bystanderId, lifecycle: 'inProgress' });
    expectProblem(await checkIn(token, cast.coalition.path(`activities/${other}/check-ins`)), 403, 'not-allowed');
  });

  it('is refused when it is guessed, and its token is no session', async () => {
    expectProblem(await by('a'.repeat(43))('get', '/me/items'), 401, 'not-signed-in');
    expectProblem(await checkIn('a'.repeat(43)), 401, 'not-signed-in');
    expectProblem(await app.as(token).get('/me'), 401, 'not-signed-in');
    expectProblem(await app.as(null).post('/sessions').send({ token }), 404, 'link-unknown');
    expectProblem(await by(cast.lead.token)('get', '/me/items'), 401, 'not-signed-in');
  });

  it('works for thirty days', async () => {
    later(29);
    await by(token)('get', '/me/items').expect(200);
    later(31);
    expectProblem(await by(token)('get', '/me/items'), 401, 'not-signed-in');
    expectProblem(await checkIn(), 401, 'not-signed-in');
  });

  it('works no more once its member has signed out everywhere', async () => {
    await app
      .as(await app.session(cast.lead.personId))
      .delete('/me/sessions')
      .expect(204);
    expectProblem(await by(token)('get', '/me/items'), 401, 'not-signed-in');
  });

  it('is kept as a hash alone', async () => {
    const rows = await app.source.query('select row_to_json(l)::text as row from my_items_link l');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('works no more for a member who was removed, or is no contact any more', async () => {
    const set = (change: string) =>
      app.inCoalition(cast.coalition.id, (tx) =>
        tx.query(`update membership set ${change} where id = $1`, [cast.lead.membershipId]),
      );
    await set(`role = 'coordinator'`);
    expectProblem(await by(token)('get', '/me/items'), 401, 'not-signed-in');
    await set(`role = 'contact', ended_on = '2026-11-20'`);
    expectProblem(await checkIn(), 401, 'not-signed-in');
    await set('ended_on = null');
    await by(token)('get', '/me/items').expect(200);
  });
});
