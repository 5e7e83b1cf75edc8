import { lifecycleStates, signalsWorstFirst } from '#domain';
import { activitySorts, type ActivityQuery } from './activity.dto.ts';
import type { AssessedActivity } from './present-activity.ts';

type Sort = (typeof activitySorts)[number];

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function filterActivities(activities: readonly AssessedActivity[], query: ActivityQuery): AssessedActivity[] {
  const wanted = query.q ? fold(query.q) : null;
  return activities.filter(
    ({ row, assessment }) =>
      (query.signal === undefined || (assessment.overall ?? 'none') === query.signal) &&
      (query.lifecycle === undefined || row.state.lifecycle === query.lifecycle) &&
      (query.kind === undefined || row.kind === query.kind) &&
      (query.subgoalId === undefined || row.subgoalIds.includes(query.subgoalId)) &&
      (query.commitmentId === undefined || row.commitmentIds.includes(query.commitmentId)) &&
      (query.organisationId === undefined || row.parties.some((party) => party.id === query.organisationId)) &&
      (wanted === null ||
        [row.title, ...row.parties.map((party) => party.name)].some((text) => fold(text).includes(wanted))),
  );
}

/** What each sort compares; what is unknown comes last, whichever way the rest goes. */
const keys: Record<string, (activity: AssessedActivity) => string | number | null> = {
  title: ({ row }) => fold(row.title),
  signal: ({ assessment }) => (assessment.overall === null ? null : signalsWorstFirst.indexOf(assessment.overall)),
  lifecycle: ({ row }) => lifecycleStates.indexOf(row.state.lifecycle),
  startsOn: ({ row }) => row.state.startsOn,
  endsOn: ({ row }) => row.state.endsOn,
  lastCheckInOn: ({ row }) => row.state.lastCheckIn?.effectiveOn ?? null,
  participants: ({ row }) => row.state.participants,
  lead: ({ row }) => {
    const lead = row.parties.find((party) => party.role === 'lead');
    return lead ? fold(lead.name) : null;
  },
};

/** Rows come in by title, and sorting is stable, so equal ones stay by title and identifier. */
export function sortActivities(activities: readonly AssessedActivity[], sort: Sort): readonly AssessedActivity[] {
  const descending = sort.startsWith('-');
  const key = keys[descending ? sort.slice(1) : sort];
  if (!key) return activities;
  return [...activities].sort((left, right) => {
    const a = key(left);
    const b = key(right);
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return (a < b ? -1 : 1) * (descending ? -1 : 1);
  });
}
