import { quarterOf, sameQuarterLastYear, type Quarter } from '../time/quarter.ts';
import type { Participation } from './participation.ts';

export interface ParticipationGrowth {
  readonly quarter: Quarter;
  readonly comparedWith: Quarter;
  /** Unknown when no organisation reported both quarters. */
  readonly direction: 'growth' | 'unchanged' | 'decline' | 'unknown';
  /** Visits in either quarter, over the organisations that reported both; null when there are none. */
  readonly before: number | null;
  readonly now: number | null;
  /** 0.12 is 12% more; null when unknown, and when there were no visits to compare with. */
  readonly change: number | null;
  readonly comparedOrganisationIds: readonly string[];
  /** Reported this quarter but not the one it is compared with: named, not counted. */
  readonly newOrganisationIds: readonly string[];
  /** Reported the earlier quarter but not this one: named, not counted. */
  readonly missingOrganisationIds: readonly string[];
}

/**
 * Did participation grow since the same quarter last year? Only over organisations that reported both
 * quarters, so that a newcomer is no growth and a missing report no decline (rules.md, Participation).
 * An organisation that reported 0 visits did report; nothing recorded is unknown. Ids come in text order.
 */
export function participationGrowth(participations: readonly Participation[], quarter: Quarter): ParticipationGrowth {
  const comparedWith = sameQuarterLastYear(quarter);
  const now = visitsPerOrganisation(participations, quarter);
  const before = visitsPerOrganisation(participations, comparedWith);
  const compared = [...now.keys()].filter((id) => before.has(id)).sort();
  const nowTotal = sumOver(compared, now);
  const beforeTotal = sumOver(compared, before);
  return {
    quarter,
    comparedWith,
    direction: compared.length === 0 ? 'unknown' : directionOf(nowTotal - beforeTotal),
    before: compared.length === 0 ? null : beforeTotal,
    now: compared.length === 0 ? null : nowTotal,
    change: compared.length === 0 || beforeTotal === 0 ? null : (nowTotal - beforeTotal) / beforeTotal,
    comparedOrganisationIds: compared,
    newOrganisationIds: [...now.keys()].filter((id) => !before.has(id)).sort(),
    missingOrganisationIds: [...before.keys()].filter((id) => !now.has(id)).sort(),
  };
}

function visitsPerOrganisation(participations: readonly Participation[], quarter: Quarter): Map<string, number> {
  const visits = new Map<string, number>();
  for (const { organisationId, to, participants } of participations) {
    if (quarterOf(to) !== quarter) continue;
    visits.set(organisationId, (visits.get(organisationId) ?? 0) + participants);
  }
  return visits;
}

function sumOver(ids: readonly string[], visits: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + (visits.get(id) ?? 0), 0);
}

function directionOf(difference: number): 'growth' | 'unchanged' | 'decline' {
  if (difference === 0) return 'unchanged';
  return difference > 0 ? 'growth' : 'decline';
}
