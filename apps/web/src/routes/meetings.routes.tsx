import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { meetingSearch } from '../features/meetings/meeting-search.ts';
import { meetingQuery, meetingsQuery } from '../features/meetings/queries.ts';
import { needTexts } from '../lib/i18n.ts';
import { tasksQuery } from '../lib/tasks.ts';
import { coalitionRoute } from './coalition.route.tsx';

const screen = (name: 'MeetingsScreen' | 'MeetingScreen' | 'NewMeetingScreen' | 'EditMeetingScreen') =>
  lazyRouteComponent(async () => {
    const [screens] = await Promise.all([
      import('./meetings.screens.tsx'),
      needTexts('meetings', 'tasks', 'redactions'),
    ]);
    return screens;
  }, name);

/** The day that is looked back to. */
const lookingBack = ({ search }: { search: { asOf?: string } }) => ({ asOf: search.asOf ?? null });

const listRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'meetings',
  validateSearch: meetingSearch,
  loaderDeps: lookingBack,
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(meetingsQuery(params.slug, deps.asOf)),
  component: screen('MeetingsScreen'),
});

const newRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'meetings/new',
  component: screen('NewMeetingScreen'),
});

const oneRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'meetings/$meetingId',
  loaderDeps: lookingBack,
  loader: ({ context: { queryClient }, params: { slug, meetingId }, deps }) => {
    void queryClient.prefetchQuery(tasksQuery(slug, { meetingId }, deps.asOf));
    return queryClient.ensureQueryData(meetingQuery(slug, meetingId, deps.asOf));
  },
  component: screen('MeetingScreen'),
});

const editRoute = createRoute({
  getParentRoute: () => coalitionRoute,
  path: 'meetings/$meetingId/edit',
  loader: ({ context, params: { slug, meetingId } }) =>
    context.queryClient.ensureQueryData(meetingQuery(slug, meetingId, null)),
  component: screen('EditMeetingScreen'),
});

/** The meetings of a coalition: all of them, one, a new one, and the texts of one. */
export const meetingRoutes = [listRoute, newRoute, oneRoute, editRoute] as const;
