import { getRouteApi } from '@tanstack/react-router';
import { ActivitiesPage } from '../features/activities/activities-page.tsx';

const list = getRouteApi('/app/$slug/activities');

export function ActivitiesScreen() {
  return <ActivitiesPage search={list.useSearch()} />;
}
