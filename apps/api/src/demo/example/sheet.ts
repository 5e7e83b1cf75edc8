import type { Day, FactKind, FactPayloads, Instant } from '#domain';
import type { Tx } from '../../platform/db/database.ts';
import type { Subject } from '../../platform/facts/record-fact.ts';
import { bulkInsert, type Row } from '../../plan-files/bulk-insert.ts';

/** The order in which tables are filled: each after those that it refers to. Facts come last, in order of time. */
const tables = [
  'organisation',
  'membership',
  'membership_organisation',
  'meeting',
  'activity',
  'activity_organisation',
  'activity_subgoal',
  'activity_commitment',
  'task',
  'pledge',
  'indicator',
  'mail',
] as const;

export type ExampleTable = (typeof tables)[number];

export interface Recording {
  readonly on: Day;
  readonly at: Instant;
  readonly by: string;
  readonly onBehalfOf?: string | null;
  readonly targetId?: string | null;
}

/** Gathers the rows of one coalition, and writes them all at once. */
export class ExampleSheet {
  private readonly rows = new Map<ExampleTable, Row[]>();
  private readonly facts: (Row & { readonly recorded_at: Instant })[] = [];

  constructor(
    private readonly tx: Tx,
    readonly coalitionId: string,
  ) {}

  newId(): string {
    return this.tx.newId();
  }

  add(table: ExampleTable, columns: Row): void {
    const rows = this.rows.get(table) ?? [];
    rows.push({ coalition_id: this.coalitionId, ...columns });
    this.rows.set(table, rows);
  }

  fact<Kind extends FactKind>(kind: Kind, subject: Subject, payload: FactPayloads[Kind], recording: Recording): string {
    const id = this.newId();
    this.facts.push({
      coalition_id: this.coalitionId,
      id,
      kind,
      effective_on: recording.on,
      recorded_at: recording.at,
      recorded_by: recording.by,
      on_behalf_of: recording.onBehalfOf ?? null,
      activity_id: subject.activityId ?? null,
      task_id: subject.taskId ?? null,
      indicator_id: subject.indicatorId ?? null,
      organisation_id: subject.organisationId ?? null,
      commitment_id: subject.commitmentId ?? null,
      target_id: recording.targetId ?? null,
      payload,
      is_example: true,
    });
    return id;
  }

  async write(): Promise<void> {
    for (const table of tables) await bulkInsert(this.tx, table, this.rows.get(table) ?? []);
    // Stable, so that what was recorded at one instant keeps its order.
    const inOrder = this.facts.toSorted((a, b) =>
      a.recorded_at < b.recorded_at ? -1 : a.recorded_at > b.recorded_at ? 1 : 0,
    );
    await bulkInsert(this.tx, 'fact', inOrder);
  }
}
