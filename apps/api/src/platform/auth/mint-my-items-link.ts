import { v7 } from 'uuid';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { hashOfToken, newToken } from './sessions.ts';

/** Long enough to come back to a mail; a newer mail brings a newer link. */
const lifetimeInDays = 30;

/** A member, or the mailbox of an organisation. */
export interface Linked {
  readonly coalitionId: string;
  readonly membershipId: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** The mail that it is for: of an attempt to send that failed, nothing works any more. */
  readonly deliveryId: string;
}

/** A link that opens My items of one membership, or of an organisation for whoever reads its mailbox. Only its holder knows the token; we keep its hash. */
export async function mintMyItemsLink(
  database: Database,
  clock: Clock,
  { coalitionId, membershipId, personId, organisationId, deliveryId }: Linked,
): Promise<string> {
  const token = newToken();
  const now = clock.now();
  await database.statement(
    `with gone as (delete from my_items_link where delivery_id = $6 or expires_at < $7)
     insert into my_items_link (id, token_hash, coalition_id, membership_id, person_id, delivery_id, created_at, expires_at,
       organisation_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      v7({ msecs: now.getTime() }),
      hashOfToken(token),
      coalitionId,
      membershipId,
      personId,
      deliveryId,
      now,
      new Date(now.getTime() + lifetimeInDays * 86_400_000),
      organisationId,
    ],
  );
  return token;
}
