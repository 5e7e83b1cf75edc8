import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { SavingNotice } from './use-saving-notice.ts';
import { recordedRow, useSaving, type Recorded } from './use-saving.ts';

/** What was saved by a form of its own, and is told on the page that one comes to after it. */
export interface Landing {
  /** Saves, goes there, and says there that it was saved and how to take it back. Throws on, for the faults of the form. */
  saveAndGo: (send: () => Promise<Recorded>, href: string) => Promise<void>;
  /** The same for a row that is new: taking it back removes it, and leads to where it would have been listed. */
  createAndGo: <Row extends object>(create: () => Promise<Row>, way: WayOfNew<Row>) => Promise<void>;
  /** What became of it; null on every other page. */
  notice: SavingNotice | null;
}

export interface WayOfNew<Row> {
  page: (row: Row) => string;
  list: string;
  /** Answers when it was removed. Left out where what was made cannot be taken back. */
  remove?: (row: Row) => Promise<string | null>;
}

const LandingContext = createContext<Landing | null>(null);

interface LandingProviderProps {
  /** Where the reader is. */
  pathname: string;
  go: (href: string, options?: { replace?: boolean }) => void;
  children: ReactNode;
}

/** Stands around the pages of a coalition, so that what was saved on one page can be told, and taken back, on the next. */
export function LandingProvider({ pathname, go, children }: LandingProviderProps) {
  const saving = useSaving();
  const { record } = saving;
  const [path, setPath] = useState<string | null>(null);
  const hasArrived = useRef(false);
  useEffect(() => {
    if (pathname === path) hasArrived.current = true;
    else if (hasArrived.current) setPath(null);
  }, [pathname, path]);

  const travel = useCallback(
    (href: string) => {
      hasArrived.current = false;
      setPath(href.split('?')[0]!);
      go(href, { replace: true });
    },
    [go],
  );
  const saveAndGo: Landing['saveAndGo'] = useCallback(
    async (send, href) => {
      setPath(null);
      await record(send);
      travel(href);
    },
    [record, travel],
  );
  const createAndGo: Landing['createAndGo'] = useCallback(
    async (create, { page, list, remove }) => {
      let href = list;
      const send = async () => {
        const row = await create();
        href = page(row);
        const takeBack = async () => {
          const at = await remove!(row);
          travel(list);
          return at;
        };
        return recordedRow(row, remove && takeBack);
      };
      setPath(null);
      await record(send);
      travel(href);
    },
    [record, travel],
  );
  const notice = pathname === path ? saving.notice : null;
  const value = useMemo(() => ({ saveAndGo, createAndGo, notice }), [saveAndGo, createAndGo, notice]);
  return <LandingContext value={value}>{children}</LandingContext>;
}

export function useLanding(): Landing {
  const landing = use(LandingContext);
  if (landing === null) throw new Error('useLanding is for pages of a coalition.');
  return landing;
}
