import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';

export const sessionCookie = 'samenkoers_session';

const lifetimeInDays = 30;

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Sessions of people: a random token that only its holder has; we keep its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async open(personId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lifetimeInDays * 86_400_000);
    await this.database.statement(
      'insert into session (id, token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4, $5)',
      [v7({ msecs: now.getTime() }), hashOfToken(token), personId, now, expiresAt],
    );
    return { token, expiresAt };
  }

  async close(sessionId: string): Promise<void> {
    await this.database.statement('update session set revoked_at = $2 where id = $1 and revoked_at is null', [
      sessionId,
      this.clock.now(),
    ]);
  }
}
