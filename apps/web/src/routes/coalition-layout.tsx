import { Outlet, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchWindow } from '../features/search/search-opener.tsx';
import { CoalitionProvider } from '../lib/coalition.tsx';
import { LandingProvider, useLanding } from '../lib/landing.tsx';
import { useOnline } from '../lib/online.ts';
import { needTexts } from '../lib/i18n.ts';
import { usePaths } from '../lib/paths.ts';
import { meQuery, type Membership } from '../lib/session.ts';
import { useFootLinks } from '../lib/use-foot-links.ts';
import { useFormat } from '../lib/use-format.ts';
import { Banner } from '../ui/banner.tsx';
import { FootLinks } from '../ui/foot-links.tsx';
import { Link } from '../ui/link.tsx';
import { useNavigation } from '../ui/navigation.tsx';
import { PageNoticeContext } from '../ui/page-heading.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { SavedNotice } from '../ui/saved-notice.tsx';
import { AppShell } from '../ui/shell/app-shell.tsx';
import { useNavItems } from './nav-items.ts';
import { usePersonMenu } from './person-menu.ts';

const LeaveWindow = lazyPart(async () => {
  const [{ LeaveWindow: Window }] = await Promise.all([
    import('../features/account/leave-window.tsx'),
    needTexts('door'),
  ]);
  return Window;
});

/** The shell around every page of a coalition. */
export function CoalitionLayout() {
  const { slug } = useParams({ from: '/app/$slug' });
  const { asOf = null } = useSearch({ from: '/app/$slug' });
  const { data: me } = useQuery(meQuery);
  const membership = me?.memberships.find(({ coalitionSlug }) => coalitionSlug === slug);
  // Of the page that is shown: while another is still loading, that is the one before.
  const pathname = useRouterState({
    select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname,
  });
  const { go } = useNavigation();
  const value = useMemo(() => (me && membership ? { me, membership, asOf } : null), [me, membership, asOf]);
  if (value === null) return null;
  return (
    <CoalitionProvider value={value}>
      <LandingProvider pathname={pathname} go={go}>
        <Shell />
      </LandingProvider>
    </CoalitionProvider>
  );
}

function Shell() {
  const { slug } = useParams({ from: '/app/$slug' });
  const { data: me } = useQuery(meQuery);
  const { t } = useTranslation('common');
  const items = useNavItems();
  const [isLeaving, setLeaving] = useState(false);
  const person = usePersonMenu(() => setLeaving(true));
  const searching = useSearchWindow();
  const paths = usePaths();
  const foot = useFootLinks();
  const membership = me?.memberships.find(({ coalitionSlug }) => coalitionSlug === slug);
  if (me === undefined || membership === undefined) return null;
  const others = me.memberships.length > 1 ? me.memberships : [];
  const detail = ({ motto, coalitionName, organisationCount }: Membership) => {
    const partners = t('coalition.partners', { count: organisationCount });
    return motto === null ? partners : `${coalitionName} · ${partners}`;
  };
  return (
    <AppShell
      product={t('product')}
      homeHref={`/app/${slug}`}
      coalition={{
        name: membership.motto ?? membership.coalitionName,
        detail: detail(membership),
        others: others.map((other) => ({
          id: other.id,
          label: other.motto ?? other.coalitionName,
          detail: detail(other),
          href: `/app/${other.coalitionSlug}`,
          isCurrent: other === membership,
        })),
      }}
      items={items}
      search={{ label: t('actions.search'), href: paths.search(), onOpen: searching.open }}
      person={person}
      banners={<Banners membership={membership} />}
      foot={<FootLinks {...foot} />}
      words={{
        skip: t('skipToContent'),
        nav: t('nav.label'),
        notices: t('banner.label'),
        more: t('nav.more'),
        switchCoalition: t('coalition.switch'),
        awaited: t('banner.offline'),
        personMenu: t('person.menu'),
      }}
    >
      <Page />
      {searching.window}
      {isLeaving && (
        <Suspense fallback={null}>
          <LeaveWindow onStay={() => setLeaving(false)} />
        </Suspense>
      )}
    </AppShell>
  );
}

/** The page itself; what was saved on the one before is told under its heading. */
function Page() {
  const { notice } = useLanding();
  return (
    <PageNoticeContext value={notice && <SavedNotice {...notice} />}>
      <Outlet />
    </PageNoticeContext>
  );
}

function Banners({ membership }: { membership: Membership }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const isOnline = useOnline();
  const { asOf } = useSearch({ from: '/app/$slug' });
  return (
    <>
      {membership.isDemo && <Banner kind="example">{t('banner.demo')}</Banner>}
      {!isOnline && <Banner kind="alert">{t('banner.offline')}</Banner>}
      {asOf !== undefined && (
        <Banner kind="info" action={<Link href={`/app/${membership.coalitionSlug}`}>{t('banner.backToToday')}</Link>}>
          {t('banner.lookingBack', { day: format.day(asOf) })}
        </Banner>
      )}
    </>
  );
}
