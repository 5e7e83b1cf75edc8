import { needsAttention, type Moment, type Unreachable } from '#domain';
import type { AssessedIndicator } from '../indicators/assessed-indicators.ts';
import type { PlanRow } from '../plans/plan-rows.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import type { AttentionContactDto, AttentionDto } from './attention.dto.ts';
import type { CoalitionSnapshot } from './coalition-snapshot.ts';
import { presentAttention } from './present-attention.ts';
import { refusedAddresses } from './refused-addresses.ts';
import { snoozeRows } from './snoozes.service.ts';

/** Everything that needs attention at the moment of the snapshot, with whom to call: three queries. */
export async function attentionRows(
  tx: Tx,
  ctx: CoalitionCtx,
  snapshot: CoalitionSnapshot,
  indicators: readonly AssessedIndicator[],
  plan: PlanRow | null,
): Promise<AttentionDto> {
  const { snoozes, people, unreachable } = await peopleAndSnoozes(tx, ctx, snapshot.moment);
  const left = snapshot.inputs.organisations.filter(({ standing }) => standing.leftOn !== null).map(({ id }) => id);
  const refused = unreachable.filter(({ id }) => !left.includes(id));
  const { rows, snoozed } = needsAttention(
    {
      activities: snapshot.activities.map(({ row, assessment }) => ({ id: row.id, title: row.title, assessment })),
      unreachable: [...refused, ...organisationsWithoutContact(snapshot, people, refused)],
      indicators: indicators.map(({ row, assessment, age, toDecide }) => ({
        id: row.id,
        name: row.name,
        isLead: row.isLead,
        status: assessment.status,
        age,
        seriesToDecideSince: toDecide.flatMap(({ measurements }) => measurements.map(({ on }) => on)).sort()[0] ?? null,
      })),
      coverages: snapshot.coverages,
      withoutAppointment: snapshot.officers.without,
      plans: plan ? [plan] : [],
      snoozes,
    },
    snapshot.moment.asOf,
  );
  const contacts = contactPerActivity(snapshot, people);
  return {
    items: rows.map((row) => presentAttention(row, contacts)),
    total: rows.length,
    snoozed: snoozed.map(({ row, snooze }) => ({
      row: presentAttention(row, contacts),
      until: snooze.until,
      reason: snooze.reason,
      by: snooze.by,
      factId: snoozes.findLast((fact) => fact.row === row.key)?.factId ?? '',
    })),
  };
}

type People = ReadonlyMap<string, AttentionContactDto['people']>;

/** What is in no snapshot: whom to call, whom mail does not reach, and which rows were put away. */
function peopleAndSnoozes(tx: Tx, ctx: CoalitionCtx, moment: Moment) {
  const what = { name: 'peopleAndSnoozes', moment, from: ctx.coalition.timeZone, facts: ['snooze'] as const };
  return tx.remember(what, async () => ({
    snoozes: await snoozeRows(tx, ctx.coalition.id, moment),
    people: await contactsPerOrganisation(tx, ctx.coalition.id),
    unreachable: await refusedAddresses(tx, ctx, moment),
  }));
}

async function contactsPerOrganisation(tx: Tx, coalitionId: string): Promise<People> {
  const rows = await tx.query<{ organisationId: string; name: string; email: string }>(
    `select mo.organisation_id as "organisationId", p.name, p.email
     from membership m
     join membership_organisation mo on mo.coalition_id = m.coalition_id and mo.membership_id = m.id
     join person p on p.id = m.person_id
     where m.coalition_id = $1 and m.role = 'contact' and m.ended_on is null
     order by p.name, m.id`,
    [coalitionId],
  );
  const people = new Map<string, AttentionContactDto['people']>();
  for (const { organisationId, name, email } of rows) {
    people.set(organisationId, [...(people.get(organisationId) ?? []), { name, email }]);
  }
  return people;
}

/** Organisations that lead an activity with a signal, or pledged something, but have nobody to ask; once each. */
function organisationsWithoutContact(
  { activities, inputs }: CoalitionSnapshot,
  people: People,
  refused: readonly Unreachable[],
): Unreachable[] {
  const leading = activities
    .filter(({ assessment }) => assessment.overall !== null)
    .flatMap(({ row }) => row.parties.filter(({ role }) => role === 'lead').map(({ id }) => id));
  const needed = new Set([...leading, ...inputs.pledges.map(({ organisationId }) => organisationId)]);
  return inputs.organisations
    .filter(({ id, standing }) => needed.has(id) && standing.leftOn === null && !people.has(id))
    .filter(({ id }) => !refused.some((row) => row.id === id))
    .map(({ id, name, standing }) => ({
      id,
      name,
      cause: 'noContact' as const,
      since: standing.signedOn ?? standing.consultedOn,
    }));
}

function contactPerActivity(
  { activities, inputs }: CoalitionSnapshot,
  people: People,
): Map<string, AttentionContactDto> {
  const organisations = new Map(inputs.organisations.map((organisation) => [organisation.id, organisation]));
  return new Map(
    activities.flatMap(({ row }) => {
      const lead = row.parties.find(({ role }) => role === 'lead');
      const organisation = lead && organisations.get(lead.id);
      if (!organisation) return [];
      const { name, phone, mailbox, id } = organisation;
      return [[row.id, { organisationName: name, phone, mailbox, people: [...(people.get(id) ?? [])] }] as const];
    }),
  );
}
