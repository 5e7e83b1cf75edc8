import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { myItemsQuery } from '../features/my-items/queries.ts';
import { isProblem } from '../lib/api.ts';
import { needTexts } from '../lib/i18n.ts';
import { takeLinkToken } from '../lib/link-token.ts';
import { meQuery } from '../lib/session.ts';
import { rootRoute } from './root.route.tsx';

/**
 * My items, opened by the link of a mail: without a password, for one membership, and nothing besides. The token stands behind
 * the #; opening the page only reads.
 */
const linkItemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-items',
  beforeLoad: async ({ context: { queryClient } }) => {
    if (takeLinkToken(location.hash.slice(1))) queryClient.clear();
    try {
      const me = await queryClient.ensureQueryData(meQuery);
      await queryClient.ensureQueryData(myItemsQuery);
      return { me };
    } catch (error) {
      if (isProblem(error, 401)) return { me: null };
      throw error;
    }
  },
  // Whoever goes on from here is again who their session says.
  onLeave: ({ context: { queryClient } }) => {
    if (takeLinkToken(null)) queryClient.clear();
  },
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./link-items.screens.tsx'), needTexts('door')]);
    return screens;
  }, 'LinkItemsScreen'),
});

export const linkItemsRoutes = [linkItemsRoute] as const;
