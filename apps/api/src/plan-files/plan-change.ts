import type { LinkTable } from './desired-links.ts';
import type { DesiredFact } from './desired-facts.ts';
import type { PlanTable } from './desired-rows.ts';
import type { Row } from './bulk-insert.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the import of a plan file does, or would do, to one thing. */
export interface PlanChange {
  /** `kept`: set otherwise in the application, and left so. */
  readonly kind: 'created' | 'changed' | 'unchanged' | 'kept';
  readonly object: PlanTable | LinkTable | DesiredFact['kind'];
  readonly label: string;
  /** Which fields get another value; none for what is new or unchanged. */
  readonly fields: readonly FieldChange[];
}

/** A change with what has to be written for it. */
export interface PlannedChange extends PlanChange {
  readonly insert?: { readonly table: string; readonly row: Row };
  readonly update?: { readonly table: string; readonly where: Row; readonly set: Row };
}

/** In order of time when a fact says nothing about the day that it is about. */
export interface WhenRecorded {
  /** The day of facts that name none. */
  readonly firstDay: string;
  /** The instant that something about a day is recorded at. */
  readonly recordedAt: (effectiveOn: string) => string;
}
