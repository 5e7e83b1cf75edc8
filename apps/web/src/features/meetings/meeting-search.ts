import { fold } from '../../lib/fold.ts';
import { oneOf, textOf } from '../../lib/search.ts';
import type { Meeting } from './queries.ts';

export const shows = ['upcoming', 'past', 'open'] as const;

export type Show = (typeof shows)[number];

/** What the address says about which meetings to show. */
export interface MeetingSearch {
  /** Those that come, those that were, or those of which something is still to be done. */
  show?: Show;
  q?: string;
}

/** Reads the address; what it does not know is as if it was not there. */
export function meetingSearch(search: Record<string, unknown>): MeetingSearch {
  const show = oneOf(search['show'], shows);
  const q = textOf(search['q']);
  return { ...(show && { show }), ...(q !== undefined && { q }) };
}

/** By title, place and agenda. */
export function matchMeetings(meetings: readonly Meeting[], q: string | undefined): Meeting[] {
  const wanted = fold(q ?? '');
  return meetings.filter(({ title, place, agenda }) =>
    fold(`${title} ${place ?? ''} ${agenda ?? ''}`).includes(wanted),
  );
}

/** `openTasks` says how many action points of a meeting are still to be done. */
export function shownMeetings(
  meetings: readonly Meeting[],
  show: Show | undefined,
  openTasks: ReadonlyMap<string, number>,
): Meeting[] {
  return meetings.filter(
    ({ id, period }) => show === undefined || (show === 'open' ? (openTasks.get(id) ?? 0) > 0 : period === show),
  );
}
