import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { coverageQuery } from '../features/commitments/queries.ts';
import { organisationSearch } from '../features/organisations/organisation-search.ts';
import {
  activitiesOfQuery,
  contactsQuery,
  officersQuery,
  partnerQuery,
  partnersQuery,
} from '../features/organisations/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { textOf } from '../lib/search.ts';
import { coalitionRoute } from './coalition.route.tsx';

const screens = async () => {
  const [loaded] = await Promise.all([
    import('./organisations.screens.tsx'),
    needTexts('organisations', 'members', 'redactions'),
  ]);
  return loaded;
};

/** The day that is looked back to. */
const lookingBack = ({ search }: { search: { asOf?: string } }) => ({ asOf: search.asOf ?? null });

const listRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'organisations',
  validateSearch: organisationSearch,
  loaderDeps: lookingBack,
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(partnersQuery(params.slug, deps.asOf)),
  component: lazyRouteComponent(screens, 'OrganisationsScreen'),
});

const officersRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'organisations/attention-officers',
  validateSearch: (search): { q?: string } => {
    const q = textOf(search['q']);
    return q === undefined ? {} : { q };
  },
  loaderDeps: lookingBack,
  loader: ({ context: { queryClient }, params: { slug }, deps: { asOf } }) =>
    Promise.all([
      queryClient.ensureQueryData(officersQuery(slug, asOf)),
      queryClient.ensureQueryData(partnersQuery(slug, asOf)),
    ]),
  component: lazyRouteComponent(screens, 'OfficersScreen'),
});

const newRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'organisations/new',
  component: lazyRouteComponent(screens, 'NewOrganisationScreen'),
});

const oneRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'organisations/$id',
  loaderDeps: lookingBack,
  loader: ({ context: { queryClient }, params: { slug, id }, deps: { asOf } }) =>
    Promise.all([
      queryClient.ensureQueryData(partnerQuery(slug, id, asOf)),
      queryClient.ensureQueryData(coverageQuery(slug, asOf)),
      queryClient.ensureQueryData(activitiesOfQuery(slug, id, asOf)),
      queryClient.ensureQueryData(contactsQuery(slug, id)),
      queryClient.ensureQueryData(officersQuery(slug, asOf)),
    ]),
  component: lazyRouteComponent(screens, 'OrganisationScreen'),
});

const editRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'organisations/$id/edit',
  loader: ({ context, params: { slug, id } }) => context.queryClient.ensureQueryData(partnerQuery(slug, id, null)),
  component: lazyRouteComponent(screens, 'EditOrganisationScreen'),
});

/** The organisations, the aandachtsfunctionarissen, one organisation, a new one and a changed one. */
export const organisationRoutes = [listRoute, officersRoute, newRoute, oneRoute, editRoute] as const;
