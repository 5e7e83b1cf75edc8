import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MyItemsSkeleton } from '../features/my-items/my-items-skeleton.tsx';
import { myItemsQuery } from '../features/my-items/queries.ts';
import { coalitionRoute } from './coalition.route.tsx';

const myItemsRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'my-items',
  loader: ({ context }) => context.queryClient.ensureQueryData(myItemsQuery),
  pendingComponent: MyItemsPending,
  component: lazyRouteComponent(() => import('./my-items.screens.tsx'), 'MyItemsScreen'),
});

function MyItemsPending() {
  const { t } = useTranslation('common');
  return <MyItemsSkeleton label={t('states.loading')} />;
}

/** What one keeps up oneself: the first page of a contact. */
export const myItemsRoutes = [myItemsRoute] as const;
