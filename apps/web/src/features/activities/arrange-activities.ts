import { lifecycleStates, signalsWorstFirst } from '#domain';
import type { ActivitySearch, SortColumn } from './activity-search.ts';
import type { Activity } from './queries.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The activities that the filters leave, that of the signal aside: its chips count what each of them would show. */
export function matchActivities(activities: Activity[], search: ActivitySearch): Activity[] {
  const wanted = search.q === undefined ? null : fold(search.q.trim());
  return activities.filter((activity) => {
    const parties = [...(activity.lead ? [activity.lead] : []), ...activity.partners];
    return (
      (search.lifecycle === undefined || activity.lifecycle === search.lifecycle) &&
      (search.kind === undefined || activity.kind === search.kind) &&
      (search.subgoalId === undefined || activity.subgoalIds.includes(search.subgoalId)) &&
      (search.organisationId === undefined || parties.some(({ id }) => id === search.organisationId)) &&
      (wanted === null ||
        [activity.title, ...parties.map(({ name }) => name)].some((text) => fold(text).includes(wanted)))
    );
  });
}

export function ofSignal(activities: Activity[], signal: ActivitySearch['signal']): Activity[] {
  return signal === undefined ? activities : activities.filter((activity) => (activity.signal ?? 'none') === signal);
}

const keys: Record<SortColumn, (activity: Activity) => string | number | null> = {
  title: ({ title }) => fold(title),
  signal: ({ signal }) => (signal === null ? null : signalsWorstFirst.indexOf(signal)),
  lifecycle: ({ lifecycle }) => lifecycleStates.indexOf(lifecycle),
  lead: ({ lead }) => (lead === null ? null : fold(lead.name)),
  startsOn: ({ startsOn }) => startsOn,
  endsOn: ({ endsOn }) => endsOn,
  lastCheckInOn: ({ lastCheckInOn }) => lastCheckInOn,
  participants: ({ participants }) => participants,
};

export function sortOf(sort: ActivitySearch['sort']): { column: SortColumn; descending: boolean } | null {
  if (sort === undefined) return null;
  const descending = sort.startsWith('-');
  return { column: (descending ? sort.slice(1) : sort) as SortColumn, descending };
}

/** They come worst first; what is unknown in the chosen column comes last, whichever way the rest goes. */
export function sortActivities(activities: Activity[], sort: ActivitySearch['sort']): Activity[] {
  const by = sortOf(sort);
  if (by === null) return activities;
  const key = keys[by.column];
  return activities.toSorted((left, right) => {
    const [a, b] = [key(left), key(right)];
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return (a < b ? -1 : 1) * (by.descending ? -1 : 1);
  });
}

export interface SignalCounts {
  stuck: number;
  atRisk: number;
  notAssessed: number;
  onCourse: number;
  none: number;
}

export function countSignals(activities: Activity[]): SignalCounts {
  const counts = { stuck: 0, atRisk: 0, notAssessed: 0, onCourse: 0, none: 0 };
  for (const { signal } of activities) counts[signal ?? 'none'] += 1;
  return counts;
}
