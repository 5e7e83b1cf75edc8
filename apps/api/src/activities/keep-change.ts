import type { Day } from '#domain';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { type NewFact, recordFacts } from '../platform/facts/record-fact.ts';
import type { PlannedChange } from './plan-change.ts';

/** What one activity was before, and what was recorded about it: what taking back needs. */
export interface KeptChange {
  readonly activityId: string;
  readonly factIds: readonly string[];
  /** Who took part before, when the lead changed; the version is that of after. */
  readonly before: { readonly parties: readonly KeptParty[]; readonly version: number } | null;
}

export interface KeptParty {
  readonly organisationId: string;
  readonly role: 'lead' | 'partner';
}

interface About {
  readonly today: Day;
  readonly reason: string | undefined;
}

/** Records the changes, and keeps together what belongs together. The number of statements does not depend on how many there are. */
export async function keepChange(
  tx: Tx,
  ctx: CoalitionCtx,
  changed: readonly PlannedChange[],
  about: About,
): Promise<string> {
  const facts = await recordFacts(
    tx,
    ctx,
    changed.flatMap((change) => factsOf(change, about)),
  );
  const led = changed.filter(({ lead }) => lead !== null);
  const versions = await changeLeads(tx, ctx, led);
  const kept = changed.map(({ row }): KeptChange => {
    const version = versions.get(row.id);
    const parties = row.parties.map(({ id, role }) => ({ organisationId: id, role }));
    return {
      activityId: row.id,
      factIds: facts.filter(({ activityId }) => activityId === row.id).map(({ id }) => id),
      before: version === undefined ? null : { parties, version },
    };
  });
  const id = tx.newId();
  await tx.query(
    `insert into activity_change (coalition_id, id, membership_id, recorded_at, changes) values ($1, $2, $3, $4, $5)`,
    [ctx.coalition.id, id, ctx.actor.membershipId, tx.now, JSON.stringify(kept)],
  );
  return id;
}

function factsOf({ activityId, period, lifecycle }: PlannedChange, { today, reason }: About): NewFact[] {
  const why = reason ? { reason } : {};
  return [
    ...(period
      ? [{ kind: 'schedule', activityId, effectiveOn: today, payload: { ...period.to, ...why } } as const]
      : []),
    ...(lifecycle
      ? [{ kind: 'lifecycle', activityId, effectiveOn: today, payload: { to: lifecycle.to, ...why } } as const]
      : []),
  ];
}

/** The new lead takes the place of the old one, and is no partner any more. Answers the version that each activity has now. */
async function changeLeads(
  tx: Tx,
  ctx: CoalitionCtx,
  changes: readonly PlannedChange[],
): Promise<ReadonlyMap<string, number>> {
  const [first] = changes;
  if (!first?.lead) return new Map();
  const here = [ctx.coalition.id, changes.map(({ activityId }) => activityId)];
  const raised = await tx.query<{ id: string; version: number }>(
    `with raised as (
       update activity set version = version + 1 where coalition_id = $1 and id = any($2::uuid[]) returning id, version)
     select id, version from raised`,
    here,
  );
  await tx.query(
    `delete from activity_organisation
     where coalition_id = $1 and activity_id = any($2::uuid[]) and (role = 'lead' or organisation_id = $3)`,
    [...here, first.lead.to.id],
  );
  await tx.query(
    `insert into activity_organisation (coalition_id, activity_id, organisation_id, role)
     select $1, id, $3, 'lead' from unnest($2::uuid[]) as id`,
    [...here, first.lead.to.id],
  );
  return new Map(raised.map(({ id, version }) => [id, version]));
}
