import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { indicatorSearch } from '../features/indicators/indicator-search.ts';
import { historyQuery, indicatorQuery, indicatorsQuery, subgoalsQuery } from '../features/indicators/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { coalitionRoute } from './coalition.route.tsx';

const form = (name: 'NewIndicatorScreen' | 'EditIndicatorScreen' | 'ImportScreen') =>
  lazyRouteComponent(async () => {
    const [screens] = await Promise.all([
      import('./indicator-forms.screens.tsx'),
      needTexts('indicators', 'indicatorForms'),
    ]);
    return screens;
  }, name);

/** The day that is looked back to. */
const lookingBack = ({ search }: { search: { asOf?: string } }) => ({ asOf: search.asOf ?? null });

const listRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'indicators',
  validateSearch: indicatorSearch,
  loaderDeps: lookingBack,
  loader: ({ context: { queryClient }, params, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(indicatorsQuery(params.slug, deps.asOf)),
      queryClient.ensureQueryData(subgoalsQuery(params.slug, deps.asOf)),
    ]),
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./indicators.screens.tsx'), needTexts('indicators')]);
    return screens;
  }, 'IndicatorsScreen'),
});

const newRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'indicators/new',
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(subgoalsQuery(params.slug, null)),
  component: form('NewIndicatorScreen'),
});

const oneRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'indicators/$indicatorId',
  loaderDeps: lookingBack,
  loader: ({ context: { queryClient }, params: { slug, indicatorId }, deps }) => {
    void queryClient.prefetchInfiniteQuery(historyQuery(slug, indicatorId));
    return queryClient.ensureQueryData(indicatorQuery(slug, indicatorId, deps.asOf));
  },
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([import('./indicators.screens.tsx'), needTexts('indicators', 'redactions')]);
    return screens;
  }, 'IndicatorScreen'),
});

const editRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'indicators/$indicatorId/edit',
  loader: ({ context: { queryClient }, params: { slug, indicatorId } }) =>
    Promise.all([
      queryClient.ensureQueryData(indicatorQuery(slug, indicatorId, null)),
      queryClient.ensureQueryData(subgoalsQuery(slug, null)),
    ]),
  component: form('EditIndicatorScreen'),
});

const importRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'indicators/$indicatorId/import',
  loader: ({ context: { queryClient }, params: { slug, indicatorId } }) =>
    queryClient.ensureQueryData(indicatorQuery(slug, indicatorId, null)),
  component: form('ImportScreen'),
});

/** The indicators of a coalition: all of them, one, a new one, what one means, and values from a spreadsheet. */
export const indicatorRoutes = [listRoute, newRoute, oneRoute, editRoute, importRoute] as const;
