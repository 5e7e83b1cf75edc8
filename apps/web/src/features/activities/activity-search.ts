import { lifecycleStates, signalsWorstFirst } from '#domain';
import { oneOf, pageOf, textOf } from '../../lib/search.ts';
import type { Activity, Lifecycle, Signal } from './queries.ts';

export const views = ['table', 'timeline', 'board'] as const;
export const signalFilters = [...signalsWorstFirst, 'none'] as const;
export const activityKinds = ['meeting', 'buddy', 'training', 'information', 'signalling', 'other'] as const;
export const sortColumns = [
  'title',
  'signal',
  'lifecycle',
  'lead',
  'startsOn',
  'endsOn',
  'lastCheckInOn',
  'participants',
] as const;

export type View = (typeof views)[number];
export type SortColumn = (typeof sortColumns)[number];

/** What the address says about which activities to show, and how. */
export interface ActivitySearch {
  view?: View;
  signal?: Signal | 'none';
  lifecycle?: Lifecycle;
  kind?: Activity['kind'];
  subgoalId?: string;
  organisationId?: string;
  q?: string;
  /** A column, with a minus before it when the last comes first. */
  sort?: SortColumn | `-${SortColumn}`;
  page?: number;
}

const sorts = sortColumns.flatMap((column) => [column, `-${column}`] as const);

/** Reads the address; what it does not know is as if it was not there. */
export function activitySearch(search: Record<string, unknown>): ActivitySearch {
  const found: ActivitySearch = {
    view: oneOf(search['view'], views),
    signal: oneOf(search['signal'], signalFilters),
    lifecycle: oneOf(search['lifecycle'], lifecycleStates),
    kind: oneOf(search['kind'], activityKinds),
    subgoalId: textOf(search['subgoalId']),
    organisationId: textOf(search['organisationId']),
    q: textOf(search['q']),
    sort: oneOf(search['sort'], sorts),
    page: pageOf(search['page']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The filters that are not always in sight. */
export function countFilters({ lifecycle, kind, subgoalId, organisationId, q }: ActivitySearch): number {
  return [lifecycle, kind, subgoalId, organisationId, q].filter((value) => value !== undefined).length;
}
