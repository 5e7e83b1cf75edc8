import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { MailComposer } from './mail-composer.ts';
import { MAIL_TRANSPORT, type MailTransport } from './mail-message.ts';
import { type Delivery, MailQueue } from './mail-queue.ts';

/**
 * Sends what is due, one after another. Of an attempt of which it is not known how it ended, no second one is made: a mail too
 * few is noted in the outbox, and can be sent again by a person; a mail too many cannot be taken back.
 */
@Injectable()
export class MailSender {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly queue: MailQueue,
    private readonly composer: MailComposer,
    private readonly clock: Clock,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport | null,
  ) {}

  /** Answers with how many were taken. `goOn` is asked before each: a worker that is to stop takes no more. */
  async sendDue(goOn: () => boolean = () => true): Promise<number> {
    const { transport } = this;
    if (!transport) return 0;
    await this.queue.putBackHeld();
    for (let lost = await this.queue.takeInterrupted(); lost; lost = await this.queue.takeInterrupted())
      await this.giveUp(lost, 'interrupted');
    let count = 0;
    while (goOn()) {
      const delivery = await this.queue.take();
      if (!delivery) break;
      await this.attempt(delivery, transport);
      count += 1;
    }
    return count;
  }

  close(): void {
    this.transport?.close();
  }

  private async attempt(delivery: Delivery, transport: MailTransport): Promise<void> {
    if (this.clock.now() >= delivery.expiresAt) return this.giveUp(delivery, 'expired');
    const message = await this.composer.compose(delivery);
    // Somebody whom we do not know asked for a link: nothing went wrong, and the log is not to tell either.
    if (!message && delivery.coalitionId === null) return this.queue.finish(delivery, null);
    if (!message) return this.giveUp(delivery, 'noRecipient');
    if (!(await this.queue.beginSending(delivery))) return;
    const outcome = await transport.send(message);
    if (outcome.kind === 'sent') return this.queue.finish(delivery, null, message.to);
    if (outcome.kind === 'later' && (await this.queue.retry(delivery))) {
      this.logger.warn(
        `mail ${delivery.id}: attempt ${delivery.attempts} failed (${outcome.reason}); tried again later`,
      );
      return;
    }
    const failure = `${outcome.kind === 'later' ? 'expired' : outcome.kind} (${outcome.reason})`;
    await this.giveUp(delivery, failure, message.to);
  }

  private async giveUp(delivery: Delivery, failure: string, address: string | null = null): Promise<void> {
    this.logger.warn(`mail ${delivery.id} was not sent: ${failure}`);
    await this.queue.finish(delivery, failure, address);
  }
}
