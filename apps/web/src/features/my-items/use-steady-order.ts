import { useState } from 'react';
import { useToday } from '../../lib/coalition.tsx';
import type { MyItem } from './queries.ts';

/**
 * What is asked, with what was answered today: that stays where it is, so that nothing moves away under somebody's thumb.
 * Everything else one is up to date with.
 */
export function useSteadyOrder(items: readonly MyItem[]): { asked: MyItem[]; others: MyItem[] } {
  const today = useToday();
  const [known, setKnown] = useState<readonly string[]>([]);
  const fresh = items.filter((item) => !known.includes(item.id) && (!item.isDone || isAnsweredOn(item, today)));
  if (fresh.length > 0) setKnown([...known, ...fresh.map(({ id }) => id)]);
  return {
    asked: known.flatMap((id) => items.find((item) => item.id === id) ?? []),
    others: items.filter(({ id, isDone }) => isDone && !known.includes(id)),
  };
}

function isAnsweredOn({ activity, pledge, task }: MyItem, today: string): boolean {
  if (activity) return activity.lastCheckIn?.isMine === true && activity.lastCheckIn.effectiveOn === today;
  return pledge ? pledge.assessedOn === today : task?.completionId != null;
}
