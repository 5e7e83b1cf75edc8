import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { activitySearch } from '../features/activities/activity-search.ts';
import { activitiesQuery, activityQuery } from '../features/activities/queries.ts';
import { coalitionRoute } from './coalition.route.tsx';

/** The day that is looked back to. */
const lookingBack = ({ search }: { search: { asOf?: string } }) => ({ asOf: search.asOf ?? null });

const listRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'activities',
  validateSearch: activitySearch,
  loaderDeps: lookingBack,
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(activitiesQuery(params.slug, deps.asOf)),
  component: lazyRouteComponent(() => import('./activities.screens.tsx'), 'ActivitiesScreen'),
});

const oneRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'activities/$id',
  loaderDeps: lookingBack,
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureQueryData(activityQuery(params.slug, params.id, deps.asOf)),
  component: lazyRouteComponent(() => import('./activities.screens.tsx'), 'ActivityScreen'),
});

/** The activities of a coalition: all of them, one, and a new one. */
export const activityRoutes = [listRoute, oneRoute] as const;
