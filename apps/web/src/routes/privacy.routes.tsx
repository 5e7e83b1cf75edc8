import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rightsQuery, statementsQuery } from '../features/privacy/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { coalitionRoute } from './coalition.route.tsx';
import { rootRoute } from './root.route.tsx';

const withTexts = <Screens,>(load: () => Promise<Screens>) => {
  return async () => (await Promise.all([load(), needTexts('privacy')]))[0];
};

const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy',
  loader: ({ context }) => context.queryClient.ensureQueryData(statementsQuery),
  component: lazyRouteComponent(
    withTexts(() => import('../features/privacy/privacy-page.tsx')),
    'PrivacyPage',
  ),
});

const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibility',
  loader: ({ context }) => context.queryClient.ensureQueryData(statementsQuery),
  component: lazyRouteComponent(
    withTexts(() => import('../features/privacy/accessibility-page.tsx')),
    'AccessibilityPage',
  ),
});

const rightsRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/rights',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(rightsQuery(params.slug)),
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./rights.screens.tsx'), needTexts('privacy', 'settings')]);
    return screens;
  }, 'RightsScreen'),
});

/** For everybody: what is kept of people, and how far the website is for all of them. */
export const statementRoutes = [privacyRoute, accessibilityRoute] as const;

/** For coordinators: who has which rights. */
export const rightsRoutes = [rightsRoute] as const;
