import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchSearch } from '../features/search/search-search.ts';
import { needTexts } from '../lib/i18n.ts';
import { coalitionRoute } from './coalition.route.tsx';

const listRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'search',
  validateSearch: searchSearch,
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./search.screens.tsx'), needTexts('search')]);
    return screens;
  }, 'SearchScreen'),
});

/** Everything that was found. */
export const searchRoutes = [listRoute] as const;
