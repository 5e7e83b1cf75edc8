import type { Day } from '../time/day.ts';
import { firstDayOf, lastDayOf, nextQuarter, quarterOf, type Quarter } from '../time/quarter.ts';
import type { Participation } from './participation.ts';

export interface ParticipationTotals {
  /** Null when nothing was recorded, which is unknown and not 0. */
  readonly participants: number | null;
  /** Over the participations that say how many were new; null when none does. */
  readonly newParticipants: number | null;
  readonly volunteers: number | null;
}

/** How many visits do these participations make together? */
export function participationTotals(participations: readonly Participation[]): ParticipationTotals {
  return {
    participants: sumKnown(participations.map(({ participants }) => participants)),
    newParticipants: sumKnown(participations.map(({ newParticipants }) => newParticipants)),
    volunteers: sumKnown(participations.map(({ volunteers }) => volunteers)),
  };
}

/** An organisation from which participations may be expected. */
export interface ReportingOrganisation {
  readonly id: string;
  /** Null when it was there from the beginning, or nobody knows since when. */
  readonly joinedOn: Day | null;
  /** Null while it has not left. */
  readonly leftOn: Day | null;
}

export interface QuarterTotals extends ParticipationTotals {
  readonly quarter: Quarter;
  /** How many organisations reported ... */
  readonly reported: number;
  /** ... of how many that took part at the end of the quarter, or reported nevertheless. */
  readonly of: number;
}

/**
 * How many visits per quarter, and how many organisations stand behind that number ("21 of 33 reported")?
 * A participation counts in the quarter of its last day. A quarter without reports has null, not 0.
 */
export function participationPerQuarter(
  participations: readonly Participation[],
  organisations: readonly ReportingOrganisation[],
  quarters: readonly Quarter[],
): QuarterTotals[] {
  return quarters.map((quarter) => {
    const inQuarter = participations.filter(({ to }) => quarterOf(to) === quarter);
    const reported = new Set(inQuarter.map(({ organisationId }) => organisationId));
    const expected = organisations.filter((organisation) => takesPart(organisation, quarter)).map(({ id }) => id);
    return {
      quarter,
      ...participationTotals(inQuarter),
      reported: reported.size,
      of: new Set([...expected, ...reported]).size,
    };
  });
}

/** The quarters in which something was recorded, from the first to the last, without holes. */
export function quartersReported(participations: readonly Participation[]): Quarter[] {
  const days = participations.map(({ to }) => to).sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const quarters = [quarterOf(first)];
  for (let quarter = nextQuarter(quarterOf(first)); firstDayOf(quarter) <= last; quarter = nextQuarter(quarter)) {
    quarters.push(quarter);
  }
  return quarters;
}

function takesPart({ joinedOn, leftOn }: ReportingOrganisation, quarter: Quarter): boolean {
  const end = lastDayOf(quarter);
  return (joinedOn === null || joinedOn <= end) && (leftOn === null || leftOn > end);
}

function sumKnown(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value != null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
