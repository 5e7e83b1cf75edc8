import { getRouteApi } from '@tanstack/react-router';
import { ImportPage } from '../features/indicators/import-page.tsx';
import { EditIndicatorPage, NewIndicatorPage } from '../features/indicators/indicator-form-page.tsx';

const edit = getRouteApi('/app/$slug/indicators/$indicatorId/edit');
const values = getRouteApi('/app/$slug/indicators/$indicatorId/import');

export function NewIndicatorScreen() {
  return <NewIndicatorPage />;
}

export function EditIndicatorScreen() {
  const { indicatorId } = edit.useParams();
  return <EditIndicatorPage key={indicatorId} id={indicatorId} />;
}

export function ImportScreen() {
  const { indicatorId } = values.useParams();
  return <ImportPage key={indicatorId} id={indicatorId} />;
}
