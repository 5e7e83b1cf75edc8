import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { innerPath } from '#domain';
import { Clock } from '../clock/clock.ts';
import { Database, type Tx } from '../db/database.ts';
import { problem } from '../errors/domain-error.ts';
import type { Ctx, Language } from './ctx.ts';
import { mintSignInLink } from './mint-sign-in-link.ts';
import { hashOfToken, type OpenedSession, Sessions } from './sessions.ts';
import type { SignInLinkInput } from './sign-in.dto.ts';
import { hashOfAddress, SignInAttempts } from './sign-in-attempts.ts';
import { Throttle } from './throttle.ts';
import type { Visitor } from './visitor.ts';

/** How long a link works, and how long one may wait for its mail. */
const minutes = 15;

/** In an hour: of one address, and from one place, where many people may be together behind one address. */
const mostOfAddress = 5;
const mostFromOrigin = 60;
const mostTriesFromOrigin = 120;

type Refusal = 'linkUnknown' | 'linkExpired' | 'linkSpent' | 'notInvited';
type Outcome =
  { kind: 'signedIn'; personId: string; session: OpenedSession } | { kind: Refusal; personId: string | null };

/** Links that sign in once. Whoever asks for one learns nothing about whether we know their address. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * Puts the question into the queue of mails, whoever asks: two statements, always the same. Whether somebody has this address
   * is looked up by a worker, after the answer.
   */
  async ask({ email, returnTo }: SignInLinkInput, language: Language, visitor: Visitor): Promise<void> {
    await this.throttle.count([
      { scope: 'signIn.address', key: email.toLowerCase(), most: mostOfAddress },
      { scope: 'signIn.origin', key: visitor.address, most: mostFromOrigin },
    ]);
    const now = this.clock.now();
    await this.database.statement(
      `with asked as (
         insert into mail_delivery (id, email, locale, created_at, expires_at, next_attempt_at, return_to)
         values ($1, $2, $3, $4, $5, $4, $9) returning id)
       insert into sign_in_attempt (id, at, method, outcome, address_hash, origin, request_id)
         select id, $4, 'link', 'asked', $6, $7, $8 from asked`,
      [
        v7({ msecs: now.getTime() }),
        email,
        language,
        now,
        new Date(now.getTime() + minutes * 60_000),
        hashOfAddress(email),
        visitor.address,
        visitor.requestId,
        innerPath(returnTo),
      ],
    );
    visitor.log('signIn.link', 'asked', null);
  }

  /** A fresh link for whoever asked, made when its mail is sent; null when nobody with this address may sign in. */
  async mintFor(email: string, deliveryId: string): Promise<string | null> {
    const [person] = await this.database.statement<{ id: string }>(
      'select id from person where lower(email) = lower($1) and may_sign_in(id, $2)',
      [email, this.clock.now()],
    );
    await this.database.statement('update sign_in_attempt set outcome = $2, person_id = $3 where id = $1', [
      deliveryId,
      person ? 'linkSent' : 'unknownAddress',
      person?.id ?? null,
    ]);
    return person ? mintSignInLink(this.database, this.clock, person.id, { lifetime: minutes, deliveryId }) : null;
  }

  /** Spends a link: the one button was pressed. */
  async signIn(ctx: Ctx, token: string, visitor: Visitor): Promise<OpenedSession> {
    await this.throttle.count([{ scope: 'signIn.try', key: visitor.address, most: mostTriesFromOrigin }]);
    const outcome = await this.database.run(ctx, 'session.open', (tx) => this.spend(tx, token, visitor));
    await this.attempts.note({ method: 'link', outcome: outcome.kind, personId: outcome.personId }, visitor);
    if (outcome.kind !== 'signedIn') throw problem(outcome.kind);
    // Who signs in anew in the same browser leaves no session behind.
    if (ctx.person) await this.sessions.close(ctx.person.sessionId, ctx.person.id);
    return outcome.session;
  }

  private async spend(tx: Tx, token: string, { device }: Visitor): Promise<Outcome> {
    const hash = hashOfToken(token);
    const [spent] = await tx.query<{ personId: string; mayEnter: boolean }>(
      `with spent as (
         update sign_in_link set spent_at = $2 where token_hash = $1 and spent_at is null and expires_at > $2
         returning person_id)
       select person_id as "personId", may_sign_in(person_id, $2) as "mayEnter" from spent`,
      [hash, tx.now],
    );
    if (!spent) return this.refusalOf(tx, hash);
    const { personId, mayEnter } = spent;
    if (!mayEnter) return { kind: 'notInvited', personId };
    const session = await this.sessions.open(personId, { method: 'link', device }, (sql, params) =>
      tx.query(sql, params),
    );
    return { kind: 'signedIn', personId, session };
  }

  private async refusalOf(tx: Tx, hash: Buffer): Promise<Outcome> {
    const [link] = await tx.query<{ personId: string; isSpent: boolean }>(
      'select person_id as "personId", spent_at is not null as "isSpent" from sign_in_link where token_hash = $1',
      [hash],
    );
    if (!link) return { kind: 'linkUnknown', personId: null };
    return { kind: link.isSpent ? 'linkSpent' : 'linkExpired', personId: link.personId };
  }
}
