/** A mail, ready to be sent. */
export interface MailMessage {
  /** Of the delivery; also what its Message-ID is made of, so that a mail that arrived twice could be told. */
  readonly id: string;
  readonly coalitionId: string | null;
  readonly createdAt: Date;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where its button leads. */
  readonly link: string | null;
}

/**
 * How an attempt ended. `refused`: never again. `later`: nothing was accepted, so trying again sends it once. `unknown`: it may
 * have been accepted, so trying again might send it twice.
 */
export type MailOutcome =
  { readonly kind: 'sent' } | { readonly kind: 'refused' | 'later' | 'unknown'; readonly reason: string };

/** What carries mails away. */
export interface MailTransport {
  send(message: MailMessage): Promise<MailOutcome>;
  close(): void;
}

/** Injection token of the transport; null where mails stay in the queue. */
export const MAIL_TRANSPORT = Symbol('mail transport');
