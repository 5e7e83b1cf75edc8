import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  commitmentsQuery,
  indicatorsQuery,
  plansQuery,
  subgoalsQuery,
  timelineQuery,
} from '../features/plan/queries.ts';
import { textOf } from '../lib/search.ts';
import { coalitionRoute } from './coalition.route.tsx';

/** Which of the coalition's plans; without it the one that is going on. */
const whichPlan = (search: Record<string, unknown>): { id?: string } => {
  const id = textOf(search['id']);
  return id === undefined ? {} : { id };
};

const planRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan',
  validateSearch: whichPlan,
  loaderDeps: ({ search }: { search: { asOf?: string } }) => ({ asOf: search.asOf ?? null }),
  loader: ({ context: { queryClient }, params: { slug }, deps: { asOf } }) =>
    Promise.all([
      queryClient.ensureQueryData(plansQuery(slug)),
      queryClient.ensureQueryData(subgoalsQuery(slug, asOf)),
      queryClient.ensureQueryData(indicatorsQuery(slug, asOf)),
      queryClient.ensureQueryData(timelineQuery(slug, asOf)),
      queryClient.ensureQueryData(commitmentsQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./plan.screens.tsx'), 'PlanScreen'),
});

const editRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan/edit',
  validateSearch: whichPlan,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(plansQuery(params.slug)),
  component: lazyRouteComponent(() => import('./plan.screens.tsx'), 'EditPlanScreen'),
});

/** The plan of a coalition, and its texts. */
export const planRoutes = [planRoute, editRoute] as const;
