import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { commitmentSearch } from '../features/commitments/commitment-search.ts';
import {
  commitmentsQuery,
  contactsQuery,
  coverageQuery,
  officersQuery,
  partnersQuery,
} from '../features/commitments/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { knownRow } from '../lib/known-row.ts';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { coalitionRoute } from './coalition.route.tsx';

/** The shape of the matrix: a heading and many rows. */
function MatrixPending() {
  const { t } = useTranslation('common');
  return <PageSkeleton label={t('states.loading')} cards={0} rows={12} />;
}

const screens = async () => {
  const [loaded] = await Promise.all([
    import('./commitments.screens.tsx'),
    needTexts('callList', 'planning', 'redactions'),
  ]);
  return loaded;
};

const formScreens = async () => {
  const [loaded] = await Promise.all([import('./commitment-forms.screens.tsx'), needTexts('planning')]);
  return loaded;
};

const matrixRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'commitments',
  validateSearch: commitmentSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf: asOf ?? null }),
  loader: ({ context: { queryClient }, params: { slug }, deps: { asOf } }) =>
    queryClient.ensureQueryData(coverageQuery(slug, asOf)),
  component: lazyRouteComponent(screens, 'CommitmentsScreen'),
  pendingComponent: MatrixPending,
});

const callListRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'commitments/call-list',
  validateSearch: commitmentSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf: asOf ?? null }),
  loader: ({ context: { queryClient }, params: { slug }, deps: { asOf } }) =>
    Promise.all([
      queryClient.ensureQueryData(coverageQuery(slug, asOf)),
      queryClient.ensureQueryData(partnersQuery(slug, asOf)),
      queryClient.ensureQueryData(officersQuery(slug, asOf)),
      queryClient.ensureQueryData(contactsQuery(slug)),
    ]),
  component: lazyRouteComponent(screens, 'CallListScreen'),
});

const commitmentRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'commitments/$id',
  loaderDeps: ({ search: { asOf } }) => ({ asOf: asOf ?? null }),
  loader: async ({ context: { queryClient }, params: { slug, id }, deps: { asOf } }) => {
    const [commitment] = await Promise.all([
      knownRow(queryClient, commitmentsQuery(slug), id),
      queryClient.ensureQueryData(coverageQuery(slug, asOf)),
    ]);
    if (commitment === null) throw notFound();
  },
  component: lazyRouteComponent(screens, 'CommitmentScreen'),
});

const newRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'commitments/new',
  component: lazyRouteComponent(formScreens, 'NewCommitmentScreen'),
});

const editRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'commitments/$id/edit',
  loader: async ({ context: { queryClient }, params: { slug, id } }) => {
    if ((await knownRow(queryClient, commitmentsQuery(slug), id)) === null) throw notFound();
  },
  component: lazyRouteComponent(formScreens, 'EditCommitmentScreen'),
});

const addPledgesRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'commitments/add-partners',
  loader: ({ context: { queryClient }, params: { slug } }) => queryClient.ensureQueryData(coverageQuery(slug, null)),
  component: lazyRouteComponent(formScreens, 'AddPledgesScreen'),
});

/** The matrix, the call list that comes from it, one commitment, and what is written about them. */
export const commitmentRoutes = [
  matrixRoute,
  callListRoute,
  commitmentRoute,
  newRoute,
  editRoute,
  addPledgesRoute,
] as const;
