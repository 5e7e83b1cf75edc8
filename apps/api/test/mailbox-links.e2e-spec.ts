import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { KeptMails } from '../src/platform/mail/kept-mails.ts';
import { MailSender } from '../src/platform/mail/mail-sender.ts';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
/** An organisation with a mailbox and no contact. */
let mailboxId: string;
let activityId: string;
let token: string;
/** Each test ten minutes after the one before: what is written never goes back in time. */
let noon = Date.parse('2026-11-20T11:00Z');

beforeAll(async () => {
  app = await TestApp.start({ isDemo: true, publicUrl: 'https://samen.voorbeeld.example' });
  cast = await castOf(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  noon += 600_000;
  app.clock.set(new Date(noon).toISOString());
  await app.source.query('delete from kept_mail');
  mailboxId = await cast.coalition.organisation();
  await change(`mailbox = 'post@voorbeeld.example'`);
  activityId = await cast.coalition.activity({ leadId: mailboxId, lifecycle: 'inProgress' });
  token = await askAndOpen();
});

const change = (what: string, id = mailboxId) =>
  app.inCoalition(cast.coalition.id, (tx) => tx.query(`update organisation set ${what} where id = $1`, [id]));
const asking = () => cast.coalition.path(`activities/${activityId}/requests`);

/** The coordinator asks how it goes; whoever reads the mailbox finds the link. */
async function askAndOpen(): Promise<string> {
  await app.as(cast.coordinator.token).post(asking()).send({ about: 'update' }).expect(201);
  app.clock.set(new Date(app.clock.now().getTime() + 60_000).toISOString());
  await app.app.get(MailSender).sendDue();
  const [mail] = await app.app.get(KeptMails).newest(1);
  expect(mail?.to).toBe('post@voorbeeld.example');
  expect(mail?.link).toMatch(/^https:\/\/samen\.voorbeeld\.example\/my-items#[\w-]{43}$/);
  return mail?.link?.split('#')[1] ?? '';
}

const by = (link: string) => (method: 'get' | 'post' | 'delete' | 'patch', path: string) =>
  app.as(null)[method](path).set('Authorization', `Link ${link}`);
const checkIns = (id = activityId) => cast.coalition.path(`activities/${id}/check-ins`);
const checkIn = (link = token) => by(link)('post', checkIns()).send({ signal: 'onCourse' });
const later = (days: number) => app.clock.set(new Date(noon + days * 86_400_000).toISOString());
const isOver = async (link = token) => {
  expectProblem(await by(link)('get', '/me/items'), 401, 'not-signed-in');
  expectProblem(await checkIn(link), 401, 'not-signed-in');
};

describe('the link of a mailbox', () => {
  it('opens what its organisation keeps up, for nobody in particular, and records nothing by that', async () => {
    const before = app.queries.statements.length;
    const { body } = await by(token)('get', '/me/items').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ id: `activity:${activityId}`, isAsked: true })]);
    const me = (await by(token)('get', '/me').expect(200)).body;
    const organisation = { id: mailboxId, name: expect.stringMatching(/^Voorbeeldpartner/) };
    expect(me).toMatchObject({ id: mailboxId, mailboxOf: organisation, isAdministrator: false });
    expect(me.memberships).toEqual([
      expect.objectContaining({ role: 'contact', coalitionSlug: cast.coalition.slug, organisations: [organisation] }),
    ]);
    const written = app.queries.statements
      .slice(before)
      .filter((sql) => /\b(insert into|delete from|update \w+ set)\b/i.test(sql));
    expect(written).toEqual([]);
  });

  it('records by no member, but by the mailbox, and so it says everywhere', async () => {
    const { body } = await checkIn().expect(201);
    const name = expect.stringMatching(/^Voorbeeldpartner/);
    expect(body).toMatchObject({ recordedBy: null, onBehalfOf: null, via: { organisationId: mailboxId, name } });
    const story = await app.as(cast.coordinator.token).get(cast.coalition.path(`activities/${activityId}/facts`));
    const entry = story.body.items.find(({ id }: { id: string }) => id === body.id);
    expect(entry).toMatchObject({ recordedBy: null, via: { organisationId: mailboxId } });
    const trail = await app.as(cast.coordinator.token).get(cast.coalition.path(`audit-events?objectId=${body.id}`));
    expect(trail.body.items).toEqual([
      expect.objectContaining({
        membershipId: null,
        operation: 'activity.checkIn',
        after: expect.objectContaining({ recorded_by: null, via_organisation_id: mailboxId }),
      }),
    ]);
    const { items } = (await by(token)('get', '/me/items').expect(200)).body;
    expect(items[0].activity.lastCheckIn).toMatchObject({ isMine: true, recordedBy: null, via: name });
    await by(token)('post', cast.coalition.path(`facts/${body.id}/retractions`))
      .send({})
      .expect(201);
  });

  it('is not who imported something', async () => {
    const at = { effectiveOn: '2026-11-20', recordedAt: '2026-11-20T08:00:00Z' };
    await cast.coalition.fact('checkIn', { activityId }, { signal: 'onCourse' }, at);
    const { items } = (await by(token)('get', '/me/items').expect(200)).body;
    expect(items[0].activity.lastCheckIn).toMatchObject({ isMine: false, via: null });
  });

  it('records once under the same key, and refuses the key for something else', async () => {
    const key = v4();
    const send = (signal: string) =>
      by(token)('post', checkIns()).set('Idempotency-Key', key).send({ signal, note: 'Het gaat goed.' });
    const first = await send('onCourse').expect(201);
    expect((await send('onCourse').expect(201)).body).toEqual(first.body);
    expectProblem(await send('stuck'), 409, 'key-reused');
    const again = await askAndOpen();
    const byNewer = await by(again)('post', checkIns())
      .set('Idempotency-Key', key)
      .send({ signal: 'onCourse', note: 'Het gaat goed.' })
      .expect(201);
    expect(byNewer.body.id).toBe(first.body.id);
    // A text that is taken out goes from the kept answer as well.
    await app
      .as(cast.coordinator.token)
      .post(cast.coalition.path('redactions'))
      .send({ objectType: 'fact', objectId: first.body.id, field: 'note', reason: 'Over een bewoner' })
      .expect(201);
    expect((await send('onCourse').expect(201)).body.payload.note).toBe('[…]');
  });

  it('is answered with all faults at once', async () => {
    const answer = await by(token)('post', checkIns()).send({ signal: 'goed', effectiveOn: 'gisteren' });
    expectProblem(answer, 400, 'invalid-input');
    expect(answer.body.errors).toHaveLength(2);
  });

  it('opens nothing else, and is never a session', async () => {
    const routes: ['get' | 'post' | 'delete' | 'patch', string][] = [
      ['get', cast.coalition.path('overview')],
      ['get', cast.coalition.path('activities')],
      ['get', cast.coalition.path(`activities/${activityId}`)],
      ['get', cast.coalition.path('memberships')],
      ['get', '/me/data'],
      ['get', '/me/sessions'],
      ['delete', '/me/sessions'],
      ['patch', '/me'],
      ['post', cast.coalition.path('activities')],
    ];
    for (const [method, route] of routes) expectProblem(await by(token)(method, route), 401, 'not-signed-in');
    expectProblem(await app.as(token).get('/me'), 401, 'not-signed-in');
    expectProblem(await app.as(null).post('/sessions').send({ token }), 404, 'link-unknown');
  });

  it('reads and answers for its own organisation alone, in its own coalition alone', async () => {
    const other = await cast.coalition.activity({ leadId: cast.leadId, lifecycle: 'inProgress' });
    expectProblem(await by(token)('post', checkIns(other)).send({ signal: 'stuck' }), 403, 'not-allowed');
    const { items } = (await by(token)('get', '/me/items').expect(200)).body;
    expect(items).toHaveLength(1);
    const elsewhere = cast.elsewhere.path(`activities/${activityId}/check-ins`);
    expectProblem(await by(token)('post', elsewhere).send({ signal: 'stuck' }), 404, 'not-found');
    const task = await cast.coalition.task({
      due_on: '2026-12-01',
      assignee_membership_id: cast.lead.membershipId,
      activity_id: other,
    });
    const complete = cast.coalition.path(`tasks/${task}/completions`);
    expectProblem(await by(token)('post', complete).send({}), 403, 'not-allowed');
  });

  it('is refused when it is guessed or changed', async () => {
    await isOver('a'.repeat(43));
    await isOver(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`);
  });

  it('works for thirty days', async () => {
    later(29);
    await by(token)('get', '/me/items').expect(200);
    later(31);
    await isOver();
  });

  it('works no more once it was revoked, or its organisation has another mailbox or none', async () => {
    await change(`description = 'Een koor'`);
    await by(token)('get', '/me/items').expect(200);
    await change(`mailbox = 'nieuw@voorbeeld.example'`);
    await isOver();
    await change(`mailbox = 'post@voorbeeld.example'`);
    await isOver();
    const newer = await askAndOpen();
    await by(newer)('get', '/me/items').expect(200);
    await app.source.query('update my_items_link set revoked_at = now() where organisation_id = $1', [mailboxId]);
    await isOver(newer);
  });

  it('works no more for an organisation that left, and again when that is taken back', async () => {
    const left = await cast.coalition.fact(
      'organisationStatus',
      { organisationId: mailboxId },
      { status: 'left' },
      { effectiveOn: '2026-11-19' },
    );
    await isOver();
    await app
      .as(cast.coordinator.token)
      .post(cast.coalition.path(`facts/${left}/retractions`))
      .send({})
      .expect(201);
    await by(token)('get', '/me/items').expect(200);
  });

  it('is kept as a hash alone', async () => {
    const rows = await app.source.query('select row_to_json(l)::text as row from my_items_link l');
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
