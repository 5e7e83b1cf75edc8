import type { Change } from './change.ts';
import type { CoalitionState, MeasurementSnapshot, ParticipationSnapshot } from './coalition-state.ts';
import { goneFrom, pairsOf, type Pair } from './pairs.ts';

/** What changed about the counted visits: recorded, corrected, withdrawn. */
export function participationChanges(before: CoalitionState, after: CoalitionState): Change[] {
  const idOf = ({ rootId }: ParticipationSnapshot) => rootId;
  return [
    ...pairsOf(before.participations, after.participations, idOf).flatMap(participationChange),
    ...goneFrom(before.participations, after.participations, idOf).map((gone): Change => ({
      ...subjectOf(gone),
      kind: 'participationWithdrawn',
      participants: gone.participants,
    })),
  ];
}

/** What changed about the measured values: recorded, corrected, withdrawn. */
export function measurementChanges(before: CoalitionState, after: CoalitionState): Change[] {
  const idOf = ({ rootId }: MeasurementSnapshot) => rootId;
  return [
    ...pairsOf(before.measurements, after.measurements, idOf).flatMap(measurementChange),
    ...goneFrom(before.measurements, after.measurements, idOf).map(({ rootId, indicatorId, on, value }): Change => ({
      kind: 'measurementWithdrawn',
      rootId,
      indicatorId,
      on,
      value,
      byTimeAlone: false,
    })),
  ];
}

function participationChange({ before, after }: Pair<ParticipationSnapshot>): Change[] {
  const { participants } = after;
  if (before === undefined) return [{ ...subjectOf(after), kind: 'participationRecorded', participants }];
  if (before.participants === participants) return [];
  return [{ ...subjectOf(after), kind: 'participationCorrected', from: before.participants, to: participants }];
}

function subjectOf({ rootId, activityId, organisationId, on }: ParticipationSnapshot) {
  return { rootId, activityId, organisationId, on, byTimeAlone: false };
}

function measurementChange({ before, after }: Pair<MeasurementSnapshot>): Change[] {
  const { rootId, indicatorId, on, value } = after;
  const shared = { rootId, indicatorId, on, byTimeAlone: false };
  if (before === undefined) return [{ ...shared, kind: 'measurementRecorded', value }];
  return before.value === value ? [] : [{ ...shared, kind: 'measurementCorrected', from: before.value, to: value }];
}
