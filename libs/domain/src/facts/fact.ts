import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { FactKind, FactPayloads } from './fact-payloads.ts';

/** Where a fact stands among others: first the day it is about, then when it was recorded, then `seq`. */
export interface FactPosition {
  /** The day the fact is about. */
  readonly effectiveOn: Day;
  /** When it was recorded. */
  readonly recordedAt: Instant;
  /** Grows with every fact of the coalition; settles the order of facts that were recorded together. */
  readonly seq: number;
}

/** What every fact has, whatever it says. Facts are added, never changed (rules.md, Time). */
export interface FactHeader<Kind extends FactKind = FactKind> extends FactPosition {
  readonly id: string;
  readonly kind: Kind;
  /** The membership that recorded it; null when the system did, such as an import. */
  readonly recordedBy: string | null;
  /** The membership for whom it was recorded, for instance by the coordinator on the phone; null when for oneself. */
  readonly onBehalfOf: string | null;
  /** The fact of the same kind that this one corrects, or the fact that this retraction takes back. */
  readonly targetId: string | null;
}

/** What a fact is about; each kind uses the few that its payload's description names. */
export interface FactSubject {
  readonly activityId?: string | null;
  readonly organisationId?: string | null;
  readonly commitmentId?: string | null;
  readonly indicatorId?: string | null;
  readonly taskId?: string | null;
  readonly planId?: string | null;
  readonly subgoalId?: string | null;
}

/** A fact of one kind. */
export type FactOf<Kind extends FactKind> = FactHeader<Kind> & FactSubject & { readonly payload: FactPayloads[Kind] };

/** Any fact; `fact.kind` tells which payload it has. */
export type Fact = { [Kind in FactKind]: FactOf<Kind> }[FactKind];
