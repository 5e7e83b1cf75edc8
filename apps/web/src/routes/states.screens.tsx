import type { ErrorComponentProps } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../lib/api.ts';
import { useIsInCoalition } from '../lib/coalition.tsx';
import { ApiProblem, OfflineProblem } from '../lib/problem.ts';
import { withSearch } from '../lib/search.ts';
import { ButtonLink } from '../ui/button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { LonePage } from '../ui/shell/lone-page.tsx';
import { ErrorState } from '../ui/states.tsx';

/** While a page is being fetched. */
export function PendingScreen() {
  const { t } = useTranslation('common');
  return <PageSkeleton label={t('states.loading')} />;
}

/** The main part of a page; the shell of a coalition brings its own. */
function AnyPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  if (useIsInCoalition()) return <div className="sk-lone-page">{children}</div>;
  return <LonePage product={t('product')}>{children}</LonePage>;
}

/** The address leads nowhere, or not for this person. */
export function NotFoundScreen() {
  const { t } = useTranslation('common');
  return (
    <AnyPage>
      <PageHeading documentTitle={`${t('states.notFoundTitle')} · ${t('product')}`} lead={t('states.notFoundText')}>
        {t('states.notFoundTitle')}
      </PageHeading>
      <ButtonLink href="/" look="primary">
        {t('states.toStart')}
      </ButtonLink>
    </AnyPage>
  );
}

/** A page that could not be shown: what that means, and a way on. */
export function ErrorScreen(props: ErrorComponentProps) {
  const queries = useQueryErrorResetBoundary();
  useEffect(() => queries.reset(), [queries]);
  if (isProblem(props.error, 404)) return <NotFoundScreen />;
  return isProblem(props.error, 401) ? <ExpiredScreen /> : <FailedScreen {...props} />;
}

function FailedScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('common');
  const router = useRouter();
  const kind = kindOf(error);
  const reference = error instanceof ApiProblem ? error.reference : null;
  const title = t(`states.${kind}Title`);
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  const retry = useCallback(() => {
    // React keeps for good that a part of the page could not be fetched; a new version may also have taken its place.
    if (isMissingPart(error)) return location.reload();
    reset();
    void router.invalidate();
  }, [error, reset, router]);
  useEffect(() => {
    if (kind !== 'offline') return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [kind, retry]);
  return (
    <AnyPage>
      <ErrorState
        title={title}
        titleLevel={1}
        retry={kind === 'forbidden' ? undefined : { label: t('actions.retry'), onPress: retry }}
        action={kind === 'forbidden' ? <ButtonLink href="/">{t('states.toStart')}</ButtonLink> : undefined}
        reference={reference === null ? undefined : t('states.reference', { id: reference })}
      >
        {t(`states.${kind}Text`)}
      </ErrorState>
    </AnyPage>
  );
}

/** As Chromium, Firefox and Safari say it. */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message);
}

function kindOf(error: unknown) {
  // A part of the page that could not be fetched is no problem of the API's.
  if (error instanceof OfflineProblem || (!navigator.onLine && !(error instanceof ApiProblem))) return 'offline';
  return isProblem(error, 403) ? 'forbidden' : 'error';
}

/** Signed in once, but no longer: after signing in one comes back here. */
function ExpiredScreen() {
  const { t } = useTranslation(['auth', 'common']);
  const href = useLocation({ select: (location) => location.href });
  return (
    <AnyPage>
      <PageHeading documentTitle={`${t('auth:title')} · ${t('common:product')}`} lead={t('auth:expired')}>
        {t('auth:title')}
      </PageHeading>
      <ButtonLink href={withSearch('/sign-in', { from: href })} look="primary">
        {t('auth:title')}
      </ButtonLink>
    </AnyPage>
  );
}
