import { useCoalition } from '../../lib/coalition.tsx';
import type { MyItem } from './queries.ts';

/** Where an item belongs: the day it is there, and what has to be said to tell it from others. */
export function usePlace(item: MyItem): { today: string; draftName: (about: string) => string; place: string[] } {
  const { me, membership: here } = useCoalition();
  const membership = me.memberships.find(({ coalitionSlug }) => coalitionSlug === item.coalitionSlug) ?? here;
  const speaksForSeveral = membership.organisations.length > 1;
  return {
    today: membership.today,
    draftName: (about) => `my-items:${membership.id}:${item.id}:${about}`,
    place: [
      ...(item.organisation && speaksForSeveral ? [item.organisation.name] : []),
      ...(me.memberships.length > 1 ? [item.coalitionName] : []),
    ],
  };
}
