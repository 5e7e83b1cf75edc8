import type { Day } from '../time/day.ts';

/** Visits that one organisation counted in a period; it counts as a whole on `to`. Visits, not people. */
export interface Participation {
  readonly organisationId: string;
  readonly from: Day;
  readonly to: Day;
  readonly participants: number;
  /** Null or left out is unknown, not 0. */
  readonly newParticipants?: number | null;
  readonly volunteers?: number | null;
}
