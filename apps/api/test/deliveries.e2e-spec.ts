import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { MailQueue } from '../src/platform/mail/mail-queue.ts';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import type { TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
/** Each test ten minutes after the one before: what is written never goes back in time. */
let noon = Date.parse('2026-11-20T11:00Z');

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());
beforeEach(async () => {
  noon += 600_000;
  app.clock.set(new Date(noon).toISOString());
  await app.source.query('delete from mail_delivery');
  cast = await castOf(app);
});

const secret = 'Wilt u mevrouw bellen?';

async function write(to: { member?: TestMember; organisationId?: string }, template = 'askUpdate'): Promise<string> {
  const id = v4();
  await app.inCoalition(cast.coalition.id, (tx) =>
    tx.query(
      `insert into mail (coalition_id, id, membership_id, organisation_id, template, params, locale, created_at)
       values ($1, $2, $3, $4, $5, $6, 'nl', $7)`,
      [
        cast.coalition.id,
        id,
        to.member?.membershipId ?? null,
        to.organisationId ?? null,
        template,
        template === 'invitation' ? {} : { title: 'Samen eten', message: secret },
        tx.now,
      ],
    ),
  );
  return id;
}

/** What a worker does once the mail server has answered. */
async function finish(id: string, failure: string | null, address: string | null): Promise<void> {
  const queue = app.app.get(MailQueue);
  for (let taken = await queue.take(); taken; taken = await queue.take()) {
    if (taken.id === id) return queue.finish(taken, failure, address);
  }
  throw new Error('The mail was not in the queue.');
}

const emailOf = async ({ personId }: TestMember): Promise<string> =>
  (await app.source.query('select email from person where id = $1', [personId]))[0].email;

const list = async (query = '', token = cast.coordinator.token) =>
  (
    await app
      .as(token)
      .get(cast.coalition.path(`deliveries${query}`))
      .expect(200)
  ).body;

const again = (id: string, token: string | null = cast.coordinator.token, key?: string) => {
  const request = app.as(token).post(cast.coalition.path(`deliveries/${id}/retries`));
  return key === undefined ? request : request.set('Idempotency-Key', key);
};

describe('GET /deliveries', () => {
  it('tells what was mailed and what became of it, the newest first, without words, links or addresses', async () => {
    const refused = await write({ member: cast.lead });
    await finish(refused, 'refused (EENVELOPE 550)', await emailOf(cast.lead));
    app.clock.set(new Date(noon + 60_000).toISOString());
    const sent = await write({ organisationId: cast.partnerId });
    await finish(sent, null, 'post@voorbeeld.example');
    app.clock.set(new Date(noon + 120_000).toISOString());
    const waiting = await write({ member: cast.reviewer }, 'invitation');
    const { items, total } = await list();
    expect(total).toBe(3);
    expect(items).toEqual([
      expect.objectContaining({ id: waiting, subject: 'invitation', about: null, state: 'waiting', attempts: 0 }),
      expect.objectContaining({
        id: sent,
        state: 'sent',
        membershipId: null,
        organisationId: cast.partnerId,
        recipient: expect.stringMatching(/^Voorbeeldpartner/),
        finishedAt: expect.stringMatching(/^2026-11-20T/),
      }),
      expect.objectContaining({
        id: refused,
        subject: 'askUpdate',
        about: 'Samen eten',
        membershipId: cast.lead.membershipId,
        recipient: 'Voorbeeld contact',
        state: 'failed',
        failure: 'refused',
        replyCode: 550,
        attempts: null,
      }),
    ]);
    const told = JSON.stringify(items);
    for (const hidden of [secret, await emailOf(cast.lead), '#', 'address']) expect(told).not.toContain(hidden);
  });

  it('filters on what became of it, in pages, in as many queries as for none', async () => {
    const none = await app.queries.during(() => list());
    for (let count = 0; count < 3; count += 1) {
      await finish(await write({ member: cast.lead }), 'unknown (ESOCKET)', await emailOf(cast.lead));
    }
    await write({ member: cast.lead });
    expect(await app.queries.during(() => list())).toBe(none);
    expect(await list('?state=waiting')).toMatchObject({ total: 1, items: [{ state: 'waiting' }] });
    const first = await list('?state=failed&pageSize=2');
    const second = await list('?state=failed&pageSize=2&page=2');
    expect([first.total, first.items.length, second.total, second.items.length]).toEqual([3, 2, 3, 1]);
    expect(first.items[0]).toMatchObject({ failure: 'unknown', replyCode: null });
    const answer = await app.as(cast.coordinator.token).get(cast.coalition.path('deliveries?state=failed&pageSize=2'));
    expect(answer.headers['link']).toContain('state=failed&pageSize=2&page=2>; rel="next"');
    const { body } = await app
      .as(cast.coordinator.token)
      .get(cast.coalition.path('deliveries?state=lost&page=0&x=1'))
      .expect(400);
    expect(body.errors.map(({ parameter }: { parameter: string }) => parameter).sort()).toEqual(['page', 'state', 'x']);
  });

  it('is for coordinators of this coalition alone', async () => {
    const path = cast.coalition.path('deliveries');
    expectProblem(await app.as(null).get(path), 401, 'not-signed-in');
    for (const { token } of [cast.reviewer, cast.lead])
      expectProblem(await app.as(token).get(path), 403, 'not-allowed');
    expectProblem(await app.as(cast.outsider.token).get(path), 404, 'not-found');
    await write({ member: cast.lead });
    const elsewhere = await app.as(cast.outsider.token).get(cast.elsewhere.path('deliveries')).expect(200);
    expect(elsewhere.body).toEqual({ items: [], total: 0 });
  });
});

describe('POST /deliveries/{id}/retries', () => {
  let failed: string;
  beforeEach(async () => {
    failed = await write({ member: cast.lead });
    await finish(failed, 'refused (EENVELOPE 550)', await emailOf(cast.lead));
  });

  it('puts a new mail of the same kind into the outbox, once', async () => {
    const { body } = await again(failed).expect(201);
    expect(body).toMatchObject({ subject: 'askUpdate', membershipId: cast.lead.membershipId, state: 'waiting' });
    expect((await list()).items.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual(
      expect.arrayContaining([
        [body.id, 'waiting'],
        [failed, 'sentAgain'],
      ]),
    );
    const queued = await app.source.query('select id from mail_delivery');
    expect(queued).toEqual([{ id: body.id }]);
    expectProblem(await again(failed), 409, 'not-sent-again');
    expectProblem(await again(body.id), 409, 'not-sent-again');
  });

  it('answers the same under the same key, and says in the audit who did it', async () => {
    const key = v4();
    const first = await again(failed, undefined, key).expect(201);
    expect((await again(failed, undefined, key).expect(201)).body).toEqual(first.body);
    const trail = await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query(
        `select membership_id as "membershipId", operation, after from audit_event
         where coalition_id = $1 and object_type = 'mail'`,
        [cast.coalition.id],
      ),
    );
    expect(trail).toEqual([
      {
        membershipId: cast.coordinator.membershipId,
        operation: 'mail.sendAgain',
        after: { again_of: failed, membership_id: cast.lead.membershipId, organisation_id: null },
      },
    ]);
  });

  it('happens once when two people press at the same moment', async () => {
    const answers = await Promise.all([again(failed), again(failed)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is for coordinators of this coalition alone', async () => {
    expectProblem(await again(failed, null), 401, 'not-signed-in');
    for (const { token } of [cast.reviewer, cast.lead]) expectProblem(await again(failed, token), 403, 'not-allowed');
    expectProblem(await again(failed, cast.outsider.token), 404, 'not-found');
    const there = cast.elsewhere.path(`deliveries/${failed}/retries`);
    expectProblem(await app.as(cast.outsider.token).post(there), 404, 'not-found');
    for (const id of [v4(), 'nothing']) expectProblem(await again(id), 404, 'not-found');
    expect(await app.source.query('select id from mail_delivery')).toEqual([]);
  });
});

describe('an address that refuses mail', () => {
  const attention = async (query = '') => {
    const { body } = await app
      .as(cast.coordinator.token)
      .get(cast.coalition.path(`overview${query}`))
      .expect(200);
    return body.attention.items.filter(({ kind }: { kind: string }) => kind === 'unreachable');
  };
  const refuse = async (member: TestMember, failure = 'refused (EENVELOPE 550)') =>
    finish(await write({ member }), failure, await emailOf(member));
  const minutes = (count: number) => app.clock.set(new Date(noon + count * 60_000).toISOString());

  it('needs attention until a later mail arrives there', async () => {
    expect(await attention()).toEqual([]);
    await refuse(cast.lead);
    minutes(1);
    expect(await attention()).toEqual([
      expect.objectContaining({
        key: `unreachable:bounced:${cast.leadId}`,
        causes: ['bounced'],
        since: '2026-11-20',
        organisationId: cast.leadId,
        action: 'appointContact',
      }),
    ]);
    expect(await attention('?asOf=2026-11-19')).toEqual([]);
    minutes(2);
    await finish(await write({ member: cast.lead }), null, await emailOf(cast.lead));
    minutes(3);
    expect(await attention()).toEqual([]);
  });

  it('does not when it was merely not reached', async () => {
    await refuse(cast.lead, 'expired (ECONNREFUSED)');
    await refuse(cast.lead, 'unknown (ESOCKET)');
    minutes(1);
    expect(await attention()).toEqual([]);
  });

  it('does not once the address is another', async () => {
    await refuse(cast.lead);
    await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query('update person set email = $2 where id = $1', [cast.lead.personId, `${v4()}@voorbeeld.example`]),
    );
    minutes(1);
    expect(await attention()).toEqual([]);
  });

  it('is that of a mailbox, and no more once it is another', async () => {
    const mailbox = (address: string) =>
      app.inCoalition(cast.coalition.id, (tx) =>
        tx.query('update organisation set mailbox = $2 where id = $1', [cast.partnerId, address]),
      );
    await mailbox('Post@voorbeeld.example');
    await finish(await write({ organisationId: cast.partnerId }), 'refused (EENVELOPE 551)', 'post@voorbeeld.example');
    minutes(1);
    expect(await attention()).toEqual([expect.objectContaining({ organisationId: cast.partnerId })]);
    await mailbox('nieuw@voorbeeld.example');
    minutes(2);
    expect(await attention()).toEqual([]);
  });

  it('of who speaks for no organisation leads to that member', async () => {
    await refuse(cast.reviewer);
    minutes(1);
    const [row] = await attention();
    expect(row).toMatchObject({ label: 'Voorbeeld reviewer', membershipId: cast.reviewer.membershipId });
    expect(row).toMatchObject({ action: 'viewMember', causes: ['bounced'] });
    await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query(`update membership set ended_on = '2026-11-20' where id = $1`, [cast.reviewer.membershipId]),
    );
    minutes(2);
    expect(await attention()).toEqual([]);
  });

  it('of an organisation that left asks nothing', async () => {
    await refuse(cast.lead);
    await cast.coalition.fact(
      'organisationStatus',
      { organisationId: cast.leadId },
      { status: 'left' },
      { effectiveOn: '2026-11-19' },
    );
    minutes(1);
    expect(await attention()).toEqual([]);
  });
});
