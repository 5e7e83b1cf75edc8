import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AddPledgesPage } from '../features/commitments/add-pledges-page.tsx';
import { EditCommitmentPage, NewCommitmentPage } from '../features/commitments/commitment-form-pages.tsx';
import { commitmentsQuery } from '../features/commitments/queries.ts';

const edit = getRouteApi('/app/$slug/commitments/$id/edit');

export function NewCommitmentScreen() {
  return <NewCommitmentPage />;
}

export function EditCommitmentScreen() {
  const { slug, id } = edit.useParams();
  const { data } = useSuspenseQuery(commitmentsQuery(slug));
  const commitment = data.find((candidate) => candidate.id === id);
  return commitment && <EditCommitmentPage key={id} commitment={commitment} />;
}

export function AddPledgesScreen() {
  return <AddPledgesPage />;
}
