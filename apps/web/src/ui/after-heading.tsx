import { type ReactNode, useDeferredValue, useEffect } from 'react';

/** Whether this visit has shown a whole page already; from then on pages come in one piece. */
const visit = { isUnderWay: false };

/**
 * What follows the first heading of a visit, drawn right after that was: the answer stands there while a slow phone still works on
 * the proof. `meanwhile` holds its place. What lies deeper on a long page may come after that again: one within the other.
 */
export function AfterHeading({ children, meanwhile }: { children: ReactNode; meanwhile: ReactNode }) {
  const isShown = useDeferredValue(true, visit.isUnderWay);
  useEffect(() => {
    visit.isUnderWay ||= isShown;
  }, [isShown]);
  return isShown ? children : <div className="sk-meanwhile">{meanwhile}</div>;
}
