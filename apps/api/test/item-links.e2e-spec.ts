import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { KeptMails } from '../src/platform/mail/kept-mails.ts';
import { MailSender } from '../src/platform/mail/mail-sender.ts';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import type { TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
/** An organisation with a mailbox and no contact. */
let mailboxId: string;
/** A contact, made anew for each test, with their organisation. */
let contact: TestMember;
let organisationId: string;
/** Each test a day after the one before: what is written never goes back in time. */
let noon = Date.parse('2026-11-20T11:00Z');

beforeAll(async () => {
  app = await TestApp.start({ isDemo: true, publicUrl: 'https://samen.voorbeeld.example' });
  cast = await castOf(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  noon += 86_400_000;
  app.clock.set(new Date(noon).toISOString());
  for (const member of [cast.coordinator, cast.reviewer, cast.bystander, cast.outsider])
    Object.assign(member, { token: await app.session(member.personId) });
  mailboxId = await cast.coalition.organisation();
  await app.inCoalition(cast.coalition.id, (tx) =>
    tx.query(`update organisation set mailbox = 'post@voorbeeld.example' where id = $1`, [mailboxId]),
  );
  organisationId = await cast.coalition.organisation();
  contact = await cast.coalition.contact(organisationId);
});

/** The coordinator asks how it goes, and the mail about it brings a link. */
async function linkFor(leadId: string): Promise<string> {
  return (await askedBy(leadId))[1];
}

async function askedBy(leadId: string): Promise<[activityId: string, link: string]> {
  const activityId = await cast.coalition.activity({ leadId, lifecycle: 'inProgress' });
  const asking = cast.coalition.path(`activities/${activityId}/requests`);
  await app.as(cast.coordinator.token).post(asking).send({ about: 'update' }).expect(201);
  app.clock.set(new Date(app.clock.now().getTime() + 60_000).toISOString());
  await app.source.query('delete from kept_mail');
  await app.app.get(MailSender).sendDue();
  const [mail] = await app.app.get(KeptMails).newest(1);
  return [activityId, mail?.link?.split('#')[1] ?? ''];
}

type Token = string | null;
const byLink = (link: string) => app.as(null).get('/me/items').set('Authorization', `Link ${link}`);
const opens = async (link: string) => (await byLink(link)).status;
const list = async (path: string, token: Token, query = '') =>
  (await app.as(token).get(`${path}${query}`).expect(200)).body;
const end = (path: string, token: Token) => app.as(token).delete(path);
const trailOf = async (id: string) =>
  (await app.as(cast.coordinator.token).get(cast.coalition.path(`audit-events?objectId=${id}`))).body.items;

const ofMember = () => cast.coalition.path(`memberships/${contact.membershipId}/item-links`);
const ofMailbox = () => cast.coalition.path(`organisations/${mailboxId}/item-links`);

/** The same for whoever may: oneself, a coordinator for a member, a coordinator for a mailbox. */
const owners = [
  { whose: 'one’s own', path: () => '/me/item-links', token: () => contact.token, leadId: () => organisationId },
  { whose: 'a member’s', path: ofMember, token: () => cast.coordinator.token, leadId: () => organisationId },
  { whose: 'a mailbox’s', path: ofMailbox, token: () => cast.coordinator.token, leadId: () => mailboxId },
];

describe.each(owners)('$whose links', ({ path, token, leadId }) => {
  it('are listed without their token, the newest first, a page at a time', async () => {
    expect(await list(path(), token())).toEqual({ items: [], total: 0 });
    const older = await linkFor(leadId());
    const newer = await linkFor(leadId());
    const { items, total } = await list(path(), token());
    expect(total).toBe(2);
    const whose =
      leadId() === mailboxId
        ? { membershipId: null, organisationId: mailboxId }
        : { membershipId: contact.membershipId, organisationId: null };
    expect(items[0]).toEqual({
      id: expect.any(String),
      ...whose,
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
      lastUsedOn: null,
    });
    expect(Date.parse(items[0].expiresAt) - Date.parse(items[0].createdAt)).toBe(30 * 86_400_000);
    expect(items[0].createdAt > items[1].createdAt).toBe(true);
    for (const secret of [older, newer]) expect(JSON.stringify(items)).not.toContain(secret);
    expect((await list(path(), token(), '?pageSize=1&page=2')).items).toEqual([items[1]]);
    expectProblem(await app.as(token()).get(`${path()}?page=0`), 400, 'invalid-input');
  });

  it('are ended one at a time; the ended one opens nothing, and it says who did that', async () => {
    const older = await linkFor(leadId());
    const newer = await linkFor(leadId());
    const [first] = (await list(path(), token())).items;
    await end(`${path()}/${first.id}`, token()).expect(204);
    expectProblem(await byLink(newer), 401, 'not-signed-in');
    expect(await opens(older)).toBe(200);
    expect((await list(path(), token())).items.map(({ id }: { id: string }) => id)).not.toContain(first.id);
    const by = token() === contact.token ? contact : cast.coordinator;
    expect(await trailOf(first.id)).toEqual([
      expect.objectContaining({
        operation: 'itemLink.end',
        objectType: 'my_items_link',
        membershipId: by.membershipId,
        after: {
          membership_id: first.membershipId,
          organisation_id: first.organisationId,
          revoked_at: expect.any(String),
        },
      }),
    ]);
    expectProblem(await end(`${path()}/${first.id}`, token()), 404, 'not-found');
    expect(await trailOf(first.id)).toHaveLength(1);
  });

  it('tell the day on which somebody last answered by it, and nothing of who opened it', async () => {
    const [activityId, link] = await askedBy(leadId());
    const used = async () => (await list(path(), token())).items.map((one: { lastUsedOn: string }) => one.lastUsedOn);
    expect(await opens(link)).toBe(200);
    expect(await used()).toEqual([null]);
    const answer = (key: string) =>
      app
        .as(null)
        .post(cast.coalition.path(`activities/${activityId}/check-ins`))
        .set('Authorization', `Link ${link}`)
        .set('Idempotency-Key', key)
        .send({ signal: 'onCourse' });
    // What is refused is no answer.
    await answer('leeg').send({ signal: 'niets' }).expect(400);
    expect(await used()).toEqual([null]);
    const { body } = await answer('een').expect(201);
    const day = app.clock.today('Europe/Amsterdam');
    expect(await used()).toEqual([day]);
    // Another day, opened only, or the same answer sent once more.
    app.clock.set(new Date(app.clock.now().getTime() + 3 * 86_400_000).toISOString());
    if (token() === contact.token) Object.assign(contact, { token: await app.session(contact.personId) });
    else Object.assign(cast.coordinator, { token: await app.session(cast.coordinator.personId) });
    expect(await opens(link)).toBe(200);
    await answer('een').expect(201);
    expect(await used()).toEqual([day]);
    // Taking an answer back is one too.
    await app
      .as(null)
      .post(cast.coalition.path(`facts/${body.id}/retractions`))
      .set('Authorization', `Link ${link}`)
      .send({})
      .expect(201);
    expect(await used()).toEqual([app.clock.today('Europe/Amsterdam')]);
    noon += 4 * 86_400_000;
  });

  it('are ended by one of two who do so at once', async () => {
    await linkFor(leadId());
    const [link] = (await list(path(), token())).items;
    const answers = await Promise.all([1, 2].map(() => end(`${path()}/${link.id}`, token())));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect(await trailOf(link.id)).toHaveLength(1);
  });

  it('are all ended at once, also when there are none', async () => {
    const links = [await linkFor(leadId()), await linkFor(leadId())];
    const { items } = await list(path(), token());
    await end(path(), token()).expect(204);
    for (const link of links) expect(await opens(link)).toBe(401);
    expect(await list(path(), token())).toEqual({ items: [], total: 0 });
    for (const { id } of items) expect(await trailOf(id)).toHaveLength(1);
    await end(path(), token()).expect(204);
    expect(await opens(await linkFor(leadId()))).toBe(200);
  });

  it('are not there any more when they are too old', async () => {
    await linkFor(leadId());
    const [{ id }] = (await list(path(), token())).items;
    await app.source.query('update my_items_link set expires_at = $2 where id = $1', [id, app.clock.now()]);
    expect((await list(path(), token())).total).toBe(0);
    expectProblem(await end(`${path()}/${id}`, token()), 404, 'not-found');
  });

  it('take as many statements however many there are', async () => {
    const before = await app.queries.during(() => list(path(), token()));
    await linkFor(leadId());
    await linkFor(leadId());
    expect(await app.queries.during(() => list(path(), token()))).toBe(before);
    const one = await app.queries.during(() => end(path(), token()).expect(204));
    for (let count = 0; count < 3; count += 1) await linkFor(leadId());
    expect(await app.queries.during(() => end(path(), token()).expect(204))).toBe(one);
  });

  it('are for nobody without a session, and not for who has one of them', async () => {
    const link = await linkFor(leadId());
    const [{ id }] = (await list(path(), token())).items;
    expectProblem(await app.as(null).get(path()), 401, 'not-signed-in');
    for (const at of [path(), `${path()}/${id}`]) {
      expectProblem(await end(at, null), 401, 'not-signed-in');
      expectProblem(await end(at, null).set('Authorization', `Link ${link}`), 401, 'not-signed-in');
    }
    expectProblem(await app.as(null).get(path()).set('Authorization', `Link ${link}`), 401, 'not-signed-in');
    for (const unknown of [v4(), 'niets']) expectProblem(await end(`${path()}/${unknown}`, token()), 404, 'not-found');
    expect(await opens(link)).toBe(200);
  });
});

describe('one’s own links', () => {
  it('are nobody else’s, not even a coordinator’s', async () => {
    const link = await linkFor(organisationId);
    const [{ id }] = (await list('/me/item-links', contact.token)).items;
    expect((await list('/me/item-links', cast.coordinator.token)).total).toBe(0);
    expectProblem(await end(`/me/item-links/${id}`, cast.coordinator.token), 404, 'not-found');
    await end('/me/item-links', cast.coordinator.token).expect(204);
    expect(await opens(link)).toBe(200);
  });
});

describe('the links of a member or a mailbox', () => {
  const places = [
    { path: ofMember, leadId: () => organisationId },
    { path: ofMailbox, leadId: () => mailboxId },
  ];

  it.each(places)('are not for who does not look after them', async ({ path, leadId }) => {
    const link = await linkFor(leadId());
    const [{ id }] = (await list(path(), cast.coordinator.token)).items;
    for (const { token } of [cast.reviewer, cast.bystander]) {
      expectProblem(await app.as(token).get(path()), 403, 'not-allowed');
      expectProblem(await end(path(), token), 403, 'not-allowed');
      expectProblem(await end(`${path()}/${id}`, token), 403, 'not-allowed');
    }
    expect(await opens(link)).toBe(200);
  });

  it.each(places)('are not found from another coalition, nor there', async ({ path, leadId }) => {
    const link = await linkFor(leadId());
    const [{ id }] = (await list(path(), cast.coordinator.token)).items;
    const there = path().replace(cast.coalition.slug, cast.elsewhere.slug);
    for (const at of [path(), there]) {
      expectProblem(await app.as(cast.outsider.token).get(at), 404, 'not-found');
      expectProblem(await end(at, cast.outsider.token), 404, 'not-found');
      expectProblem(await end(`${at}/${id}`, cast.outsider.token), 404, 'not-found');
    }
    expect(await opens(link)).toBe(200);
  });

  it('are not ended by the address of another member or mailbox', async () => {
    const links = [await linkFor(organisationId), await linkFor(mailboxId)];
    const ids: string[] = [];
    for (const path of [ofMember(), ofMailbox()]) ids.push((await list(path, cast.coordinator.token)).items[0].id);
    const colleague = cast.coalition.path(`memberships/${cast.lead.membershipId}/item-links`);
    const partner = cast.coalition.path(`organisations/${organisationId}/item-links`);
    for (const id of ids)
      for (const path of [colleague, partner])
        expectProblem(await end(`${path}/${id}`, cast.coordinator.token), 404, 'not-found');
    for (const path of [colleague, partner]) await end(path, cast.coordinator.token).expect(204);
    for (const link of links) expect(await opens(link)).toBe(200);
  });

  it('are also for a contact of the same organisation', async () => {
    const link = await linkFor(organisationId);
    const colleague = await cast.coalition.contact(organisationId);
    expect((await list(ofMember(), colleague.token)).total).toBeGreaterThan(0);
    await end(ofMember(), colleague.token).expect(204);
    expect(await opens(link)).toBe(401);
  });
});
