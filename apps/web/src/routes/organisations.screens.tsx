import { getRouteApi } from '@tanstack/react-router';
import { SavedViews } from '../features/views/saved-views.tsx';
import { OrganisationPledges } from '../features/commitments/organisation-pledges.tsx';
import { ItemLinks } from '../features/item-links/item-links.tsx';
import { linksOfMailbox } from '../features/item-links/queries.ts';
import { EditOrganisationPage } from '../features/organisations/edit-organisation-page.tsx';
import { NewOrganisationPage } from '../features/organisations/new-organisation-page.tsx';
import { OfficersPage } from '../features/organisations/officers-page.tsx';
import { OrganisationPage } from '../features/organisations/organisation-page.tsx';
import { OrganisationsPage } from '../features/organisations/organisations-page.tsx';
import { Redactions } from '../features/privacy/redactions.tsx';
import { useCoalition } from '../lib/coalition.tsx';

const list = getRouteApi('/app/$slug/organisations');
const officers = getRouteApi('/app/$slug/organisations/attention-officers');
const one = getRouteApi('/app/$slug/organisations/$id');
const edit = getRouteApi('/app/$slug/organisations/$id/edit');

export { NewOrganisationPage as NewOrganisationScreen };

export function OrganisationsScreen() {
  return <OrganisationsPage search={list.useSearch()} tools={<SavedViews page="organisations" />} />;
}

export function OfficersScreen() {
  return <OfficersPage search={officers.useSearch()} />;
}

export function OrganisationScreen() {
  const { id } = one.useParams();
  const { coalitionSlug, timeZone } = useCoalition().membership;
  return (
    <Redactions>
      <OrganisationPage
        key={id}
        id={id}
        commitments={<OrganisationPledges organisationId={id} />}
        mailboxLinks={<ItemLinks of={linksOfMailbox(coalitionSlug, id)} timeZone={timeZone} />}
      />
    </Redactions>
  );
}

export function EditOrganisationScreen() {
  const { id } = edit.useParams();
  return <EditOrganisationPage key={id} id={id} />;
}
