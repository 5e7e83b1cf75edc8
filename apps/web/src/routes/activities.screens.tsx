import { getRouteApi } from '@tanstack/react-router';
import { Redactions } from '../features/privacy/redactions.tsx';
import { ActivitiesPage } from '../features/activities/activities-page.tsx';
import { SavedViews } from '../features/views/saved-views.tsx';
import { ActivityPage } from '../features/activities/activity-page.tsx';
import type { Activity } from '../features/activities/queries.ts';
import { TasksCard } from '../features/tasks/tasks-card.tsx';

const list = getRouteApi('/app/$slug/activities');
const one = getRouteApi('/app/$slug/activities/$id');

export function ActivitiesScreen() {
  return <ActivitiesPage search={list.useSearch()} tools={<SavedViews page="activities" />} />;
}

export function ActivityScreen() {
  const { id } = one.useParams();
  return (
    <Redactions>
      <ActivityPage key={id} id={id} tasks={(activity) => <TasksOf activity={activity} />} />
    </Redactions>
  );
}

function TasksOf({ activity: { id, lead, partners } }: { activity: Activity }) {
  return <TasksCard of={{ by: { activityId: id }, parties: lead ? [lead, ...partners] : partners }} />;
}
