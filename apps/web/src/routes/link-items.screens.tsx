import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MyItemsPage } from '../features/my-items/my-items-page.tsx';
import { CoalitionProvider } from '../lib/coalition.tsx';
import { useOnline } from '../lib/online.ts';
import type { Me } from '../lib/session.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { BrandMark } from '../ui/shell/brand-mark.tsx';
import './link-items.css';

const route = getRouteApi('/my-items');

export function LinkItemsScreen() {
  const { me, isWhole } = route.useRouteContext();
  const { t } = useTranslation('door');
  if (me?.memberships[0]) return <ByLink me={me} />;
  return isWhole ? (
    <NoItems title={t('items.over')}>{t('items.overText')}</NoItems>
  ) : (
    <NoItems title={t('noToken')}>{t('items.cutText')}</NoItems>
  );
}

/** My items without the rest of the application: whose they are, and the way to more. */
function ByLink({ me }: { me: Me }) {
  const { t } = useTranslation(['door', 'common']);
  const isOnline = useOnline();
  const [membership] = me.memberships;
  const value = useMemo(() => ({ me, membership: membership!, asOf: null }), [me, membership]);
  return (
    <CoalitionProvider value={value}>
      {!isOnline && <Banner kind="alert">{t('common:banner.offline')}</Banner>}
      <header className="sk-link-items__head">
        <span className="sk-brand">
          <BrandMark />
          {t('common:product')}
        </span>
        <span className="sk-quiet">
          {t('door:items.as', { name: me.name })} · {membership!.coalitionName}
        </span>
        <Link href="/sign-in" look="quiet">
          {t('door:items.more')}
        </Link>
      </header>
      <main id="main" className="sk-link-items">
        <MyItemsPage />
      </main>
    </CoalitionProvider>
  );
}

function NoItems({ title, children }: { title: string; children: string }) {
  const { t } = useTranslation(['common', 'auth']);
  return (
    <main id="main" className="sk-lone-page">
      <PageHeading documentTitle={`${title} · ${t('common:product')}`} lead={children}>
        {title}
      </PageHeading>
      {/* To one's own pages for who is signed in, else to the door. */}
      <ButtonLink href="/" look="primary">
        {t('auth:title')}
      </ButtonLink>
    </main>
  );
}
