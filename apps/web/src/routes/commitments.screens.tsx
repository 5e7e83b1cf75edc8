import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { SavedViews } from '../features/views/saved-views.tsx';
import { Redactions } from '../features/privacy/redactions.tsx';
import { CallListPage } from '../features/commitments/call-list-page.tsx';
import { CommitmentPage } from '../features/commitments/commitment-page.tsx';
import { CommitmentsPage } from '../features/commitments/commitments-page.tsx';
import { commitmentsQuery } from '../features/commitments/queries.ts';

const matrix = getRouteApi('/app/$slug/commitments');
const callList = getRouteApi('/app/$slug/commitments/call-list');
const commitment = getRouteApi('/app/$slug/commitments/$id');

export function CommitmentsScreen() {
  return (
    <Redactions>
      <CommitmentsPage search={matrix.useSearch()} tools={<SavedViews page="commitments" />} />
    </Redactions>
  );
}

export function CallListScreen() {
  return <CallListPage search={callList.useSearch()} tools={<SavedViews page="callList" />} />;
}

export function CommitmentScreen() {
  const { slug, id } = commitment.useParams();
  const { data } = useSuspenseQuery(commitmentsQuery(slug));
  const found = data.find((each) => each.id === id);
  if (!found) return null;
  return (
    <Redactions>
      <CommitmentPage commitment={found} />
    </Redactions>
  );
}
