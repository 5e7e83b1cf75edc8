import type { CoalitionCtx, Ctx } from '../auth/ctx.ts';
import type { Tx } from '../db/database.ts';

interface PersonTexts {
  readonly name: string;
  readonly email: string;
}

/**
 * A person belongs to the installation, and their name to nobody's history: what is kept is that it changed, masked. The
 * transaction has to be that of the coalition.
 */
export async function recordPersonChange(
  tx: Tx,
  ctx: Ctx & Pick<CoalitionCtx, 'coalition'>,
  operation: string,
  personId: string,
  { before, after }: { before: PersonTexts | null; after: PersonTexts },
): Promise<void> {
  await tx.query(
    `insert into audit_event
       (coalition_id, id, at, membership_id, request_id, operation, object_type, object_id, before, after)
     values ($1, $2, $3, $4, $5, $6, 'person', $7, $8, $9)`,
    [
      ctx.coalition.id,
      tx.newId(),
      tx.now,
      ctx.actor.membershipId,
      ctx.requestId,
      operation,
      personId,
      before && JSON.stringify(masked(before)),
      JSON.stringify(masked(after)),
    ],
  );
}

/** Enough to tell two apart, not who it is: "V…", "v…@voorbeeld.example". */
function masked({ name, email }: PersonTexts): PersonTexts {
  const [local = '', domain = ''] = email.split('@');
  return { name: `${first(name)}…`, email: `${first(local)}…@${domain}` };
}

const first = (text: string) => [...text].at(0) ?? '';
