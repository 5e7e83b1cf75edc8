import { Suspense, useLayoutEffect, useState } from 'react';
import { needTexts } from '../../lib/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { opensSearch } from './slash-key.ts';

const SearchWindow = lazyPart(async () => {
  const [{ SearchWindow: Window }] = await Promise.all([import('./search-window.tsx'), needTexts('search')]);
  return Window;
});

/** The window to search in, over any page: opened by the field in the shell, by "/" and by Ctrl+K, and fetched only then. */
export function useSearchWindow() {
  const [isOpen, setOpen] = useState(false);
  // From the moment that the page is there: an effect may wait until the browser has time.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const window = isOpen && (
    <Suspense fallback={null}>
      <SearchWindow onClose={() => setOpen(false)} />
    </Suspense>
  );
  return { open: () => setOpen(true), window };
}
