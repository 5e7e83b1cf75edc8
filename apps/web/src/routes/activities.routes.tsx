import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { activitySearch } from '../features/activities/activity-search.ts';
import { activitiesQuery } from '../features/activities/queries.ts';
import { dayIn } from '../lib/search.ts';
import { coalitionRoute } from './coalition.route.tsx';

const asOfIn = (search: Record<string, unknown>) => dayIn(search['asOf']) ?? null;

const listRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'activities',
  validateSearch: activitySearch,
  loaderDeps: ({ search }) => ({ asOf: asOfIn(search as Record<string, unknown>) }),
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(activitiesQuery(params.slug, deps.asOf)),
  component: lazyRouteComponent(() => import('./activities.screens.tsx'), 'ActivitiesScreen'),
});

/** The activities of a coalition: all of them, one, and a new one. */
export const activityRoutes = [listRoute] as const;
