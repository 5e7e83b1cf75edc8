import { getRouteApi } from '@tanstack/react-router';
import { ItemLinks } from '../features/item-links/item-links.tsx';
import { linksOfMember } from '../features/item-links/queries.ts';
import { InvitePage } from '../features/settings/invite-page.tsx';
import { MemberPage } from '../features/settings/member-page.tsx';
import { PeoplePage } from '../features/settings/people-page.tsx';
import { useCoalition } from '../lib/coalition.tsx';

export { EditSettingsPage as EditSettingsScreen } from '../features/settings/edit-settings-page.tsx';
export { AccentPage as AccentScreen } from '../features/settings/accent-page.tsx';
export { NamesPage as NamesScreen } from '../features/settings/names-page.tsx';
export {
  EditOwnNamePage as EditOwnNameScreen,
  OwnNamePage as OwnNameScreen,
} from '../features/settings/own-name-page.tsx';
export { SettingsPage as SettingsScreen } from '../features/settings/settings-page.tsx';

const people = getRouteApi('/app/$slug/settings/people');
const invite = getRouteApi('/app/$slug/settings/people/new');
const member = getRouteApi('/app/$slug/settings/people/$memberId');

export function PeopleScreen() {
  return <PeoplePage search={people.useSearch()} />;
}

export function InviteScreen() {
  return <InvitePage organisationId={invite.useSearch().organisationId} />;
}

export function MemberScreen() {
  const { memberId } = member.useParams();
  const { coalitionSlug, timeZone } = useCoalition().membership;
  const links = <ItemLinks of={linksOfMember(coalitionSlug, memberId)} timeZone={timeZone} />;
  return <MemberPage key={memberId} id={memberId} links={links} />;
}
