import { Logger } from '@nestjs/common';
import pg from 'pg';

const pauseAfterFailure = 2_000;

/**
 * Hears NOTIFY on a connection of its own, which no pooler may stand between, and opens it again when it was lost. What was said
 * meanwhile is not heard; so whoever listens also looks now and then.
 */
export class Listener {
  private readonly logger = new Logger('listen');
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly heard: () => void,
  ) {}

  async start(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'samenkoers-listen',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', this.heard);
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(this.channel)}`);
      this.heard();
    } catch (error) {
      this.lost(client, error);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  private lost(client: pg.Client, error?: unknown): void {
    if (this.stopped || client !== this.client) return;
    this.client = null;
    this.logger.warn(`not listening: ${error instanceof Error ? error.message : 'the connection ended'}`);
    // Ending what is broken may fail as well; it is gone either way.
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), pauseAfterFailure);
  }
}
