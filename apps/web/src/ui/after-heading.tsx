import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** Whether this visit has shown a whole page already; from then on pages come in one piece. */
const visit = { isUnderWay: false };

/**
 * What follows the first heading of a visit, drawn once that is on the screen: the answer stands there while a slow phone still works
 * on the proof. `meanwhile` holds its place. What lies deeper on a long page may come after that again: one within the other.
 */
export function AfterHeading({ children, meanwhile }: { children: ReactNode; meanwhile: ReactNode }) {
  const [isShown, setShown] = useState(visit.isUnderWay);
  useEffect(() => {
    if (!isShown) return afterFrame(() => startTransition(() => setShown(true)));
    visit.isUnderWay = true;
    return undefined;
  }, [isShown]);
  return isShown ? children : <div className="sk-meanwhile">{meanwhile}</div>;
}

/** Once the browser has painted; out of sight it paints nothing, and there is nothing to wait for. Answers how to forget it. */
function afterFrame(work: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
