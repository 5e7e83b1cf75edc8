import { compareDaysUnknownLast, type Day } from '../time/day.ts';
import { activityRow } from './activity-rows.ts';
import type { AttentionInputs, Snooze } from './attention-inputs.ts';
import { attentionKinds, type AttentionRow } from './attention-row.ts';
import { commitmentRows } from './commitment-rows.ts';
import { indicatorRow, planRow, reportRow, roundRow, unreachableRow } from './other-rows.ts';

export interface SnoozedRow {
  readonly row: AttentionRow;
  readonly snooze: Snooze;
}

export interface NeedsAttention {
  readonly rows: readonly AttentionRow[];
  /** Put away for now, with who and why; in the same order. */
  readonly snoozed: readonly SnoozedRow[];
}

/**
 * What needs attention at `asOf`, each row one thing with its one action, in the order of the table in
 * rules.md, Needs attention; within a kind the longest first, and last what has no known beginning.
 *
 * A snoozed row is away until its day and back on that day. A later snooze of a row replaces an earlier one.
 * A snooze holds for one kind of trouble: an activity that was snoozed at risk is back when it gets stuck.
 */
export function needsAttention(inputs: AttentionInputs, asOf: Day): NeedsAttention {
  const snoozes = snoozesInForce(inputs.snoozes ?? [], asOf);
  const rows = rowsOf(inputs, asOf).sort(compareRows);
  return {
    rows: rows.filter(({ key }) => !snoozes.has(key)),
    snoozed: rows.flatMap((row) => {
      const snooze = snoozes.get(row.key);
      return snooze === undefined ? [] : [{ row, snooze }];
    }),
  };
}

function rowsOf(inputs: AttentionInputs, asOf: Day): AttentionRow[] {
  const rows: readonly (AttentionRow | null)[] = [
    ...(inputs.activities ?? []).map(activityRow),
    ...(inputs.rounds ?? []).map((round) => roundRow(round, asOf)),
    ...(inputs.unreachable ?? []).map(unreachableRow),
    ...(inputs.reports ?? []).map((report) => reportRow(report, asOf)),
    ...(inputs.indicators ?? []).map(indicatorRow),
    ...commitmentRows(inputs.coverages ?? [], inputs.withoutAppointment ?? []),
    ...(inputs.plans ?? []).map((plan) => planRow(plan, asOf)),
  ];
  return rows.filter((row) => row !== null);
}

function snoozesInForce(snoozes: readonly Snooze[], asOf: Day): Map<string, Snooze> {
  const latest = new Map(snoozes.filter(({ on }) => on <= asOf).map((snooze) => [snooze.row, snooze]));
  return new Map([...latest].filter(([, { until }]) => asOf < until));
}

function compareRows(a: AttentionRow, b: AttentionRow): number {
  return (
    attentionKinds.indexOf(a.kind) - attentionKinds.indexOf(b.kind) ||
    compareDaysUnknownLast(a.since, b.since) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
