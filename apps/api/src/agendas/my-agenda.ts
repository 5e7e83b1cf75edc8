import { hasSignal, type Actor, type Moment } from '#domain';
import type { ActivityRow } from '../activities/activity-rows.ts';
import { assessedActivities } from '../activities/assessed-activities.ts';
import { type TaskRow, taskRowsOf } from '../activities/task-rows.ts';
import { commitmentRows } from '../commitments/commitment-rows.ts';
import type { CommitmentDto } from '../commitments/commitment.dto.ts';
import { type PledgeRow, pledgeRowsOf } from '../commitments/pledge-rows.ts';
import type { MembershipRow } from '../members/memberships-of.ts';
import { organisationRows } from '../organisations/organisation-rows.ts';
import { calendarOf, type CoalitionContext } from '../platform/auth/ctx.ts';
import { coalitionOf } from '../platform/auth/request-contexts.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Tx } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import { type CompletionRow, completions, lastFacts, type LastFactsRow } from './last-facts.ts';

/** Everything that somebody keeps up in one coalition, as it stands now. */
export interface MyAgenda {
  readonly coalition: CoalitionContext;
  readonly actor: Actor;
  readonly moment: Moment;
  readonly activities: readonly OwnActivity[];
  readonly pledges: readonly PledgeRow[];
  readonly commitments: readonly CommitmentDto[];
  readonly tasks: readonly TaskRow[];
  readonly completions: readonly CompletionRow[];
}

export interface OwnActivity {
  readonly row: ActivityRow;
  /** The organisation that the reader answers for: the lead when it is theirs. */
  readonly own: ActivityRow['parties'][number];
  readonly last: LastFactsRow | null;
}

/** Reads it in a fixed number of queries, however much there is: three, and five more for a contact. */
export async function readAgenda(tx: Tx, membership: MembershipRow, clock: Clock): Promise<MyAgenda> {
  const { coalitionId, role } = membership;
  const [row] = await tx.query<{ coalition: Record<string, unknown>; organisationIds: string[] }>(
    `select to_jsonb(c) as coalition,
       array(select mo.organisation_id from membership_organisation mo
         where mo.coalition_id = c.id and mo.membership_id = $2
         union select $3::uuid where $3::uuid is not null order by 1) as "organisationIds"
     from coalition c where c.id = $1`,
    [coalitionId, membership.id, membership.mailboxOf],
  );
  const { organisationIds, ...rest } = found(row);
  const coalition = coalitionOf(rest.coalition);
  const moment = { asOf: clock.today(coalition.timeZone), knownAt: tx.now.toISOString() };
  const actor: Actor = { roles: [role], membershipId: membership.id, organisationIds };
  const what = { name: 'agenda', moment, from: { actor, calendar: calendarOf(coalition) } };
  return tx.remember(what, () => readDuties(tx, coalition, actor, moment));
}

async function readDuties(tx: Tx, coalition: CoalitionContext, actor: Actor, moment: Moment): Promise<MyAgenda> {
  const coalitionId = coalition.id;
  const tasks = (await taskRowsOf(tx, coalitionId, actor, moment)).filter(
    ({ completedOn }) => completedOn === null || completedOn === moment.asOf,
  );
  const done = tasks.filter(({ completedOn }) => completedOn !== null).map(({ id }) => id);
  return {
    coalition,
    actor,
    moment,
    tasks,
    completions: await completions(tx, coalitionId, done, moment),
    ...(actor.roles.includes('contact') ? await readOfOrganisations(tx, coalition, actor, moment) : nothing),
  };
}

const nothing = { activities: [], pledges: [], commitments: [] };

/** Who left the coalition is asked nothing more. */
async function readOfOrganisations(
  tx: Tx,
  coalition: CoalitionContext,
  { organisationIds }: Actor,
  moment: Moment,
): Promise<Pick<MyAgenda, 'activities' | 'pledges' | 'commitments'>> {
  const coalitionId = coalition.id;
  const ownIds = (await organisationRows(tx, coalitionId, moment))
    .filter(({ id, standing }) => organisationIds.includes(id) && standing.leftOn === null)
    .map(({ id }) => id);
  const running = (await assessedActivities(tx, coalition, moment)).flatMap(({ row }) => {
    const own = row.parties.find(({ id }) => ownIds.includes(id));
    return own && hasSignal(row.state.lifecycle) ? [{ row, own }] : [];
  });
  const subjects = running.map(({ row, own }) => ({ activityId: row.id, organisationId: own.id }));
  const last = new Map((await lastFacts(tx, coalitionId, subjects, moment)).map((each) => [each.activityId, each]));
  return {
    activities: running.map((each) => ({ ...each, last: last.get(each.row.id) ?? null })),
    pledges: await pledgeRowsOf(tx, coalitionId, ownIds, moment),
    commitments: await commitmentRows(tx, coalitionId),
  };
}
