import type { MemberRole } from '../members/member-role.ts';
import { inCoalition } from '../members/memberships-of.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { installationCtx } from './installation-ctx.ts';

export interface InstallationRight {
  /** Empty for a right on the installation itself. */
  readonly coalition: string;
  readonly role: MemberRole | 'administrator';
  readonly name: string;
  readonly email: string;
  readonly lastSeenAt: string;
}

const lastSeen =
  '(select max(coalesce(s.last_seen_at, s.created_at)) from session s where s.person_id = p.id) as "lastSeenAt"';

type Row = Omit<InstallationRight, 'lastSeenAt'> & { readonly lastSeenAt: Date | null };

/** Who has which rights in the whole installation, for the yearly review: administrators first, then coalition by coalition. */
export async function rightsOfInstallation(database: Database, clock: Clock): Promise<InstallationRight[]> {
  const ctx = installationCtx();
  const rows = await database.statement<Row>(
    `select '' as coalition, 'administrator' as role, p.name, p.email, ${lastSeen}
     from person p where p.is_administrator order by lower(p.name), p.id`,
    [],
  );
  const coalitions = await database.statement<{ id: string }>('select coalition_ids() as id', []);
  for (const { id } of coalitions) {
    const members = await database.read(inCoalition(ctx, id), (tx) =>
      tx.query<Row>(
        `select c.slug as coalition, m.role, p.name, p.email, ${lastSeen}
         from membership m join person p on p.id = m.person_id join coalition c on c.id = m.coalition_id
         where m.coalition_id = $1 and (m.ended_on is null or m.ended_on > $2::date) order by lower(p.name), m.id`,
        [id, clock.today('Europe/Amsterdam')],
      ),
    );
    rows.push(...members);
  }
  return rows.map((row) => ({ ...row, lastSeenAt: row.lastSeenAt?.toISOString() ?? '' }));
}
