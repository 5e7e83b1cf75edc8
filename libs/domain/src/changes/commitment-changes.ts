import type { Appointment } from '../commitments/appointments.ts';
import type { CommitmentCell } from '../commitments/commitment-coverage.ts';
import type { Change } from './change.ts';
import type { CoalitionState } from './coalition-state.ts';
import { pairsOf, type Pair } from './pairs.ts';

/** What changed about the commitments: pledges, stages, questioned and stale assessments, and appointments. */
export function commitmentChanges(before: CoalitionState, after: CoalitionState): Change[] {
  const cells = pairsOf(cellsOf(before), cellsOf(after), ({ commitmentId, cell }) =>
    JSON.stringify([commitmentId, cell.organisationId]),
  );
  const appointments = pairsOf(before.appointments, after.appointments, ({ organisationId }) => organisationId);
  return [
    ...cells.flatMap(({ before: earlier, after: later }) =>
      cellChanges(later.commitmentId, { before: earlier?.cell, after: later.cell }),
    ),
    ...appointments.flatMap(appointmentChange),
  ];
}

function cellsOf({ coverages }: CoalitionState) {
  return coverages.flatMap(({ commitmentId, cells }) => cells.map((cell) => ({ commitmentId, cell })));
}

function cellChanges(commitmentId: string, { before, after }: Pair<CommitmentCell>): Change[] {
  const subject = { organisationId: after.organisationId, commitmentId };
  const changes: Change[] = [];
  if (before === undefined) changes.push({ ...subject, kind: 'pledged', on: after.signedOn, byTimeAlone: false });
  const from = before?.stage ?? 'unknown';
  if (from !== after.stage) {
    changes.push({ ...subject, kind: 'stageChanged', from, to: after.stage, on: after.assessedOn, byTimeAlone: false });
  }
  const sameAssessment = before !== undefined && before.assessmentId === after.assessmentId;
  if (after.review === 'questioned' && !(sameAssessment && before.review === 'questioned')) {
    changes.push({ ...subject, kind: 'assessmentQuestioned', on: null, byTimeAlone: false });
  }
  if (sameAssessment && before.fresh && !after.fresh) {
    changes.push({ ...subject, kind: 'assessmentStale', on: after.staleFrom, byTimeAlone: true });
  }
  return changes;
}

function appointmentChange({ before, after }: Pair<Appointment>): Change[] {
  const from = before?.membershipId ?? null;
  const to = after.membershipId;
  if (from === to) return [];
  const { organisationId, on } = after;
  return [{ kind: 'appointmentChanged', organisationId, from, to, on, byTimeAlone: false }];
}
