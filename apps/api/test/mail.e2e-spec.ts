import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { v4 } from 'uuid';
import { Worker } from '../src/platform/jobs/worker.ts';
import { MailSender } from '../src/platform/mail/mail-sender.ts';
import { renderMail } from '../src/platform/mail/render-mail.ts';
import { outcomeOf, SmtpTransport } from '../src/platform/mail/smtp-transport.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

interface Arrived {
  readonly to: string[];
  readonly text: string;
}

/** A mail server that takes everything, or answers as a test wants. */
class MailServer {
  readonly arrived: Arrived[] = [];
  /** What it says to the next recipient, or to the next text. */
  refusals: { at: 'recipient' | 'text'; code: number }[] = [];
  /** Takes the next text and then breaks the line without a word. */
  breaksOff = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(this.refusal('recipient')),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const refusal = this.refusal('text');
        if (!refusal) {
          this.arrived.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            text: Buffer.concat(parts).toString(),
          });
        }
        if (!this.breaksOff) return done(refusal);
        this.breaksOff = false;
        // A broken line is nothing that a mail server offers.
        const { connections } = this.server as unknown as { connections: Set<{ _socket: Socket }> };
        for (const { _socket } of connections) _socket.destroy();
      });
    },
  });

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.server.on('error', () => undefined);
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private refusal(at: 'recipient' | 'text'): Error | null {
    const [next] = this.refusals;
    if (next?.at !== at) return null;
    this.refusals.shift();
    return Object.assign(new Error('not now, jan@voorbeeld.example'), { responseCode: next.code });
  }
}

const server = new MailServer();
let app: TestApp;
let coalition: TestCoalition;
let contact: TestMember;
let organisationId: string;

beforeAll(async () => {
  const url = await server.start();
  app = await TestApp.start({
    publicUrl: 'https://samen.voorbeeld.example',
    config: { mail: { url, from: 'Samenkoers <post@voorbeeld.example>' } },
  });
  Logger.overrideLogger(false);
  coalition = await TestCoalition.make(app);
  organisationId = await coalition.organisation();
  contact = await coalition.contact(organisationId);
});
afterAll(async () => {
  await app.stop();
  await server.stop();
});

const later = (minutes: number) => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000).toISOString());
const send = () => app.app.get(MailSender).sendDue();

async function write(
  values: { membership_id?: string; organisation_id?: string; locale?: string } = {},
): Promise<string> {
  const id = v4();
  const { membership_id = null, organisation_id = null, locale = 'nl' } = values;
  await app.inCoalition(coalition.id, (tx) =>
    tx.query(
      `insert into mail (coalition_id, id, membership_id, organisation_id, template, params, locale, created_at)
       values ($1, $2, $3, $4, 'askUpdate', '{"title": "Samen <eten>", "message": "Komt u ook?"}', $5, $6)`,
      [
        coalition.id,
        id,
        organisation_id ? null : (membership_id ?? contact.membershipId),
        organisation_id,
        locale,
        tx.now,
      ],
    ),
  );
  return id;
}

const outbox = (id: string) =>
  app.inCoalition(coalition.id, async (tx) => {
    const [row] = await tx.query<{ sent: boolean; failed: boolean; failure: string | null }>(
      `select sent_at is not null as sent, failed_at is not null as failed, failure from mail where id = $1`,
      [id],
    );
    return row;
  });

const queued = async (): Promise<number> =>
  (await app.source.query('select count(*)::int as count from mail_delivery'))[0].count;

beforeEach(() => {
  server.arrived.length = 0;
  server.refusals = [];
});
afterEach(() => app.source.query('delete from mail_delivery'));

describe('the address that a mail went to', () => {
  const hashes = (id: string) =>
    app.inCoalition(coalition.id, (tx) =>
      tx.query<{ failure: string | null; isTheirs: boolean | null }>(
        `select failure, address_hash = address_hash(upper(p.email)) as "isTheirs" from mail
         join membership m on m.id = mail.membership_id join person p on p.id = m.person_id where mail.id = $1`,
        [id],
      ),
    );

  it('is noted as a hash when it took the mail, and when it refused it for good', async () => {
    const taken = await write();
    await send();
    expect(await hashes(taken)).toEqual([{ failure: null, isTheirs: true }]);
    server.refusals = [{ at: 'recipient', code: 550 }];
    const refused = await write();
    await send();
    expect(await hashes(refused)).toEqual([{ failure: 'refused (EENVELOPE 550)', isTheirs: true }]);
  });

  it('is not while it was only told to come back later', async () => {
    server.refusals = [{ at: 'recipient', code: 450 }];
    const waiting = await write();
    await send();
    expect(await hashes(waiting)).toEqual([{ failure: null, isTheirs: null }]);
  });
});

describe('a mail in the outbox', () => {
  it('is sent after the commit, in plain text and HTML, with a link and nothing of anybody else', async () => {
    const id = await write();
    expect(await send()).toBe(1);
    expect(await outbox(id)).toEqual({ sent: true, failed: false, failure: null });
    expect(await queued()).toBe(0);
    const [mail] = server.arrived;
    expect(mail?.to).toEqual([expect.stringMatching(/^contact-\d+@voorbeeld\.example$/)]);
    expect(mail?.text).toContain(`Message-ID: <${id}@voorbeeld.example>`);
    expect(mail?.text).toContain('Auto-Submitted: auto-generated');
    expect(mail?.text).toMatch(/Content-Type: multipart\/alternative/);
    expect(mail?.text).not.toMatch(/<img|<link|<script|url\(/);
    expect(await send()).toBe(0);
  });

  it('is not sent when its transaction was taken back', async () => {
    await app
      .inCoalition(coalition.id, async (tx) => {
        await tx.query(
          `insert into mail (coalition_id, id, membership_id, template, locale, created_at) values ($1, $2, $3, 'askUpdate', 'nl', $4)`,
          [coalition.id, v4(), contact.membershipId, tx.now],
        );
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await send()).toBe(0);
  });

  it('goes to the mailbox of an organisation', async () => {
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update organisation set mailbox = 'post@tuin.example' where id = $1`, [organisationId]),
    );
    await write({ organisation_id: organisationId });
    await send();
    expect(server.arrived[0]?.to).toEqual(['post@tuin.example']);
  });

  it('goes to nobody who is no member any more', async () => {
    const gone = await coalition.contact(organisationId);
    const id = await write({ membership_id: gone.membershipId });
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update membership set ended_on = '2026-11-20' where id = $1`, [gone.membershipId]),
    );
    await send();
    expect(await outbox(id)).toEqual({ sent: false, failed: true, failure: 'noRecipient' });
    expect(server.arrived).toEqual([]);
  });

  it('is sent once, however many workers there are', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => write()));
    const sender = app.app.get(MailSender);
    const counts = await Promise.all([1, 2, 3, 4].map(() => sender.sendDue()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(ids.length);
    const arrived = server.arrived.map(({ text }) => /Message-ID: <([^@]+)@/.exec(text)?.[1]);
    expect(arrived.sort()).toEqual([...ids].sort());
  });
});

describe('a mail that does not arrive', () => {
  it('is tried again, later and later, and then it arrives once', async () => {
    const id = await write();
    server.refusals = [
      { at: 'recipient', code: 450 },
      { at: 'text', code: 451 },
    ];
    for (const minutes of [1, 5]) {
      expect(await send()).toBe(1);
      expect(await send()).toBe(0);
      later(minutes);
    }
    expect(await send()).toBe(1);
    expect(await outbox(id)).toMatchObject({ sent: true });
    expect(server.arrived).toHaveLength(1);
  });

  it('is not tried again when its address is refused; only the number of the refusal is kept', async () => {
    const id = await write();
    server.refusals = [{ at: 'recipient', code: 550 }];
    await send();
    expect(await outbox(id)).toEqual({ sent: false, failed: true, failure: 'refused (EENVELOPE 550)' });
    expect(await queued()).toBe(0);
  });

  it('is not tried again when it may have been taken', async () => {
    const id = await write();
    server.breaksOff = true;
    await send();
    expect(await outbox(id)).toMatchObject({ failed: true, failure: expect.stringMatching(/^unknown/) });
    later(600);
    await send();
    expect(server.arrived).toHaveLength(1);
  });

  it('is tried again when the mail server is not there', async () => {
    const transport = new SmtpTransport({ url: 'smtp://127.0.0.1:1', from: 'post@voorbeeld.example' });
    const message = { id: v4(), coalitionId: null, createdAt: app.clock.now(), to: 'a@voorbeeld.example', link: null };
    const outcome = await transport.send({ ...message, subject: 'x', text: 'x', html: 'x' });
    expect(outcome).toMatchObject({ kind: 'later' });
  });

  it.each([
    [{ code: 'EAUTH', responseCode: 535, permanent: true }, 'later'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553, permanent: true }, 'later'],
    [{ code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, 'later'],
    [{ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'unknown'],
    [{ code: 'EABORT' }, 'unknown'],
    [{ code: 'EDNS' }, 'later'],
    [{ code: 'EENVELOPE' }, 'refused'],
  ] as const)('ends as its failure tells: %j is %s', (failure, kind) => {
    expect(outcomeOf(failure).kind).toBe(kind);
  });

  it('is given up after a week', async () => {
    const id = await write();
    later(7 * 24 * 60);
    await send();
    expect(await outbox(id)).toEqual({ sent: false, failed: true, failure: 'expired' });
  });
});

describe('a worker that stopped in the middle', () => {
  const hold = (id: string, sending: boolean) =>
    app.source.query(
      `update mail_delivery set attempts = 1, claimed_until = $2::timestamptz + interval '5 minutes',
         sending_since = case when $3 then $2::timestamptz end where id = $1`,
      [id, app.clock.now(), sending],
    );

  it('leaves what it had not begun to send to the next one', async () => {
    const id = await write();
    await hold(id, false);
    expect(await send()).toBe(0);
    later(5);
    expect(await send()).toBe(1);
    expect(await outbox(id)).toMatchObject({ sent: true });
  });

  it('leaves a note about what it was sending, and nobody sends that again', async () => {
    const id = await write();
    await hold(id, true);
    later(5);
    await send();
    expect(await outbox(id)).toEqual({ sent: false, failed: true, failure: 'interrupted' });
    expect(server.arrived).toEqual([]);
  });
});

it('a worker hears of a mail at once', async () => {
  const worker = app.app.get(Worker);
  worker.start();
  await write();
  while (server.arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(server.arrived).toHaveLength(1);
  await worker.stop();
});

describe('without a mail server', () => {
  it('mails stay in the queue', async () => {
    const other = await TestApp.start();
    const place = await TestCoalition.make(other);
    const somebody = await place.contact();
    await other.inCoalition(place.id, (tx) =>
      tx.query(
        `insert into mail (coalition_id, id, membership_id, template, locale, created_at) values ($1, $2, $3, 'askUpdate', 'nl', $4)`,
        [place.id, v4(), somebody.membershipId, tx.now],
      ),
    );
    expect(await other.app.get(MailSender).sendDue()).toBe(0);
    expect(await other.source.query('select attempts from mail_delivery')).toEqual([{ attempts: 0 }]);
    await other.stop();
  });
});

describe('the words of a mail', () => {
  const params = { title: 'Samen <eten> & "zo"', message: 'Komt u ook?\nGraag!', coalition: 'Voorbeeldstad' };
  const link = 'https://samen.voorbeeld.example/x#geheim';

  it.each(['nl', 'en'] as const)('are %s, and safe in HTML', (language) => {
    const { subject, text, html } = renderMail(language, 'askUpdate', params, link);
    expect(subject).toContain('Samen <eten>');
    expect(text).toContain(`\n\n${link}\n\n`);
    expect(html).toContain('Samen &lt;eten&gt; &amp; &quot;zo&quot;');
    expect(html).toContain(`<a href="${link}"`);
    expect(html).toContain(`<html lang="${language}">`);
  });

  it('leave no hole where nothing was said, and no line break in the subject', () => {
    const { subject, text } = renderMail('nl', 'askUpdate', { ...params, title: 'een\r\nBcc: x', message: '' }, link);
    expect(subject).toBe('Hoe gaat het met een Bcc: x?');
    expect(text).not.toContain('\n\n\n');
  });
});
