import { getRouteApi } from '@tanstack/react-router';
import { Redactions } from '../features/privacy/redactions.tsx';
import { ComparisonPage } from '../features/succession/comparison-page.tsx';
import { EvaluationPage } from '../features/succession/evaluation-page.tsx';
import { NextPlanPage } from '../features/succession/next-plan-page.tsx';

const evaluation = getRouteApi('/app/$slug/plan/evaluation');
const next = getRouteApi('/app/$slug/plan/next');
const comparison = getRouteApi('/app/$slug/plan/comparison');

export function EvaluationScreen() {
  const { id } = evaluation.useSearch();
  return (
    <Redactions>
      <EvaluationPage id={id} />
    </Redactions>
  );
}

export function NextPlanScreen() {
  return <NextPlanPage id={next.useSearch().id} />;
}

export function ComparisonScreen() {
  return <ComparisonPage id={comparison.useSearch().id} />;
}
