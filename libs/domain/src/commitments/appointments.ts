import type { Day } from '../time/day.ts';

/** The last word on who is the aandachtsfunctionaris of an organisation. */
export interface Appointment {
  readonly organisationId: string;
  /** Null when the appointment was ended without a successor. */
  readonly membershipId: string | null;
  readonly on: Day;
}

/** An organisation that is expected to have an aandachtsfunctionaris. */
export interface ExpectedAppointment {
  readonly organisationId: string;
  /** The day since which one is expected, such as the day of signing; null when it is not known. */
  readonly since: Day | null;
}

export interface MissingAppointment {
  readonly organisationId: string;
  /** The day since which there is none: when the last appointment ended, otherwise since one was expected. */
  readonly since: Day | null;
}

export interface AppointmentCoverage {
  readonly denominator: number;
  readonly appointed: number;
  readonly without: readonly MissingAppointment[];
}

/**
 * Which organisations have no aandachtsfunctionaris at `asOf`? `organisations` are those that pledged and
 * have not left; `appointments` are live facts in their order, of which the last per organisation counts.
 */
export function organisationsWithoutAppointment(
  organisations: readonly ExpectedAppointment[],
  appointments: readonly Appointment[],
  asOf: Day,
): AppointmentCoverage {
  const latest = new Map<string, Appointment>();
  for (const appointment of appointments) {
    if (appointment.on > asOf) continue;
    const current = latest.get(appointment.organisationId);
    if (current === undefined || current.on <= appointment.on) latest.set(appointment.organisationId, appointment);
  }
  const without = organisations
    .filter(({ organisationId }) => (latest.get(organisationId)?.membershipId ?? null) === null)
    .map(({ organisationId, since }) => ({ organisationId, since: latest.get(organisationId)?.on ?? since }));
  return { denominator: organisations.length, appointed: organisations.length - without.length, without };
}
