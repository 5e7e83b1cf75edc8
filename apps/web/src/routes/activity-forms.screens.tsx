import { getRouteApi } from '@tanstack/react-router';
import { EditActivityPage } from '../features/activities/edit-activity-page.tsx';

export { NewActivityPage as NewActivityScreen } from '../features/activities/new-activity-page.tsx';

const edit = getRouteApi('/app/$slug/activities/$id/edit');

export function EditActivityScreen() {
  const { id } = edit.useParams();
  return <EditActivityPage key={id} id={id} />;
}
