import { v7 } from 'uuid';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { hashOfToken, newToken } from './sessions.ts';

interface Minting {
  /** In minutes. */
  readonly lifetime: number;
  /** The mail that it is for. Of an attempt to send that failed, nothing works any more. */
  readonly deliveryId?: string;
}

/** A new link for a person; only its holder knows the token, we keep its hash. */
export async function mintSignInLink(
  database: Database,
  clock: Clock,
  personId: string,
  { lifetime, deliveryId }: Minting,
): Promise<string> {
  const token = newToken();
  const now = clock.now();
  await database.statement(
    `with earlier as (delete from sign_in_link where delivery_id = $4 and spent_at is null)
     insert into sign_in_link (id, token_hash, person_id, delivery_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      v7({ msecs: now.getTime() }),
      hashOfToken(token),
      personId,
      deliveryId ?? null,
      now,
      new Date(now.getTime() + lifetime * 60_000),
    ],
  );
  return token;
}
