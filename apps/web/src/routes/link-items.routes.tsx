import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { myItemsQuery } from '../features/my-items/queries.ts';
import { wearAccent } from '../lib/accent.ts';
import { isProblem } from '../lib/api.ts';
import { needTexts, speakAs } from '../lib/i18n.ts';
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
    const token = location.hash.slice(1) || null;
    if (takeLinkToken(token)) queryClient.clear();
    // Without its token it is nobody's link, whatever session the browser has.
    if (token === null) return { me: null, isWhole: false };
    try {
      const me = await queryClient.ensureQueryData(meQuery);
      const [membership] = me.memberships;
      wearAccent(membership?.accent);
      if (membership) await speakAs(membership.names);
      await queryClient.ensureQueryData(myItemsQuery);
      return { me, isWhole: true };
    } catch (error) {
      if (!isProblem(error, 401)) throw error;
      // A link that is over is asked nothing more.
      if (takeLinkToken(null)) queryClient.clear();
      return { me: null, isWhole: true };
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
