import type { AppRouter } from './router.ts';

/** After somebody follows a link the next page's heading takes the focus, once; not on the first page, nor on a filter. */
export function focusAfterNavigation(router: AppRouter): () => boolean {
  let isPending = false;
  router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
    isPending = fromLocation !== undefined && pathChanged;
  });
  return () => {
    const taken = isPending;
    isPending = false;
    return taken;
  };
}
