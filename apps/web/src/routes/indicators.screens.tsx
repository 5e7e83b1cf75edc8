import { getRouteApi } from '@tanstack/react-router';
import { SavedViews } from '../features/views/saved-views.tsx';
import { EditIndicatorPage, NewIndicatorPage } from '../features/indicators/indicator-form-page.tsx';
import { IndicatorPage } from '../features/indicators/indicator-page.tsx';
import { IndicatorsPage } from '../features/indicators/indicators-page.tsx';

const list = getRouteApi('/app/$slug/indicators');
const one = getRouteApi('/app/$slug/indicators/$indicatorId');
const edit = getRouteApi('/app/$slug/indicators/$indicatorId/edit');

export function IndicatorsScreen() {
  return <IndicatorsPage search={list.useSearch()} tools={<SavedViews page="indicators" />} />;
}

export function IndicatorScreen() {
  const { indicatorId } = one.useParams();
  return <IndicatorPage key={indicatorId} id={indicatorId} />;
}

export function NewIndicatorScreen() {
  return <NewIndicatorPage />;
}

export function EditIndicatorScreen() {
  const { indicatorId } = edit.useParams();
  return <EditIndicatorPage key={indicatorId} id={indicatorId} />;
}
