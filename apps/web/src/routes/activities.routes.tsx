import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { can } from '#domain';
import { activitySearch } from '../features/activities/activity-search.ts';
import { commitmentsQuery, organisationsQuery, subgoalsQuery } from '../features/activities/choices.ts';
import { activitiesQuery, activityQuery } from '../features/activities/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { coalitionRoute } from './coalition.route.tsx';

/** The day that is looked back to. */
const lookingBack = ({ search }: { search: { asOf?: string } }) => ({ asOf: search.asOf ?? null });

const listRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'activities',
  validateSearch: activitySearch,
  loaderDeps: lookingBack,
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(activitiesQuery(params.slug, deps.asOf)),
  component: lazyRouteComponent(() => import('./activities.screens.tsx'), 'ActivitiesScreen'),
});

const oneRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'activities/$id',
  loaderDeps: lookingBack,
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureQueryData(activityQuery(params.slug, params.id, deps.asOf)),
  component: lazyRouteComponent(async () => {
    const [screens] = await Promise.all([
      import('./activities.screens.tsx'),
      needTexts('tasks', 'redactions', 'activityForms'),
    ]);
    return screens;
  }, 'ActivityScreen'),
});

async function forms() {
  const [screens] = await Promise.all([import('./activity-forms.screens.tsx'), needTexts('activityForms')]);
  return screens;
}

/** What the forms offer to choose from. */
const choices = (queryClient: QueryClient, slug: string) =>
  Promise.all([
    queryClient.ensureQueryData(organisationsQuery(slug)),
    queryClient.ensureQueryData(subgoalsQuery(slug)),
    queryClient.ensureQueryData(commitmentsQuery(slug)),
  ]);

const newRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'activities/new',
  beforeLoad: ({ context: { membership } }) => {
    const actor = { roles: [membership.role], membershipId: membership.id, organisationIds: [] };
    if (!can(actor, 'activity.create')) throw notFound();
  },
  loader: ({ context, params }) => choices(context.queryClient, params.slug),
  component: lazyRouteComponent(forms, 'NewActivityScreen'),
});

const editRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'activities/$id/edit',
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(activityQuery(params.slug, params.id, null)),
      choices(context.queryClient, params.slug),
    ]),
  component: lazyRouteComponent(forms, 'EditActivityScreen'),
});

/** The activities of a coalition: all of them, one, a new one, and the texts of one. */
export const activityRoutes = [listRoute, oneRoute, newRoute, editRoute] as const;
