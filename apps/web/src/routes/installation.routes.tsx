import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { installationCoalitionsQuery } from '../features/installation/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { rootRoute } from './root.route.tsx';
import { whoIsSignedIn } from './signed-in.ts';

const installationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/installation',
  beforeLoad: async ({ context, preload }) => {
    const { me } = await whoIsSignedIn({ context, preload });
    if (!me.isAdministrator) throw notFound();
    return { me };
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(installationCoalitionsQuery),
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./installation.screens.tsx'), needTexts('installation')]);
    return screens;
  }, 'InstallationScreen'),
});

/** For the administrator of the installation. */
export const installationRoutes = [installationRoute] as const;
