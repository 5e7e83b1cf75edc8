import { useState } from 'react';
import type { MyItem } from './queries.ts';

/** What was open stays where it is after it was answered: nothing moves away under somebody's thumb. */
export function useSteadyOrder(items: readonly MyItem[]): { open: MyItem[]; done: MyItem[] } {
  const [wasOpen, setWasOpen] = useState<readonly string[]>([]);
  const fresh = items.filter(({ id, isDone }) => !isDone && !wasOpen.includes(id)).map(({ id }) => id);
  if (fresh.length > 0) setWasOpen([...wasOpen, ...fresh]);
  return {
    open: wasOpen.flatMap((id) => items.find((item) => item.id === id) ?? []),
    done: items.filter(({ id, isDone }) => isDone && !wasOpen.includes(id)),
  };
}
