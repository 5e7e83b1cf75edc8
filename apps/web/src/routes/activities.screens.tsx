import { getRouteApi } from '@tanstack/react-router';
import { ActivitiesPage } from '../features/activities/activities-page.tsx';
import { SavedViews } from '../features/views/saved-views.tsx';
import { ActivityPage } from '../features/activities/activity-page.tsx';

const list = getRouteApi('/app/$slug/activities');
const one = getRouteApi('/app/$slug/activities/$id');

export function ActivitiesScreen() {
  return <ActivitiesPage search={list.useSearch()} tools={<SavedViews page="activities" />} />;
}

export function ActivityScreen() {
  const { id } = one.useParams();
  return <ActivityPage key={id} id={id} />;
}
