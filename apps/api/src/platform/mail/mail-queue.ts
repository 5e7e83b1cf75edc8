import { Injectable } from '@nestjs/common';
import { systemCtx } from '../auth/system-ctx.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';

/** Something to be mailed, taken by one worker for one attempt. */
export interface Delivery {
  readonly id: string;
  /** Null for a sign-in link, which belongs to no coalition. */
  readonly coalitionId: string | null;
  /** Who asked for a sign-in link, and in which language. */
  readonly email: string | null;
  readonly locale: 'nl' | 'en' | null;
  /** The page that they wanted to see. */
  readonly returnTo: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** This one included. */
  readonly attempts: number;
}

const columns = `id, coalition_id as "coalitionId", email, locale, return_to as "returnTo", created_at as "createdAt", expires_at as "expiresAt", attempts`;

/** Longer than any attempt takes; whoever holds a mail for longer is gone. */
const holdMinutes = 5;

/** Minutes until the next attempt; the last one again and again, until the mail has expired. */
const backoff = [1, 5, 15, 60, 240];

/**
 * The queue that workers take mails from. An attempt is taken in a statement of its own, committed before anything is sent, so
 * that it is made at most once, by one worker; `skip locked` lets workers pass each other.
 */
@Injectable()
export class MailQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async take(): Promise<Delivery | null> {
    const [delivery] = await this.database.statement<Delivery>(
      `with due as (
         select id from mail_delivery where claimed_until is null and next_attempt_at <= $1
         order by next_attempt_at, id limit 1 for update skip locked),
       taken as (
         update mail_delivery d set attempts = attempts + 1, claimed_until = $1 + make_interval(mins => $2)
         from due where d.id = due.id returning d.*)
       select ${columns} from taken`,
      [this.clock.now(), holdMinutes],
    );
    return delivery ?? null;
  }

  /** Said just before it is sent. False when it was held for so long that another worker may have it. */
  async beginSending({ id }: Delivery): Promise<boolean> {
    const held = await this.database.statement(
      'update mail_delivery set sending_since = $2 where id = $1 and claimed_until > $2 and sending_since is null returning id',
      [id, this.clock.now()],
    );
    return held.length > 0;
  }

  /** What a worker held when it stopped, and had not begun to send, is there for the next one. */
  async putBackHeld(): Promise<void> {
    await this.database.statement(
      `update mail_delivery set claimed_until = null, attempts = attempts - 1
       where id in (select id from mail_delivery where claimed_until <= $1 and sending_since is null
         for update skip locked)`,
      [this.clock.now()],
    );
  }

  /** What a worker was sending when it stopped: whether it was sent is not known. */
  async takeInterrupted(): Promise<Delivery | null> {
    const [delivery] = await this.database.statement<Delivery>(
      `with lost as (
         select id from mail_delivery where claimed_until <= $1 and sending_since is not null
         order by id limit 1 for update skip locked),
       taken as (
         update mail_delivery d set claimed_until = $1 + make_interval(mins => $2)
         from lost where d.id = lost.id returning d.*)
       select ${columns} from taken`,
      [this.clock.now(), holdMinutes],
    );
    return delivery ?? null;
  }

  /** Puts it back for another attempt; false when it would expire before that. */
  async retry({ id, attempts, expiresAt }: Delivery): Promise<boolean> {
    const minutes = backoff[Math.min(attempts, backoff.length) - 1] ?? 1;
    const next = new Date(this.clock.now().getTime() + minutes * 60_000);
    if (next >= expiresAt) return false;
    await this.database.statement(
      'update mail_delivery set claimed_until = null, sending_since = null, next_attempt_at = $2 where id = $1',
      [id, next],
    );
    return true;
  }

  /** Takes it out of the queue, and notes in the outbox of its coalition what became of it; of the address a hash. */
  async finish({ id, coalitionId }: Delivery, failure: string | null, address: string | null = null): Promise<void> {
    if (coalitionId === null) {
      await this.database.statement('delete from mail_delivery where id = $1', [id]);
      return;
    }
    await this.database.run(systemCtx({ id: coalitionId }, id), 'mail.deliver', async (tx) => {
      const at = failure === null ? 'sent_at' : 'failed_at';
      await tx.query(
        `update mail set ${at} = $3, failure = $4, address_hash = address_hash($5) where coalition_id = $1 and id = $2`,
        [coalitionId, id, tx.now, failure, address],
      );
      await tx.query('delete from mail_delivery where id = $1', [id]);
    });
  }
}
