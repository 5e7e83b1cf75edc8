import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkPage } from '../features/sign-in/link-page.tsx';
import { ReturnPage } from '../features/sign-in/return-page.tsx';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { LonePage } from '../ui/shell/lone-page.tsx';

export { DemoMailsPage as DemoMailsScreen } from '../features/demo-mails/demo-mails-page.tsx';

const start = getRouteApi('/');
const signIn = getRouteApi('/sign-in');

/** A newer link, pasted where an older one was refused, is another page; for the browser only what stands behind the # changed. */
export function LinkScreen() {
  const link = useLocation({ select: ({ hash }) => hash });
  return <LinkPage key={link} />;
}

const back = getRouteApi('/sign-in/return/$provider');

export function ReturnScreen() {
  return <ReturnPage provider={back.useParams().provider} />;
}

export function SignInScreen() {
  const { from } = signIn.useSearch();
  return <SignInPage from={from} />;
}

/** Somebody who is signed in but belongs to no coalition: not invited yet. */
export function NoCoalitionScreen() {
  const { t } = useTranslation(['auth', 'common']);
  const { me } = start.useRouteContext();
  const title = t('auth:noCoalition');
  return (
    <LonePage product={t('common:product')}>
      <PageHeading
        documentTitle={`${title} · ${t('common:product')}`}
        context={me.name}
        lead={t('auth:noCoalitionText')}
      >
        {title}
      </PageHeading>
      <p className="sk-row">
        <ButtonLink href="/sign-in">{t('auth:otherPerson')}</ButtonLink>
        <ButtonLink href="/account">{t('common:person.account')}</ButtonLink>
      </p>
    </LonePage>
  );
}
