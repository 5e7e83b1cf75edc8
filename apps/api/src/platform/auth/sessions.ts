import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';
import type { Device } from './device.ts';

export const sessionCookie = 'samenkoers_session';

const day = 86_400_000;
/** However often it is used. */
const lifetimeInDays = 30;
/** Without a sign of life; `request_context` holds to the same. */
const idleDays = 14;

export type SignInMethod = 'link' | 'provider' | 'demo';

export interface Opening {
  readonly method: SignInMethod;
  readonly device: Device;
  /** The identity provider, when one let them in. */
  readonly provider?: string;
}

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface SessionRow {
  readonly id: string;
  readonly method: SignInMethod | null;
  readonly provider: string | null;
  readonly browser: string | null;
  readonly system: string | null;
  readonly network: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

type Statement = (sql: string, params: unknown[]) => Promise<unknown>;

/** Sessions of people: a random token that only its holder has; we keep its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `statement` runs it within an open transaction. */
  async open(personId: string, opening?: Opening, statement?: Statement): Promise<OpenedSession> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lifetimeInDays * day);
    const run = statement ?? ((sql, params) => this.database.statement(sql, params));
    await run(
      `insert into session (id, token_hash, person_id, created_at, expires_at, last_seen_at, method, provider, browser, system,
         network)
       values ($1, $2, $3, $4, $5, $4, $6, $7, $8, $9, $10)`,
      [
        v7({ msecs: now.getTime() }),
        hashOfToken(token),
        personId,
        now,
        expiresAt,
        opening?.method ?? null,
        opening?.provider ?? null,
        opening?.device.browser ?? null,
        opening?.device.system ?? null,
        opening?.device.network ?? null,
      ],
    );
    return { token, expiresAt };
  }

  /** Those that still let somebody in, the last used first. */
  async standing(personId: string): Promise<SessionRow[]> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - idleDays * day);
    const rows = await this.database.statement<SessionRow>(
      `select id, method, provider, browser, system, network, created_at as "createdAt",
         coalesce(last_seen_at, created_at) as "lastSeenAt", expires_at as "expiresAt"
       from session
       where person_id = $1 and revoked_at is null and expires_at > $2 and coalesce(last_seen_at, created_at) > $3
       order by coalesce(last_seen_at, created_at) desc, id desc`,
      [personId, now, idleSince],
    );
    return rows.map((row) => ({ ...row, expiresAt: earlier(row.expiresAt, row.lastSeenAt) }));
  }

  /** Answers with the identity provider that had let them in; null when this person has no such session. */
  async close(sessionId: string, personId: string): Promise<{ provider: string | null } | null> {
    const [ended] = await this.database.statement<{ provider: string | null }>(
      `with ended as (
         update session set revoked_at = $3 where id = $1 and person_id = $2 and revoked_at is null returning provider)
       select provider from ended`,
      [sessionId, personId, this.clock.now()],
    );
    return ended ?? null;
  }

  /** Signs a person out everywhere; the links in their mails work no more either. */
  async closeAll(personId: string): Promise<void> {
    await this.database.statement(
      `with links as (update my_items_link set revoked_at = $2 where person_id = $1 and revoked_at is null)
       update session set revoked_at = $2 where person_id = $1 and revoked_at is null`,
      [personId, this.clock.now()],
    );
  }
}

function earlier(expiresAt: Date, lastSeenAt: Date): Date {
  const idleAt = new Date(lastSeenAt.getTime() + idleDays * day);
  return idleAt < expiresAt ? idleAt : expiresAt;
}
