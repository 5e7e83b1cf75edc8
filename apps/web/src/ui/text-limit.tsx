import { createContext, use, useCallback, useState } from 'react';

/** Words for how many characters still fit; below zero for how many there are too many. */
export type SayLeft = (left: number) => string;

export const TextLimitContext = createContext<SayLeft>(String);

/**
 * How much still fits in a field, once little does. More than fits can be typed and pasted: nothing of it is lost, and it is said.
 * `limit` goes to the control as `data-limit`, where a form finds it.
 */
export function useTextLimit(limit: number | undefined): { says: string | undefined; look: (text: string) => void } {
  const say = use(TextLimitContext);
  const [left, setLeft] = useState<number | null>(null);
  const look = useCallback(
    (text: string) => {
      if (limit === undefined) return;
      const rest = limit - lengthOf(text);
      setLeft(rest < 0 || (limit >= 50 && rest <= Math.min(100, limit / 5)) ? rest : null);
    },
    [limit],
  );
  return { says: left === null ? undefined : say(left), look };
}

/** As people count: an emoji is one. */
function lengthOf(text: string): number {
  return [...text].length;
}
