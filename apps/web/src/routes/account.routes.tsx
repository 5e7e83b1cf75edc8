import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needTexts } from '../lib/i18n.ts';
import { sessionsQuery } from '../features/account/queries.ts';
import { coalitionRoute } from './coalition.route.tsx';

const accountRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'account',
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionsQuery),
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./account.screens.tsx'), needTexts('door', 'privacy')]);
    return screens;
  }, 'AccountScreen'),
});

/** Oneself: where one is signed in. */
export const accountRoutes = [accountRoute] as const;
