import type { Database } from '../db/database.ts';
import type { MailMessage, MailOutcome, MailTransport } from './mail-message.ts';

export interface KeptMail {
  readonly id: string;
  readonly coalitionId: string | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string | null;
  readonly createdAt: Date;
}

/** A demo sends nothing: its mails are kept, links and all, to be read on a page. */
export class KeptMails implements MailTransport {
  constructor(private readonly database: Database) {}

  async send({ id, coalitionId, createdAt, to, subject, text, link }: MailMessage): Promise<MailOutcome> {
    await this.database.statement(
      `insert into kept_mail (id, coalition_id, recipient, subject, text, link, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
      [id, coalitionId, to, subject, text, link, createdAt],
    );
    return { kind: 'sent' };
  }

  /** Newest first. */
  newest(limit: number): Promise<KeptMail[]> {
    return this.database.statement<KeptMail>(
      `select id, coalition_id as "coalitionId", recipient as "to", subject, text, link, created_at as "createdAt"
       from kept_mail order by created_at desc, id desc limit $1`,
      [limit],
    );
  }

  close(): void {}
}
