import { getRouteApi } from '@tanstack/react-router';
import { EditPlanPage } from '../features/plan/edit-plan-page.tsx';
import { NewPlanPage } from '../features/plan/new-plan-page.tsx';
import { PlanContentsPage } from '../features/plan/plan-contents-page.tsx';
import { PlanPage } from '../features/plan/plan-page.tsx';
import { PlansPage } from '../features/plan/plans-page.tsx';
import { Redactions } from '../features/privacy/redactions.tsx';

const plan = getRouteApi('/app/$slug/plan');
const edit = getRouteApi('/app/$slug/plan/edit');
const contents = getRouteApi('/app/$slug/plan/contents');

export function PlanScreen() {
  const { id } = plan.useSearch();
  return (
    <Redactions>
      <PlanPage id={id} />
    </Redactions>
  );
}

export function EditPlanScreen() {
  return <EditPlanPage id={edit.useSearch().id} />;
}

export function PlanContentsScreen() {
  return <PlanContentsPage id={contents.useSearch().id} />;
}

export function NewPlanScreen() {
  return <NewPlanPage />;
}

export function PlansScreen() {
  return <PlansPage />;
}
