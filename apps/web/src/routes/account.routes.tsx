import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { sessionsQuery } from '../features/account/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { coalitionRoute } from './coalition.route.tsx';
import { rootRoute } from './root.route.tsx';
import { whoIsSignedIn } from './signed-in.ts';

async function screens() {
  const [loaded] = await Promise.all([import('./account.screens.tsx'), needTexts('door', 'privacy', 'members')]);
  return loaded;
}

const accountRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'account',
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionsQuery),
  component: lazyRouteComponent(screens, 'AccountScreen'),
});

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  beforeLoad: whoIsSignedIn,
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionsQuery),
  component: lazyRouteComponent(screens, 'OwnAccountScreen'),
});

/** Oneself: where one is signed in. */
export const accountRoutes = [accountRoute] as const;

/** The same outside any coalition. */
export const ownAccountRoutes = [ownAccountRoute] as const;
