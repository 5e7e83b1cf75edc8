import type { FactPayload } from '../facts/fact-payloads.ts';
import { compareDays, type Day } from '../time/day.ts';

export type OrganisationStatus = FactPayload<'organisationStatus'>['status'];

export const organisationStatuses = ['consulted', 'signed', 'left'] as const satisfies readonly OrganisationStatus[];

/** One step of an organisation, as recorded. */
export interface OrganisationStep {
  readonly status: OrganisationStatus;
  readonly on: Day;
}

/** Where an organisation stands in the coalition. */
export interface OrganisationStanding {
  /** The furthest that it got since it last left: left, signed, consulted, or null when nothing is recorded. */
  readonly status: OrganisationStatus | null;
  /** The day of that step. */
  readonly statusOn: Day | null;
  /** Consulted and signed are different facts: an organisation may have either, or both. */
  readonly consultedOn: Day | null;
  readonly signedOn: Day | null;
  /** Null while it takes part; an organisation that signs or is consulted again has come back. */
  readonly leftOn: Day | null;
}

/**
 * Where does an organisation stand, by its live steps in their order? The last step decides whether it has left. One
 * that comes back starts anew: what it signed before it left does not count for it any more.
 */
export function organisationStanding(steps: readonly OrganisationStep[]): OrganisationStanding {
  const ordered = [...steps].sort((a, b) => compareDays(a.on, b.on));
  const last = ordered.at(-1);
  const lastLeaving = ordered.findLastIndex(({ status }) => status === 'left');
  const left = last?.status === 'left';
  const since = left ? ordered : ordered.slice(lastLeaving + 1);
  const dayOf = (status: OrganisationStatus) => since.findLast((step) => step.status === status)?.on ?? null;
  const consultedOn = dayOf('consulted');
  const signedOn = dayOf('signed');
  const leftOn = left ? last.on : null;
  const status = left ? 'left' : signedOn !== null ? 'signed' : consultedOn !== null ? 'consulted' : null;
  return { status, statusOn: leftOn ?? signedOn ?? consultedOn, consultedOn, signedOn, leftOn };
}

/**
 * Why can this step not be recorded, given the steps that are live up to its day? The same step of the same day is
 * there already, and who has left cannot leave again.
 */
export function checkOrganisationStep(
  steps: readonly OrganisationStep[],
  { status, on }: OrganisationStep,
): 'alreadyExists' | 'notPossible' | null {
  const before = steps.filter((step) => step.on <= on);
  if (before.some((step) => step.status === status && step.on === on)) return 'alreadyExists';
  return status === 'left' && organisationStanding(before).leftOn !== null ? 'notPossible' : null;
}
