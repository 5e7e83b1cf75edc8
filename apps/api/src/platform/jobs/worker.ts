import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.ts';
import { Listener } from '../db/listener.ts';
import { MailSender } from '../mail/mail-sender.ts';
import { DailyJobs } from './daily-jobs.service.ts';

/** How often it looks for work that nobody announced: mails to be tried again, a new day. */
const rounds = 30_000;

/**
 * Does what need not happen within a request: sends mails and does the daily work. Any number of workers may run, inside the
 * API or beside it.
 */
@Injectable()
export class Worker {
  private readonly logger = new Logger('worker');
  private readonly listener: Listener;
  private running: Promise<void> | null = null;
  private wake: () => void = () => undefined;
  private isAwake = false;
  private stopping = false;

  constructor(
    private readonly mails: MailSender,
    private readonly jobs: DailyJobs,
    @Inject(CONFIG) { databaseDirectUrl }: Config,
  ) {
    this.listener = new Listener(databaseDirectUrl, 'samenkoers_mail', () => this.rouse());
  }

  start(): void {
    this.running = this.work();
    void this.listener.start();
  }

  /** Finishes what it has in hand, and takes nothing more. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.rouse();
    await this.listener.stop();
    await this.running;
    this.mails.close();
  }

  private rouse(): void {
    this.isAwake = true;
    this.wake();
  }

  private async work(): Promise<void> {
    while (!this.stopping) {
      this.isAwake = false;
      try {
        await this.mails.sendDue(() => !this.stopping);
        if (!this.stopping) await this.jobs.runDue();
      } catch (error) {
        // The database may be away for a while; the next round finds what this one left.
        this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
      await this.rest();
    }
  }

  private rest(): Promise<void> {
    if (this.isAwake || this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, rounds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
