import type { FactKind } from '#domain';

/** A fact as read from the database. */
export interface FactRow {
  readonly id: string;
  readonly kind: FactKind;
  readonly seq: number;
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly onBehalfOf: string | null;
  readonly activityId: string | null;
  readonly taskId: string | null;
  readonly indicatorId: string | null;
  readonly organisationId: string | null;
  readonly commitmentId: string | null;
  readonly planId: string | null;
  readonly subgoalId: string | null;
  readonly targetId: string | null;
  readonly payload: Record<string, unknown>;
  readonly isExample: boolean;
}

/** The columns of a `FactRow`, for a `select` or `returning` list. */
export function factColumns(alias: string): string {
  return [
    'id',
    'kind',
    'seq',
    'effective_on as "effectiveOn"',
    'recorded_at as "recordedAt"',
    'recorded_by as "recordedBy"',
    'on_behalf_of as "onBehalfOf"',
    'activity_id as "activityId"',
    'task_id as "taskId"',
    'indicator_id as "indicatorId"',
    'organisation_id as "organisationId"',
    'commitment_id as "commitmentId"',
    'plan_id as "planId"',
    'subgoal_id as "subgoalId"',
    'target_id as "targetId"',
    'payload',
    'is_example as "isExample"',
  ]
    .map((column) => `${alias}.${column}`)
    .join(', ');
}
