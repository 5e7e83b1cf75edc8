import { getRouteApi } from '@tanstack/react-router';
import { ComparisonPage } from '../features/succession/comparison-page.tsx';
import { EvaluationPage } from '../features/succession/evaluation-page.tsx';
import { NextPlanPage } from '../features/succession/next-plan-page.tsx';

const evaluation = getRouteApi('/app/$slug/plan/evaluation');
const next = getRouteApi('/app/$slug/plan/next');
const comparison = getRouteApi('/app/$slug/plan/comparison');

export function EvaluationScreen() {
  return <EvaluationPage id={evaluation.useSearch().id} />;
}

export function NextPlanScreen() {
  return <NextPlanPage id={next.useSearch().id} />;
}

export function ComparisonScreen() {
  return <ComparisonPage id={comparison.useSearch().id} />;
}
