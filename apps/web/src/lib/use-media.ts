import { useCallback, useSyncExternalStore } from 'react';

/** Narrower than this a table becomes cards; the same limit as in the stylesheets. */
export const phone = '(width < 48rem)';

export function useMedia(query: string): boolean {
  const follow = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches);
}
