import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { needTexts } from '../lib/i18n.ts';
import { textOf } from '../lib/search.ts';
import {
  commitmentsQuery,
  comparisonQuery,
  evaluationQuery,
  indicatorsQuery,
  planQuery,
} from '../features/succession/queries.ts';
import { coalitionRoute } from './coalition.route.tsx';

/** Which plan; an address without one leads nowhere. */
const ofPlan = (search: Record<string, unknown>): { id: string } => ({ id: textOf(search['id']) ?? '' });

const known = (id: string) => {
  if (id === '') throw notFound();
  return id;
};

const screen = (name: 'EvaluationScreen' | 'NextPlanScreen' | 'ComparisonScreen') =>
  lazyRouteComponent(async () => {
    const [screens] = await Promise.all([
      import('./succession.screens.tsx'),
      needTexts('planning', 'plans', 'redactions'),
    ]);
    return screens;
  }, name);

const evaluationRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan/evaluation',
  validateSearch: ofPlan,
  loaderDeps: ({ search }: { search: { id: string; asOf?: string } }) => ({
    id: search.id,
    asOf: search.asOf ?? null,
  }),
  loader: ({ context: { queryClient }, params: { slug }, deps: { id, asOf } }) =>
    Promise.all([
      queryClient.ensureQueryData(planQuery(slug, known(id))),
      queryClient.ensureQueryData(evaluationQuery(slug, id, asOf)),
    ]),
  component: screen('EvaluationScreen'),
});

const nextRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan/next',
  validateSearch: ofPlan,
  loaderDeps: ({ search: { id } }) => ({ id }),
  loader: ({ context: { queryClient }, params: { slug }, deps: { id } }) =>
    Promise.all([
      queryClient.ensureQueryData(planQuery(slug, known(id))),
      queryClient.ensureQueryData(evaluationQuery(slug, id, null)),
      queryClient.ensureQueryData(commitmentsQuery(slug)),
      queryClient.ensureQueryData(indicatorsQuery(slug)),
    ]),
  component: screen('NextPlanScreen'),
});

const comparisonRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'plan/comparison',
  validateSearch: ofPlan,
  loaderDeps: ({ search: { id } }) => ({ id }),
  loader: async ({ context: { queryClient }, params: { slug }, deps: { id } }) => {
    const plan = await queryClient.ensureQueryData(planQuery(slug, known(id)));
    if (plan.predecessorId !== null) await queryClient.ensureQueryData(comparisonQuery(slug, id));
  },
  component: screen('ComparisonScreen'),
});

/** From one plan to the next. */
export const successionRoutes = [evaluationRoute, nextRoute, comparisonRoute] as const;
