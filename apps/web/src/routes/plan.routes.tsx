import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  commitmentsQuery,
  indicatorsQuery,
  plansQuery,
  subgoalsQuery,
  timelineQuery,
} from '../features/plan/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { knownRow } from '../lib/known-row.ts';
import { textOf } from '../lib/search.ts';
import { coalitionRoute } from './coalition.route.tsx';

/** Which of the coalition's plans; without it the one that is going on. */
const whichPlan = (search: Record<string, unknown>): { id?: string } => {
  const id = textOf(search['id']);
  return id === undefined ? {} : { id };
};

const screen = (name: 'PlanScreen' | 'EditPlanScreen' | 'PlanContentsScreen' | 'NewPlanScreen' | 'PlansScreen') =>
  lazyRouteComponent(async () => {
    const [screens] = await Promise.all([
      import('./plan.screens.tsx'),
      needTexts('planning', 'plans', 'indicators', 'redactions'),
    ]);
    return screens;
  }, name);

/** The plans, and all that they can refer to. */
const everythingOf = (queryClient: QueryClient, slug: string, asOf: string | null) =>
  Promise.all([
    queryClient.ensureQueryData(plansQuery(slug, asOf)),
    queryClient.ensureQueryData(subgoalsQuery(slug, asOf)),
    queryClient.ensureQueryData(indicatorsQuery(slug, asOf)),
    queryClient.ensureQueryData(timelineQuery(slug, asOf)),
    queryClient.ensureQueryData(commitmentsQuery(slug)),
  ]);

const planRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan',
  validateSearch: whichPlan,
  loaderDeps: ({ search }: { search: { id?: string; asOf?: string } }) => ({
    id: search.id ?? null,
    asOf: search.asOf ?? null,
  }),
  loader: ({ context: { queryClient }, params: { slug }, deps: { id, asOf } }) =>
    Promise.all([
      everythingOf(queryClient, slug, asOf),
      // So that who just made a plan does not see another one first.
      id === null ? null : knownRow(queryClient, plansQuery(slug, asOf), id),
    ]),
  component: screen('PlanScreen'),
});

const editRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan/edit',
  validateSearch: whichPlan,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(plansQuery(params.slug)),
  component: screen('EditPlanScreen'),
});

const contentsRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan/contents',
  validateSearch: whichPlan,
  loader: ({ context, params }) => everythingOf(context.queryClient, params.slug, null),
  component: screen('PlanContentsScreen'),
});

const newRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan/new',
  component: screen('NewPlanScreen'),
});

const listRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan/all',
  loaderDeps: ({ search }: { search: { asOf?: string } }) => ({ asOf: search.asOf ?? null }),
  loader: ({ context, params, deps: { asOf } }) => context.queryClient.ensureQueryData(plansQuery(params.slug, asOf)),
  component: screen('PlansScreen'),
});

/** The plans of a coalition, and their texts. */
export const planRoutes = [planRoute, editRoute, contentsRoute, newRoute, listRoute] as const;
