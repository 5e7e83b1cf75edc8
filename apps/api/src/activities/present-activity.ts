import { assessActivity, type ActivityAssessment, type ActivityParties, type Day, type UpdateCalendar } from '#domain';
import type { ActivityDto, PartyDto } from './activity.dto.ts';
import type { ActivityRow, PartyRow } from './activity-rows.ts';

export interface AssessedActivity {
  readonly row: ActivityRow;
  readonly assessment: ActivityAssessment;
}

export function assess(row: ActivityRow, calendar: UpdateCalendar, asOf: Day): AssessedActivity {
  return { row, assessment: assessActivity(row.state, calendar, asOf) };
}

/** Which organisations an activity is of: what permissions on it depend on. */
export function partiesOf({ parties }: Pick<ActivityRow, 'parties'>): ActivityParties {
  return {
    leadOrganisationId: parties.find((party) => party.role === 'lead')?.id ?? null,
    partnerOrganisationIds: parties.filter((party) => party.role === 'partner').map((party) => party.id),
  };
}

export function presentActivity({ row, assessment }: AssessedActivity): ActivityDto {
  const { state } = row;
  const lead = row.parties.find((party) => party.role === 'lead');
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    description: row.description,
    place: row.place,
    whenText: row.whenText,
    link: row.link,
    targetGroups: row.targetGroups,
    areas: row.areas,
    lifecycle: state.lifecycle,
    lifecycleSince: row.lifecycleSince,
    startsOn: state.startsOn,
    endsOn: state.endsOn,
    lead: lead ? presentParty(lead) : null,
    partners: row.parties.filter((party) => party.role === 'partner').map(presentParty),
    subgoalIds: row.subgoalIds,
    commitmentIds: row.commitmentIds,
    signal: assessment.overall,
    signalSince: assessment.since,
    computedSignal: assessment.computed,
    reportedSignal: assessment.reported,
    override: assessment.override && {
      signal: assessment.override.signal,
      reason: assessment.override.reason,
      effectiveOn: assessment.override.effectiveOn,
    },
    reasons: [...assessment.reasons],
    adjustmentMissing: assessment.adjustmentMissing,
    lastCheckInOn: state.lastCheckIn?.effectiveOn ?? null,
    participants: state.participants,
    expectedParticipants: state.expectedParticipants,
    openTaskCount: state.openTasks.length,
    isExample: row.isExample,
    version: row.version,
  };
}

function presentParty({ id, name, isExample }: PartyRow): PartyDto {
  return { id, name, isExample };
}
