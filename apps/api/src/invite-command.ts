import { inviteUser, type Invited } from './members/invite-user.ts';
import { mintSignInLink } from './platform/auth/mint-sign-in-link.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Config } from './platform/config/config.ts';
import type { Database } from './platform/db/database.ts';
import { originOf } from './platform/http/own-origin.ts';

type Say = (key: string, params?: Record<string, unknown>) => string;

/** Whoever is given the link by hand may need until tomorrow. */
const lifetime = 24 * 60;

export interface InviteOptions {
  readonly email: string;
  readonly name: string;
  readonly administrator?: boolean;
  readonly coalition?: string;
  readonly role?: 'coordinator' | 'reviewer';
  readonly language?: 'nl' | 'en';
}

/** `user invite`: somebody who may sign in, with their first link. Answers the lines to print, or why it cannot be. */
export async function invite(
  { database, clock, config, say }: { database: Database; clock: Clock; config: Config; say: Say },
  options: InviteOptions,
): Promise<{ lines: string[] } | { refusal: string }> {
  const { email, name, coalition, role = 'coordinator', administrator = false } = options;
  if (!/^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/.test(email)) return { refusal: say('noEmail', { email }) };
  if (name.trim() === '') return { refusal: say('noName') };
  if (coalition === undefined && !administrator) return { refusal: say('noPlace') };
  const invited: Invited | null = await inviteUser(database, clock, {
    email,
    name: name.trim(),
    isAdministrator: administrator,
    membership: coalition === undefined ? null : { slug: coalition, role },
  });
  if (!invited) return { refusal: say('noCoalition', { slug: coalition }) };
  const token = await mintSignInLink(database, clock, invited.personId, { lifetime });
  return {
    lines: [
      say(invited.isNew ? 'invited' : 'invitedAgain', { name, email }),
      `${originOf(config)}/sign-in/link#${token}`,
    ],
  };
}
