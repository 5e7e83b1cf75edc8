import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { publicPageQuery } from '../features/public/queries.ts';
import { isProblem } from '../lib/api.ts';
import { needTexts } from '../lib/i18n.ts';
import { rootRoute } from './root.route.tsx';

const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug',
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(publicPageQuery(params.slug)).catch((error: unknown) => {
      throw isProblem(error, 404) ? notFound() : error;
    }),
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./public.screens.tsx'), needTexts('public')]);
    return screens;
  }, 'PublicScreen'),
});

/** Everybody's page of a coalition, for who comes from a page of the application; from elsewhere it is a document of its own. */
export const publicRoutes = [publicRoute] as const;
