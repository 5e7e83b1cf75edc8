import { AccountPage } from '../features/account/account-page.tsx';
import { MyDataSection } from '../features/privacy/my-data-section.tsx';

/** Oneself: where one is signed in, and what is known. */
export function AccountScreen() {
  return (
    <AccountPage>
      <MyDataSection />
    </AccountPage>
  );
}
