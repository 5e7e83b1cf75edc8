import { subgoalStatus, yearOf, type CommitmentCoverage, type Day } from '#domain';
import { activityKinds } from '../activities/activity.entity.ts';
import type { ActivityRow } from '../activities/activity-rows.ts';
import type { CommitmentDto } from '../commitments/commitment.dto.ts';
import type { AssessedIndicator } from '../indicators/assessed-indicators.ts';
import { perQuarter } from '../indicators/participation-quarters.ts';
import type { ReportedFigures } from '../indicators/reported-figures.ts';
import type { OrganisationRow } from '../organisations/organisation-rows.ts';
import type { PlanRow } from '../plans/plan-rows.ts';
import { hideSmallCounts } from './hide-small-counts.ts';
import { presentCount } from './public-count.dto.ts';
import type {
  PublicActivityDto,
  PublicCommitmentDto,
  PublicParticipationsDto,
  PublicPartnerDto,
  PublicPlanDto,
  PublicRunningDto,
  PublicSubgoalDto,
} from './public-page.dto.ts';

// Every part names the columns that it publishes: what is added to a row later is not public by itself.

export interface SubgoalRow {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly text: string;
}

export function presentPlan(plan: PlanRow | null): PublicPlanDto | null {
  if (plan === null) return null;
  const { title, motto, goal, rationale, principles, startsOn, endsOn, horizonYear } = plan;
  return { title, motto, goal, rationale, principles, startsOn, endsOn, horizonYear };
}

export function presentSubgoals(
  subgoals: readonly SubgoalRow[],
  indicators: readonly AssessedIndicator[],
): PublicSubgoalDto[] {
  return subgoals.map(({ id, position, title, text }) => {
    const lead = indicators.find(({ row }) => row.isLead && row.subgoalId === id) ?? null;
    return {
      id,
      position,
      title,
      text,
      status: subgoalStatus(lead?.assessment ?? null),
      leadIndicatorId: lead?.row.id ?? null,
    };
  });
}

export function presentCommitments(
  commitments: readonly CommitmentDto[],
  coverages: readonly CommitmentCoverage[],
): PublicCommitmentDto[] {
  return commitments.flatMap(({ id, position, title, text, points, isExample }) => {
    const coverage = coverages.find(({ commitmentId }) => commitmentId === id);
    if (!coverage) return [];
    const { denominator, covered, perStage } = coverage;
    const said = points.map((point) => point.text);
    return [{ id, position, title, text, points: said, isExample, denominator, covered, perStage: { ...perStage } }];
  });
}

export function presentPartners(organisations: readonly OrganisationRow[]): PublicPartnerDto[] {
  return organisations
    .filter(({ standing }) => standing.leftOn === null)
    .map(({ name, website, standing, isExample }) => ({
      name,
      website,
      hasSigned: standing.signedOn !== null,
      isExample,
    }));
}

/** Since 1 January; nothing recorded is unknown, not 0. */
export function presentParticipations(
  { participations, organisations: inFigures }: ReportedFigures,
  organisations: readonly OrganisationRow[],
  asOf: Day,
): PublicParticipationsDto {
  const year = yearOf(asOf);
  const { quarters } = perQuarter(participations, inFigures, asOf);
  const reported = new Set(
    participations.filter(({ to }) => yearOf(to) === year).map(({ organisationId }) => organisationId),
  );
  const taking = organisations.filter(({ standing }) => standing.leftOn === null).map(({ id }) => id);
  return {
    year,
    count: presentCount(hideSmallCounts(quarters, year).total),
    reported: reported.size,
    of: new Set([...taking, ...reported]).size,
  };
}

/** How many are going on, and of which kinds. */
export function presentRunning(activities: readonly ActivityRow[]): PublicRunningDto {
  const running = activities.filter(({ state }) => state.lifecycle === 'inProgress');
  const perKind = activityKinds
    .map((kind) => ({ kind, count: running.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return { total: running.length, perKind };
}

/** What residents can still come to, and that says when that is or where to read more. */
export function presentActivities(activities: readonly ActivityRow[], asOf: Day): PublicActivityDto[] {
  return activities.filter((row) => isOpenToResidents(row, asOf)).map(presentActivity);
}

function isOpenToResidents({ state, whenText, link }: ActivityRow, asOf: Day): boolean {
  const { lifecycle, startsOn, endsOn } = state;
  if (whenText === null && link === null) return false;
  if (endsOn !== null && endsOn < asOf) return false;
  // A plan without a day, or whose day went by, may be of years ago: nobody is sent to it.
  return lifecycle === 'inProgress' || (lifecycle === 'planned' && startsOn !== null && startsOn >= asOf);
}

function presentActivity({
  id,
  title,
  whenText,
  place,
  link,
  state,
  parties,
  isExample,
}: ActivityRow): PublicActivityDto {
  const lead = parties.find(({ role }) => role === 'lead');
  return {
    id,
    title,
    whenText,
    place,
    link,
    startsOn: state.startsOn,
    organisationName: lead?.name ?? null,
    isExample,
  };
}
