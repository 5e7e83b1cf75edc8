import { createContext, use, useMemo, useState, type ReactNode } from 'react';

interface LatestSaving {
  latest: string | null;
  setLatest: (id: string) => void;
}

const LatestSavingContext = createContext<LatestSaving | null>(null);

/** Of the places on a page where something is saved, only the last tells about it: an older "undo" may be of nothing any more. */
export function LatestSavingProvider({ children }: { children: ReactNode }) {
  const [latest, setLatest] = useState<string | null>(null);
  const value = useMemo(() => ({ latest, setLatest }), [latest]);
  return <LatestSavingContext value={value}>{children}</LatestSavingContext>;
}

export function useLatestSaving(id: string): { isLatest: boolean; claim: () => void } {
  const context = use(LatestSavingContext);
  const setLatest = context?.setLatest;
  const claim = useMemo(() => () => setLatest?.(id), [setLatest, id]);
  return { isLatest: context === null || context.latest === id, claim };
}
