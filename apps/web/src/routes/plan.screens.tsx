import { getRouteApi } from '@tanstack/react-router';
import { EditPlanPage } from '../features/plan/edit-plan-page.tsx';
import { PlanPage } from '../features/plan/plan-page.tsx';

const plan = getRouteApi('/app/$slug/plan');
const edit = getRouteApi('/app/$slug/plan/edit');

export function PlanScreen() {
  return <PlanPage id={plan.useSearch().id} />;
}

export function EditPlanScreen() {
  return <EditPlanPage id={edit.useSearch().id} />;
}
