import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { overviewQuery } from '../features/overview/queries.ts';
import { dayIn } from '../lib/search.ts';
import { coalitionRoute } from './coalition.route.tsx';

const overviewRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: '/',
  loaderDeps: ({ search }) => ({ asOf: dayIn((search as Record<string, unknown>)['asOf']) ?? null }),
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(overviewQuery(params.slug, deps.asOf)),
  component: lazyRouteComponent(() => import('./overview.screens.tsx'), 'OverviewScreen'),
});

/** The first page of a coalition. */
export const overviewRoutes = [overviewRoute] as const;
