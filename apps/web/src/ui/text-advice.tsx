import { createContext, use, useCallback, useRef, useState } from 'react';

/** What to say about a text while it is typed, if anything; asked of whoever knows what texts may hold. */
export type Advise = (text: string) => Promise<string | undefined>;

export const TextAdviceContext = createContext<Advise>(async () => undefined);

/** The advice on what a field holds now, and what to call when that changes. It never keeps anybody from anything. */
export function useTextAdvice(): { advice: string; look: (text: string) => void } {
  const advise = use(TextAdviceContext);
  const [advice, setAdvice] = useState('');
  const latest = useRef('');
  const look = useCallback(
    (text: string) => {
      latest.current = text;
      // An answer on what was typed before comes too late.
      void advise(text).then((found) => latest.current === text && setAdvice(found ?? ''));
    },
    [advise],
  );
  return { advice, look };
}
