import type { ErrorComponentProps } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, OfflineProblem } from '../lib/problem.ts';
import { ButtonLink } from '../ui/button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { ErrorState } from '../ui/states.tsx';

/** While a page is being fetched. */
export function PendingScreen() {
  const { t } = useTranslation('common');
  return <PageSkeleton label={t('states.loading')} />;
}

/** The address leads nowhere, or not for this person. */
export function NotFoundScreen() {
  const { t } = useTranslation('common');
  return (
    <div className="sk-lone-page">
      <PageHeading documentTitle={`${t('states.notFoundTitle')} · ${t('product')}`} lead={t('states.notFoundText')}>
        {t('states.notFoundTitle')}
      </PageHeading>
      <ButtonLink href="/" look="primary">
        {t('states.toStart')}
      </ButtonLink>
    </div>
  );
}

/** A page that could not be shown: what that means, and a way on. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('common');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  useEffect(() => queries.reset(), [queries]);
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundScreen />;
  const kind = error instanceof OfflineProblem ? 'offline' : isForbidden(error) ? 'forbidden' : 'error';
  const reference = error instanceof ApiProblem ? error.reference : null;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <ErrorState
      title={t(`states.${kind}Title`)}
      retry={kind === 'forbidden' ? undefined : { label: t('actions.retry'), onPress: retry }}
      action={kind === 'forbidden' ? <ButtonLink href="/">{t('states.toStart')}</ButtonLink> : undefined}
      reference={reference === null ? undefined : t('states.reference', { id: reference })}
    >
      {t(`states.${kind}Text`)}
    </ErrorState>
  );
}

function isForbidden(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 403;
}
