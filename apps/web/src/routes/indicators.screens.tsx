import { getRouteApi } from '@tanstack/react-router';
import { SavedViews } from '../features/views/saved-views.tsx';
import { IndicatorPage } from '../features/indicators/indicator-page.tsx';
import { IndicatorsPage } from '../features/indicators/indicators-page.tsx';
import { Redactions } from '../features/privacy/redactions.tsx';

const list = getRouteApi('/app/$slug/indicators');
const one = getRouteApi('/app/$slug/indicators/$indicatorId');

export function IndicatorsScreen() {
  return <IndicatorsPage search={list.useSearch()} tools={<SavedViews page="indicators" />} />;
}

export function IndicatorScreen() {
  const { indicatorId } = one.useParams();
  return (
    <Redactions>
      <IndicatorPage key={indicatorId} id={indicatorId} />
    </Redactions>
  );
}
