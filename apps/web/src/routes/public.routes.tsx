import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { publicPageQuery } from '../features/public/queries.ts';
import { isProblem } from '../lib/api.ts';
import { rootRoute } from './root.route.tsx';

const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug',
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(publicPageQuery(params.slug)).catch((error: unknown) => {
      throw isProblem(error, 404) ? notFound() : error;
    }),
  component: lazyRouteComponent(() => import('./public.screens.tsx'), 'PublicScreen'),
});

/** Everybody's page of a coalition, for who comes from a page of the application; from elsewhere it is a document of its own. */
export const publicRoutes = [publicRoute] as const;
