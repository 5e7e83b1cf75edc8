import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';
import type { Visitor } from './visitor.ts';

export type AttemptOutcome =
  | 'asked'
  | 'linkSent'
  | 'unknownAddress'
  | 'throttled'
  | 'signedIn'
  | 'linkUnknown'
  | 'linkExpired'
  | 'linkSpent'
  | 'notInvited'
  | 'addressNotVerified'
  | 'providerRefused';

export interface Attempt {
  readonly method: 'link' | 'provider';
  readonly outcome: AttemptOutcome;
  readonly personId?: string | null;
  readonly email?: string;
}

/** Who tried to sign in, from where, and how it ended: for whoever has to find out what happened. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async note({ method, outcome, personId = null, email }: Attempt, visitor: Visitor): Promise<void> {
    const now = this.clock.now();
    await this.database.statement(
      `insert into sign_in_attempt (id, at, method, outcome, person_id, address_hash, origin, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        v7({ msecs: now.getTime() }),
        now,
        method,
        outcome,
        personId,
        email === undefined ? null : hashOfAddress(email),
        visitor.address,
        visitor.requestId,
      ],
    );
    visitor.log(`signIn.${method}`, outcome, personId);
  }
}

/** Tells attempts on one address from those on another, without saying which. */
export function hashOfAddress(email: string): Buffer {
  return createHash('sha256').update(email.toLowerCase()).digest();
}
