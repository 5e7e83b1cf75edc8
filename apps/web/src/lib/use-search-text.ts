import { useEffect, useState } from 'react';

/**
 * What somebody types to search by, while the address follows after a short rest. When the address changes by itself (a link
 * that clears the filters), the field follows that. `find` should stay the same between renders.
 */
export function useSearchText(q: string, find: (q: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState({ text: q, known: q });
  const wanted = typed.text.trim();
  if (q !== typed.known) setTyped({ text: q === wanted ? typed.text : q, known: q });
  useEffect(() => {
    if (wanted === typed.known) return;
    const timer = setTimeout(() => find(wanted), 300);
    return () => clearTimeout(timer);
  }, [wanted, typed.known, find]);
  return [typed.text, (text) => setTyped({ text, known: typed.known })];
}
