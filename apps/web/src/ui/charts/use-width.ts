import { startTransition, useLayoutEffect, useRef, useState } from 'react';

/**
 * The width of an element in pixels, followed as it changes; null until it is known, so that nothing is drawn that would not fit.
 * `otherwise` while it is nowhere on the page, such as in a part that is closed.
 */
export function useWidth<Element extends HTMLElement>(otherwise: number) {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    // Several pictures on one page are drawn one by one, and a slow phone answers in between.
    startTransition(() => setWidth(element.clientWidth || otherwise));
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [otherwise]);
  return { ref, width };
}
