import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deliverySearch } from '../features/deliveries/delivery-search.ts';
import { deliveriesQuery } from '../features/deliveries/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { coalitionRoute } from './coalition.route.tsx';

const deliveriesRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/mail',
  validateSearch: deliverySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, params: { slug }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(deliveriesQuery(slug, deps)),
      queryClient.ensureQueryData(deliveriesQuery(slug, { state: 'failed' })),
    ]),
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./deliveries.screens.tsx'), needTexts('deliveries', 'settings')]);
    return screens;
  }, 'DeliveriesScreen'),
});

/** For coordinators: what was mailed. */
export const deliveriesRoutes = [deliveriesRoute] as const;
