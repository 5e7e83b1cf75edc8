import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MyItemsPage } from '../features/my-items/my-items-page.tsx';
import { CoalitionProvider } from '../lib/coalition.tsx';
import { useOnline } from '../lib/online.ts';
import type { Me } from '../lib/session.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { LonePage } from '../ui/shell/lone-page.tsx';
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
      <LonePage
        product={t('common:product')}
        isWide
        aside={
          <span className="sk-link-items__who">
            <span>
              {me.mailboxOf === null ? t('door:items.as', { name: me.name }) : t('door:items.via', { name: me.name })} ·{' '}
              {membership!.coalitionName}
            </span>
            {me.mailboxOf === null && <a href="/sign-in">{t('door:items.more')}</a>}
          </span>
        }
        banner={!isOnline && <Banner kind="alert">{t('common:banner.offline')}</Banner>}
      >
        <MyItemsPage />
      </LonePage>
    </CoalitionProvider>
  );
}

function NoItems({ title, children }: { title: string; children: string }) {
  const { t } = useTranslation(['common', 'auth']);
  return (
    <LonePage product={t('common:product')}>
      <PageHeading documentTitle={`${title} · ${t('common:product')}`} lead={children}>
        {title}
      </PageHeading>
      {/* To one's own pages for who is signed in, else to the door. */}
      <ButtonLink href="/" look="primary">
        {t('auth:title')}
      </ButtonLink>
    </LonePage>
  );
}
