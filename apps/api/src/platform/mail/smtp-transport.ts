import { createTransport } from 'nodemailer';
import type { MailMessage, MailOutcome, MailTransport } from './mail-message.ts';

/** Well within the time for which a worker holds a mail. */
const patience = 60_000;

interface SmtpFailure {
  readonly code?: string;
  readonly originalCode?: string;
  readonly timeoutType?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly permanent?: boolean;
}

export interface SmtpSettings {
  /** `smtp://user:password@host:587`, or smtps:// for TLS from the start. */
  readonly url: string;
  readonly from: string;
}

/** Sends through a mail server. */
export class SmtpTransport implements MailTransport {
  private readonly transporter;
  private readonly host: string;

  constructor(private readonly settings: SmtpSettings) {
    // A connection for each mail: a pool sends again by itself what it is not sure of.
    this.transporter = createTransport({
      url: settings.url,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 30_000,
    });
    this.host = /@([^>\s]+)/.exec(settings.from)?.[1] ?? 'samenkoers';
  }

  async send({ id, to, subject, text, html }: MailMessage): Promise<MailOutcome> {
    try {
      await this.transporter.sendMail({
        from: this.settings.from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${this.host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal: AbortSignal.timeout(patience),
      });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error as SmtpFailure);
    }
  }

  close(): void {
    this.transporter.close();
  }
}

/** Failures that come before the first word of the mail, so that nothing of it can have been taken. */
const beforehand = new Set(['EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'EREQUIRETLS', 'ECONFIG']);
const neverConnected = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
const stillGreeting = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/**
 * A server that refused has taken nothing. One that fell silent may have: the library does not tell how far it had come. No
 * words of a refusal are kept, because they name people.
 */
export function outcomeOf(failure: SmtpFailure): MailOutcome {
  const { code = 'failed', originalCode = code, timeoutType = '', command, responseCode, permanent } = failure;
  const reason = responseCode === undefined ? code : `${code} ${responseCode}`;
  // What is refused to us, and not to whom the mail is for, somebody can mend.
  if (beforehand.has(code) || command === 'MAIL FROM') return { kind: 'later', reason };
  if (responseCode !== undefined) return { kind: permanent ? 'refused' : 'later', reason };
  // Refused before anything was said: an address that no mail can have.
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'refused', reason };
  const isEarly = neverConnected.has(originalCode) || stillGreeting.has(timeoutType);
  return { kind: isEarly ? 'later' : 'unknown', reason };
}
