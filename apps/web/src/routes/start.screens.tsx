import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { EmptyState } from '../ui/states.tsx';

export { DemoMailsPage as DemoMailsScreen } from '../features/demo-mails/demo-mails-page.tsx';

const signIn = getRouteApi('/sign-in');

export function SignInScreen() {
  const { from } = signIn.useSearch();
  return <SignInPage from={from} />;
}

/** Somebody who is signed in but was not invited anywhere yet. */
export function NoCoalitionScreen() {
  const { t } = useTranslation('auth');
  return (
    <main id="main">
      <EmptyState title={t('noCoalition')}>{t('noCoalitionText')}</EmptyState>
    </main>
  );
}
