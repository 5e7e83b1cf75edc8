import {
  firstDayOf,
  lastCompleteQuarter,
  nextQuarter,
  participationGrowth,
  participationPerQuarter,
  quarterOf,
  quartersReported,
  type Day,
  type Moment,
  type Participation,
  type ParticipationGrowth,
  type Quarter,
  type QuarterTotals,
} from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { type OrganisationInFigures, reportedFigures, type ReportedFigures } from './reported-figures.ts';

export interface ParticipationQuarter extends QuarterTotals {
  /** False for the quarter that is still going on. */
  readonly isComplete: boolean;
}

interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
}

/** Growth of the last complete quarter, with the names of whom it leaves out. */
export interface NamedGrowth extends ParticipationGrowth {
  readonly newOrganisations: NamedOrganisation[];
  readonly missingOrganisations: NamedOrganisation[];
}

export interface ParticipationQuarters {
  /** From the first quarter with a report up to the one of the day, without holes. */
  readonly quarters: ParticipationQuarter[];
  readonly growth: NamedGrowth;
}

/** Visits per quarter over all activities, and how many organisations stand behind them. */
export async function participationQuarters(
  tx: Tx,
  coalitionId: string,
  moment: Moment,
  figures?: ReportedFigures,
): Promise<ParticipationQuarters> {
  const { participations, organisations } = figures ?? (await reportedFigures(tx, coalitionId, moment));
  return perQuarter(participations, organisations, moment.asOf);
}

export function perQuarter(
  participations: readonly Participation[],
  organisations: readonly OrganisationInFigures[],
  asOf: Day,
): ParticipationQuarters {
  const last = lastCompleteQuarter(asOf);
  const [first] = quartersReported(participations);
  const quarters = first === undefined ? [] : quartersUntil(first, quarterOf(asOf));
  return {
    quarters: participationPerQuarter(participations, organisations, quarters).map((totals) => ({
      ...totals,
      isComplete: totals.quarter <= last,
    })),
    growth: withNames(participationGrowth(participations, last), organisations),
  };
}

/** From one quarter up to and including another. */
export function quartersUntil(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = first; firstDayOf(quarter) <= firstDayOf(last); quarter = nextQuarter(quarter))
    quarters.push(quarter);
  return quarters;
}

function withNames(growth: ParticipationGrowth, organisations: readonly OrganisationInFigures[]): NamedGrowth {
  const named = (ids: readonly string[]) =>
    organisations.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  return {
    ...growth,
    newOrganisations: named(growth.newOrganisationIds),
    missingOrganisations: named(growth.missingOrganisationIds),
  };
}
