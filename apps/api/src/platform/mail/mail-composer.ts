import { Inject, Injectable } from '@nestjs/common';
import type { OwnNames } from '#i18n';
import { mintMyItemsLink } from '../auth/mint-my-items-link.ts';
import { SignInLinks } from '../auth/sign-in-links.service.ts';
import { systemCtx } from '../auth/system-ctx.ts';
import { Clock } from '../clock/clock.ts';
import { CONFIG, type Config } from '../config/config.ts';
import { Database } from '../db/database.ts';
import { originOf } from '../http/own-origin.ts';
import type { MailMessage } from './mail-message.ts';
import type { Delivery } from './mail-queue.ts';
import { renderMail } from './render-mail.ts';

interface OutboxRow {
  readonly template: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly locale: 'nl' | 'en';
  readonly coalition: string;
  readonly names: OwnNames;
  readonly to: string | null;
  readonly role: string | null;
  readonly membershipId: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
}

/** Mails that ask a contact for something that stands in My items. */
const asked: ReadonlySet<string> = new Set(['askUpdate', 'askAdjustment', 'questionAssessment']);

/** Puts the words of a mail together at the moment that it is sent: to the address that counts then, with a fresh link. */
@Injectable()
export class MailComposer {
  private readonly origin: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: SignInLinks,
    @Inject(CONFIG) config: Config,
  ) {
    this.origin = originOf(config);
  }

  /** Null when there is nobody to send it to any more. */
  async compose(delivery: Delivery): Promise<MailMessage | null> {
    const { id, coalitionId, createdAt } = delivery;
    if (coalitionId === null) return this.composeSignIn(delivery);
    const row = await this.outboxRow(coalitionId, id);
    if (!row?.to) return null;
    const link = await this.linkOf(delivery, row);
    const params = { ...row.params, coalition: row.coalition };
    const content = renderMail(row.locale, row.template, params, link, row.names);
    return { id, coalitionId, createdAt, to: row.to, link, ...content };
  }

  /** What is asked of a contact, or of whoever reads a mailbox, opens by itself, without a password; everything else begins at the door. */
  private async linkOf(
    { id, coalitionId }: Delivery,
    { template, role, membershipId, personId, organisationId }: OutboxRow,
  ): Promise<string> {
    if (!asked.has(template) || (role !== 'contact' && organisationId === null) || !coalitionId)
      return `${this.origin}/sign-in`;
    const whose = { coalitionId, membershipId, personId, organisationId, deliveryId: id };
    return `${this.origin}/my-items#${await mintMyItemsLink(this.database, this.clock, whose)}`;
  }

  /** Null when nobody with that address may sign in; whoever asked has had the same answer. */
  private async composeSignIn({ id, createdAt, email, locale, returnTo }: Delivery): Promise<MailMessage | null> {
    if (email === null) return null;
    const token = await this.links.mintFor(email, id);
    if (token === null) return null;
    // Behind the #, so that no server and no log sees where somebody goes either.
    const to = returnTo === null ? '' : `&to=${encodeURIComponent(returnTo)}`;
    const link = `${this.origin}/sign-in/link#${token}${to}`;
    return { id, coalitionId: null, createdAt, to: email, link, ...renderMail(locale ?? 'nl', 'signIn', {}, link) };
  }

  /** With the address of a member who still is one, or of the organisation's mailbox. */
  private async outboxRow(coalitionId: string, id: string): Promise<OutboxRow | undefined> {
    const [row] = await this.database.read(systemCtx({ id: coalitionId }, id), (tx) =>
      tx.query<OutboxRow>(
        `select m.role, m.id as "membershipId", m.person_id as "personId", mail.organisation_id as "organisationId", mail.template, mail.params, mail.locale, c.name as coalition, c.names,
           case when mail.membership_id is null then o.mailbox
             when m.ended_on is null or m.ended_on > ($3::timestamptz at time zone c.time_zone)::date then p.email end as to
         from mail
         join coalition c on c.id = mail.coalition_id
         left join membership m on m.coalition_id = mail.coalition_id and m.id = mail.membership_id
         left join person p on p.id = m.person_id
         left join organisation o on o.coalition_id = mail.coalition_id and o.id = mail.organisation_id
         where mail.coalition_id = $1 and mail.id = $2`,
        [coalitionId, id, this.clock.now()],
      ),
    );
    return row;
  }
}
