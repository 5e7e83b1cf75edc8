import { createRoute, notFound, redirect } from '@tanstack/react-router';
import { wearAccent } from '../lib/accent.ts';
import { isProblem } from '../lib/api.ts';
import { speakAs } from '../lib/i18n.ts';
import { dayIn } from '../lib/search.ts';
import { meQuery } from '../lib/session.ts';
import { CoalitionLayout } from './coalition-layout.tsx';
import { rootRoute } from './root.route.tsx';

/** Everything within one coalition. `asOf` looks back to a day, on every page below. */
export const coalitionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/app/$slug',
  validateSearch: (search): { asOf?: string } => {
    const asOf = dayIn(search['asOf']);
    return asOf === undefined ? {} : { asOf };
  },
  beforeLoad: async ({ context, params, location, preload }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!isProblem(error, 401)) throw error;
      throw redirect({ to: '/sign-in', search: { from: location.href } });
    });
    const membership = me.memberships.find(({ coalitionSlug }) => coalitionSlug === params.slug);
    if (membership === undefined) throw notFound();
    // Not for who only points at a link to another coalition.
    if (!preload) {
      wearAccent(membership.accent);
      await speakAs(membership.names);
    }
    return { me, membership };
  },
  component: CoalitionLayout,
});
