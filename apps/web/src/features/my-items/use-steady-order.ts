import { useState } from 'react';
import { isOfToday } from '#i18n';
import { useToday } from '../../lib/coalition.tsx';
import type { MyItem } from './queries.ts';

/**
 * What is asked, with what had been answered today when the page was opened; and everything else, which one is up to date
 * with. Neither loses an item to the other because it is answered: nothing moves away under somebody's thumb.
 */
export function useSteadyOrder(items: readonly MyItem[]): { asked: MyItem[]; others: MyItem[] } {
  const today = useToday();
  const [known, setKnown] = useState(() => idsOf(items.filter((item) => isOfToday(item, today))));
  const fresh = items.filter(({ id, isDone }) => !isDone && !known.includes(id));
  if (fresh.length > 0) setKnown([...known, ...idsOf(fresh)]);
  return {
    asked: known.flatMap((id) => items.find((item) => item.id === id) ?? []),
    others: items.filter(({ id, isDone }) => isDone && !known.includes(id)),
  };
}

const idsOf = (items: readonly MyItem[]): readonly string[] => items.map(({ id }) => id);
