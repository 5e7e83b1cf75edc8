import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberSearch } from '../features/settings/member-search.ts';
import { coalitionQuery, memberQuery, membersQuery, organisationChoicesQuery } from '../features/settings/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { textOf } from '../lib/search.ts';
import { coalitionRoute } from './coalition.route.tsx';

/** Few come here: its screens and its texts are fetched when somebody does. */
async function screens() {
  const [loaded] = await Promise.all([import('./settings.screens.tsx'), needTexts('settings', 'members')]);
  return loaded;
}

const settingsRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(coalitionQuery(params.slug)),
  component: lazyRouteComponent(screens, 'SettingsScreen'),
});

const editRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/edit',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(coalitionQuery(params.slug)),
  component: lazyRouteComponent(screens, 'EditSettingsScreen'),
});

const namesRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/names',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(coalitionQuery(params.slug)),
  component: lazyRouteComponent(screens, 'NamesScreen'),
});

const accentRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/accent',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(coalitionQuery(params.slug)),
  component: lazyRouteComponent(screens, 'AccentScreen'),
});

const peopleRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/people',
  validateSearch: memberSearch,
  loader: ({ context: { queryClient }, params: { slug } }) =>
    Promise.all([
      queryClient.ensureQueryData(membersQuery(slug, 'active')),
      queryClient.ensureQueryData(membersQuery(slug, 'ended')),
    ]),
  component: lazyRouteComponent(screens, 'PeopleScreen'),
});

const inviteRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/people/new',
  validateSearch: (search): { organisationId?: string } => {
    const organisationId = textOf(search['organisationId']);
    return organisationId === undefined ? {} : { organisationId };
  },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(organisationChoicesQuery(params.slug)),
  component: lazyRouteComponent(screens, 'InviteScreen'),
});

const memberRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/people/$memberId',
  loader: ({ context: { queryClient }, params: { slug, memberId } }) =>
    Promise.all([
      queryClient.ensureQueryData(memberQuery(slug, memberId)),
      queryClient.ensureQueryData(organisationChoicesQuery(slug)),
    ]),
  component: lazyRouteComponent(screens, 'MemberScreen'),
});

const ownNameRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/me',
  component: lazyRouteComponent(screens, 'OwnNameScreen'),
});

const editOwnNameRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'settings/me/edit',
  component: lazyRouteComponent(screens, 'EditOwnNameScreen'),
});

/** The settings of a coalition, its people, and oneself. */
export const settingsRoutes = [
  settingsRoute,
  editRoute,
  namesRoute,
  accentRoute,
  peopleRoute,
  inviteRoute,
  memberRoute,
  ownNameRoute,
  editOwnNameRoute,
] as const;
