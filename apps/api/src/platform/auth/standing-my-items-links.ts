import type { Day } from '#domain';
import type { Tx } from '../db/database.ts';
import type { CoalitionCtx } from './ctx.ts';

/** Whose links: a member's, or those of an organisation by its mailbox. */
export type LinkOwner =
  | { readonly membershipId: string; readonly organisationId?: never }
  | { readonly organisationId: string; readonly membershipId?: never };

export interface StandingLink {
  readonly id: string;
  readonly coalitionId: string;
  readonly membershipId: string | null;
  readonly organisationId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedOn: Day | null;
}

const select = `select id, coalition_id as "coalitionId", membership_id as "membershipId", organisation_id as "organisationId",
    created_at as "createdAt", expires_at as "expiresAt", last_used_on as "lastUsedOn"
  from my_items_link`;
const newest = 'order by created_at desc, id desc';

/** The links that were neither ended nor are too old, of one owner in the coalition; the newest first. */
export function linksOfOwner(tx: Tx, { coalition }: CoalitionCtx, owner: LinkOwner): Promise<StandingLink[]> {
  return tx.query<StandingLink>(
    `${select} where coalition_id = $1 and (membership_id = $2 or organisation_id = $3)
       and revoked_at is null and expires_at > $4 ${newest}`,
    [coalition.id, owner.membershipId ?? null, owner.organisationId ?? null, tx.now],
  );
}

/** The same of a person, in all coalitions. */
export function linksOfPerson(tx: Tx, personId: string): Promise<StandingLink[]> {
  return tx.query<StandingLink>(`${select} where person_id = $1 and revoked_at is null and expires_at > $2 ${newest}`, [
    personId,
    tx.now,
  ]);
}

/**
 * Ends one link of an owner, or all; tells how many. Links belong to the installation and have no trail by themselves: here each
 * gets its entry in that of the coalition, so the transaction has to be the coalition's.
 */
export async function endLinks(tx: Tx, ctx: CoalitionCtx, owner: LinkOwner, id: string | null): Promise<number> {
  const ended = await tx.query<{ id: string }>(
    `with ended as (
       update my_items_link set revoked_at = $4
       where coalition_id = $1 and (membership_id = $2 or organisation_id = $3) and ($5::uuid is null or id = $5)
         and revoked_at is null and expires_at > $4
       returning id, membership_id, organisation_id, revoked_at)
     insert into audit_event (coalition_id, id, at, membership_id, request_id, operation, object_type, object_id, after)
     select $1, gen_random_uuid(), $4, $6, $7, 'itemLink.end', 'my_items_link', id,
       jsonb_build_object('membership_id', membership_id, 'organisation_id', organisation_id, 'revoked_at', revoked_at)
     from ended order by id returning object_id as id`,
    [
      ctx.coalition.id,
      owner.membershipId ?? null,
      owner.organisationId ?? null,
      tx.now,
      id,
      ctx.actor.membershipId,
      ctx.requestId,
    ],
  );
  return ended.length;
}

/** Notes the day on which somebody answered by a link, once a day; who opens one leaves no trace. */
export async function noteUse(tx: Tx, { coalition, link }: CoalitionCtx): Promise<void> {
  if (!link) return;
  await tx.query(
    `update my_items_link set last_used_on = ($2::timestamptz at time zone $3)::date
     where id = $1 and last_used_on is distinct from ($2::timestamptz at time zone $3)::date`,
    [link.id, tx.now, coalition.timeZone],
  );
}
