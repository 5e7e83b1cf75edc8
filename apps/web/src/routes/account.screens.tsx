import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '../features/account/account-page.tsx';
import { ItemLinks } from '../features/item-links/item-links.tsx';
import { myLinks } from '../features/item-links/queries.ts';
import { MyDataSection } from '../features/privacy/my-data-section.tsx';
import { useCoalition } from '../lib/coalition.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { LonePage } from '../ui/shell/lone-page.tsx';

/** Oneself: where one is signed in, and what is known. */
export function AccountScreen() {
  const { me, membership } = useCoalition();
  return (
    <AccountPage me={me} place={membership.coalitionName} timeZone={membership.timeZone}>
      <ItemLinks
        of={myLinks}
        timeZone={membership.timeZone}
        placeOf={({ membershipId }) =>
          me.memberships.length > 1
            ? (me.memberships.find(({ id }) => id === membershipId)?.coalitionName ?? null)
            : null
        }
      />
      <MyDataSection />
    </AccountPage>
  );
}

const outside = getRouteApi('/account');

/** The same for who belongs to no coalition, such as the administrator of the installation. */
export function OwnAccountScreen() {
  const { t } = useTranslation(['common']);
  const { me } = outside.useRouteContext();
  return (
    <LonePage product={t('common:product')}>
      <AccountPage me={me} place={t('common:product')} timeZone="Europe/Amsterdam">
        <ItemLinks of={myLinks} timeZone="Europe/Amsterdam" />
        <MyDataSection />
        <p>
          <ButtonLink href="/">{t('common:states.toStart')}</ButtonLink>
        </p>
      </AccountPage>
    </LonePage>
  );
}
