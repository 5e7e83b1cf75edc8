import type { MissingAppointment } from '../commitments/appointments.ts';
import type { CommitmentCell, CommitmentCoverage } from '../commitments/commitment-coverage.ts';
import { earliestDay, type Day } from '../time/day.ts';
import type { CommitmentCause, CommitmentGapRow } from './attention-row.ts';

interface Gap {
  readonly organisationId: string;
  readonly commitmentId: string | null;
  readonly since: Day | null;
}

/**
 * One row per cause over all commitments, not per commitment: whoever calls an organisation asks about
 * everything that is missing in one call.
 */
export function commitmentRows(
  coverages: readonly CommitmentCoverage[],
  withoutAppointment: readonly MissingAppointment[],
): CommitmentGapRow[] {
  const appointmentGaps = withoutAppointment.map((missing) => ({ ...missing, commitmentId: null }));
  const neverAssessed = gapsIn(coverages, ({ stage }) => stage === 'unknown').map(({ cell, commitmentId }) => ({
    organisationId: cell.organisationId,
    commitmentId,
    since: cell.signedOn,
  }));
  const stale = gapsIn(coverages, ({ fresh, staleFrom }) => !fresh && staleFrom !== null).map(
    ({ cell, commitmentId }) => ({ organisationId: cell.organisationId, commitmentId, since: cell.staleFrom }),
  );
  return [
    ...gapRow('withoutAppointment', appointmentGaps),
    ...gapRow('neverAssessed', neverAssessed),
    ...gapRow('stale', stale),
  ];
}

function gapsIn(coverages: readonly CommitmentCoverage[], isGap: (cell: CommitmentCell) => boolean) {
  return coverages.flatMap(({ commitmentId, cells }) => cells.filter(isGap).map((cell) => ({ cell, commitmentId })));
}

function gapRow(cause: CommitmentCause, gaps: readonly Gap[]): CommitmentGapRow[] {
  if (gaps.length === 0) return [];
  const organisationIds = [...new Set(gaps.map(({ organisationId }) => organisationId))];
  const commitmentIds = [...new Set(gaps.map(({ commitmentId }) => commitmentId).filter((id) => id !== null))];
  return [
    {
      key: `commitmentGap:${cause}`,
      kind: 'commitmentGap',
      label: null,
      since: earliestDay(...gaps.map(({ since }) => since)),
      cause,
      count: organisationIds.length,
      commitmentIds,
      action: { kind: 'makeCallList', organisationIds },
    },
  ];
}
