import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PublicPage } from '../features/public/public-page.tsx';
import { publicPageQuery } from '../features/public/queries.ts';
import { isProblem } from '../lib/api.ts';
import { ButtonLink } from '../ui/button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { ErrorState } from '../ui/states.tsx';

/** The public page without the application around it: no router, no session. */
export function PublicDocument({ slug }: { slug: string }) {
  const { t } = useTranslation('common');
  const { data, error, isFetching, refetch } = useQuery({ ...publicPageQuery(slug), retryOnMount: false });
  if (data) return <PublicPage page={data} />;
  if (error === null) return null;
  return (
    <main id="main" className="sk-public__lone">
      {isProblem(error, 404) ? (
        <>
          <PageHeading documentTitle={`${t('states.notFoundTitle')} · ${t('product')}`} lead={t('states.notFoundText')}>
            {t('states.notFoundTitle')}
          </PageHeading>
          <ButtonLink href="/" look="primary">
            {t('states.toStart')}
          </ButtonLink>
        </>
      ) : (
        <ErrorState
          title={t('states.errorTitle')}
          titleLevel={1}
          retry={{ label: t('actions.retry'), onPress: () => void refetch(), busy: isFetching }}
        >
          {t('states.errorText')}
        </ErrorState>
      )}
    </main>
  );
}
