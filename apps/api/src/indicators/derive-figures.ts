import {
  lastCompleteQuarter,
  lastDayOf,
  organisationsWithoutAppointment,
  participationPerQuarter,
  quarterOf,
  type Day,
} from '#domain';
import type { Derivation } from './indicator.entity.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import { type NamedGrowth, type ParticipationQuarter, perQuarter, quartersUntil } from './participation-quarters.ts';
import type { ActivityParticipation, OrganisationInFigures, ReportedFigures } from './reported-figures.ts';

/** A value that was computed, on the day that it counts on. Null is not known. */
export interface DerivedValue {
  readonly on: Day;
  readonly value: number | null;
}

/** What a derived indicator shows instead of measurements. */
export interface DerivedFigures {
  readonly values: DerivedValue[];
  /** How many organisations stand behind the newest value, of how many: "21 of 33 reported". */
  readonly coverage: { readonly reported: number; readonly of: number };
  /** Of participations only. */
  readonly quarters: ParticipationQuarter[];
  readonly growth: NamedGrowth | null;
}

type DerivedRow = Pick<IndicatorRow, 'subgoalId'> & { readonly derivation: Derivation };

/** Computes a derived indicator from what organisations reported, up to and including `asOf`. */
export function deriveFigures(row: DerivedRow, figures: ReportedFigures, asOf: Day): DerivedFigures {
  return row.derivation === 'attentionOfficers'
    ? attentionOfficers(figures.organisations, asOf)
    : visits(figures.participations.filter(countsFor(row)), figures.organisations, asOf);
}

/** Participations in the activities that are linked to its subgoal, or in all; for people trained, only in trainings. */
function countsFor({ subgoalId, derivation }: DerivedRow): (participation: ActivityParticipation) => boolean {
  return ({ activityKind, subgoalIds }) =>
    (derivation !== 'trained' || activityKind === 'training') && (subgoalId === null || subgoalIds.includes(subgoalId));
}

/** A value per complete quarter: a quarter that is going on would look like a fall. */
function visits(
  participations: readonly ActivityParticipation[],
  organisations: readonly OrganisationInFigures[],
  asOf: Day,
): DerivedFigures {
  const { quarters, growth } = perQuarter(participations, organisations, asOf);
  const complete = quarters.filter(({ isComplete }) => isComplete);
  const [last] = participationPerQuarter(participations, organisations, [lastCompleteQuarter(asOf)]);
  const newest = complete.findLast(({ participants }) => participants !== null) ?? last;
  return {
    values: complete.map(({ quarter, participants }) => ({ on: lastDayOf(quarter), value: participants })),
    coverage: { reported: newest?.reported ?? 0, of: newest?.of ?? 0 },
    quarters,
    growth,
  };
}

/** The share of pledging organisations with an aandachtsfunctionaris, at the end of each quarter and on the day itself. */
function attentionOfficers(organisations: readonly OrganisationInFigures[], asOf: Day): DerivedFigures {
  const [first] = organisations.flatMap(({ pledgedOn }) => (pledgedOn === null ? [] : [pledgedOn])).sort();
  const days =
    first === undefined ? [] : [...quartersUntil(quarterOf(first), lastCompleteQuarter(asOf)).map(lastDayOf), asOf];
  const pledging = pledgingAt(organisations, asOf);
  return {
    values: days.map((on) => ({ on, value: shareAt(organisations, on) })),
    coverage: { reported: pledging.filter(({ appointments }) => appointments.length > 0).length, of: pledging.length },
    quarters: [],
    growth: null,
  };
}

function shareAt(organisations: readonly OrganisationInFigures[], day: Day): number | null {
  const pledging = pledgingAt(organisations, day);
  const expected = pledging.map(({ id, pledgedOn }) => ({ organisationId: id, since: pledgedOn }));
  const appointments = pledging.flatMap((organisation) =>
    organisation.appointments.map((appointment) => ({ ...appointment, organisationId: organisation.id })),
  );
  const { appointed, denominator } = organisationsWithoutAppointment(expected, appointments, day);
  return denominator === 0 ? null : (100 * appointed) / denominator;
}

function pledgingAt(organisations: readonly OrganisationInFigures[], day: Day): OrganisationInFigures[] {
  return organisations.filter(
    ({ pledgedOn, leftOn }) => pledgedOn !== null && pledgedOn <= day && (leftOn === null || leftOn > day),
  );
}
