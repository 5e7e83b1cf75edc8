import { v7 } from 'uuid';
import { systemCtx } from '../platform/auth/system-ctx.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { MemberRole } from './member-role.ts';

export interface UserInput {
  readonly email: string;
  readonly name: string;
  readonly isAdministrator: boolean;
  readonly membership: { readonly slug: string; readonly role: Exclude<MemberRole, 'contact'> } | null;
}

export interface Invited {
  readonly personId: string;
  readonly isNew: boolean;
}

/**
 * Makes somebody known to the installation, without a browser: its administrator, or the first coordinator of a coalition. Safe
 * to repeat. Somebody who was known keeps their name. Null when there is no such coalition.
 */
export async function inviteUser(
  database: Database,
  clock: Clock,
  { email, name, isAdministrator, membership }: UserInput,
): Promise<Invited | null> {
  const coalitionId = membership && (await coalitionAt(database, membership.slug));
  if (membership && !coalitionId) return null;
  const now = clock.now();
  const [person] = await database.statement<{ id: string; isNew: boolean }>(
    `insert into person as p (id, email, name, is_administrator, created_at) values ($1, $2, $3, $4, $5)
     on conflict (lower(email)) do update set is_administrator = p.is_administrator or excluded.is_administrator
     returning id, id = $1 as "isNew"`,
    [v7({ msecs: now.getTime() }), email, name, isAdministrator, now],
  );
  if (!person) throw new Error('An invited person was not returned.');
  if (membership && coalitionId) {
    await database.run(systemCtx({ id: coalitionId }, 'cli'), 'member.invite', (tx) =>
      tx.query(
        `insert into membership as m (coalition_id, id, person_id, role) values ($1, $2, $3, $4)
         on conflict (coalition_id, person_id) do update set role = excluded.role, ended_on = null, version = m.version + 1`,
        [coalitionId, tx.newId(), person.id, membership.role],
      ),
    );
  }
  return { personId: person.id, isNew: person.isNew };
}

async function coalitionAt(database: Database, slug: string): Promise<string | null> {
  const [answer] = await database.statement<{ context: { coalition: { id: string } | null } }>(
    'select request_context(null, $1, now()) as context',
    [slug],
  );
  return answer?.context.coalition?.id ?? null;
}
