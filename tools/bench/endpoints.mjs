/**
 * What is measured: everything that the budgets name, by the role that asks for it most. Writes are `spread`: each request is about
 * another of these, as people each say how their own activity goes.
 */
export function endpoints({ slug, activityIds, organisationId, indicatorId }) {
  const [activityId] = activityIds;
  const at = (path) => `/api/v1/coalitions/${slug}/${path}`;
  const read = (name, path, role = 'coordinator') => ({ name, path, role, method: 'GET' });
  return [
    read('overview', at('overview')),
    read('overview, reviewer', at('overview'), 'reviewer'),
    read('activities', at('activities')),
    read('activities, 100 sorted', at('activities?pageSize=100&sort=-lastCheckInOn')),
    read('activity', at(`activities/${activityId}`)),
    read('story of an activity', at(`activities/${activityId}/facts`)),
    read('timeline', at('timeline')),
    read('check-ins', at('check-ins')),
    read('participations', at('participations')),
    read('tasks', at('tasks')),
    read('organisations', at('organisations')),
    read('organisation', at(`organisations/${organisationId}`)),
    read('indicators', at('indicators')),
    read('indicator', at(`indicators/${indicatorId}`)),
    read('commitment coverage', at('commitment-coverage')),
    read('pledges', at('pledges?pageSize=100')),
    read('meetings', at('meetings')),
    read('members', at('memberships')),
    read('audit trail', at('audit-events')),
    read('my items', '/api/v1/me/items', 'contact'),
    read('public page', at('public-page'), null),
    {
      name: 'check-in',
      path: at(`activities/${activityId}/check-ins`),
      role: 'coordinator',
      method: 'POST',
      body: { signal: 'onCourse', note: 'Voorbeeld van een meting' },
      spread: activityIds,
    },
  ];
}

/** The budgets of the design; those of it that a busy machine makes meaningless are still printed. */
export const budgets = { ratio: 2, p99: 100, rate: 50, memory: 300, growth: 1.3 };
