import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { demoMailsQuery } from '../features/demo-mails/queries.ts';
import { signInOptionsQuery } from '../features/sign-in/door.ts';
import { demoQuery } from '../features/sign-in/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { homeOf } from '../lib/paths.ts';
import { textOf } from '../lib/search.ts';
import { rootRoute } from './root.route.tsx';
import { whoIsSignedIn } from './signed-in.ts';

/** The door: to the first coalition one belongs to, else to signing in. */
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context, preload }) => {
    const { me } = await whoIsSignedIn({ context, preload });
    const [first] = me.memberships;
    if (first) throw redirect({ href: homeOf(first) });
    if (me.isAdministrator) throw redirect({ href: '/installation' });
    return { me };
  },
  component: lazyRouteComponent(() => import('./start.screens.tsx'), 'NoCoalitionScreen'),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search) => ({ from: textOf(search['from']) }),
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(demoQuery),
      context.queryClient.ensureQueryData(signInOptionsQuery),
    ]),
  component: lazyRouteComponent(door, 'SignInScreen'),
});

/** The link of a mail. Its token stands behind the #. */
const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/link',
  component: lazyRouteComponent(door, 'LinkScreen'),
});

/** Where a municipality sends the browser back to. */
const returnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/return/$provider',
  component: lazyRouteComponent(door, 'ReturnScreen'),
});

async function door() {
  const [screens] = await Promise.all([import('./start.screens.tsx'), needTexts('door')]);
  return screens;
}

const demoMailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/demo/mails',
  loader: ({ context }) => context.queryClient.ensureQueryData(demoMailsQuery),
  component: lazyRouteComponent(() => import('./start.screens.tsx'), 'DemoMailsScreen'),
});

/** Pages outside any coalition. */
export const startRoutes = [startRoute, signInRoute, linkRoute, returnRoute, demoMailsRoute] as const;
