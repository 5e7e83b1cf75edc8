import type { Change } from './queries.ts';

/** Counts of several organisations on one day, told as one line. */
export interface Together {
  kind: 'participationsTogether';
  on: string | null;
  organisations: number;
  activities: number;
  participants: number;
}

export type Told = { change: Change } | { together: Together };

/** On a day that many report, one sentence says it; everything else stays a line of its own. Order is kept. */
export function groupChanges(changes: Change[]): Told[] {
  const isReported = ({ kind, on }: Change) => kind === 'participationRecorded' && on !== null;
  const perDay = new Map<string | null, Change[]>();
  for (const change of changes.filter(isReported)) perDay.set(change.on, [...(perDay.get(change.on) ?? []), change]);
  const told = new Set<string | null>();
  return changes.flatMap((change): Told[] => {
    const sameDay = isReported(change) ? (perDay.get(change.on) ?? []) : [];
    const organisations = new Set(sameDay.map(({ organisationId }) => organisationId));
    if (organisations.size < 3) return [{ change }];
    if (told.has(change.on)) return [];
    told.add(change.on);
    return [
      {
        together: {
          kind: 'participationsTogether',
          on: change.on,
          organisations: organisations.size,
          activities: new Set(sameDay.map(({ activityId }) => activityId)).size,
          participants: sameDay.reduce((sum, { toValue }) => sum + (toValue ?? 0), 0),
        },
      },
    ];
  });
}
