import { use, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AfterHeading } from '../../ui/after-heading.tsx';
import { Banner } from '../../ui/banner.tsx';
import { TakeFocusContext } from '../../ui/page-heading.tsx';
import { CommitmentsSection } from './commitments-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { ActivitiesSection, JoinSection } from './join-section.tsx';
import { NowCards } from './now-cards.tsx';
import { PartnersSection } from './partners-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { PublicFoot } from './public-foot.tsx';
import { PublicHeader } from './public-header.tsx';
import './public-page.css';
import type { PublicPageData } from './queries.ts';

/** What a coalition does and whether it works, for everybody. */
export function PublicPage({ page }: { page: PublicPageData }) {
  const { t } = useTranslation(['public', 'common']);
  return (
    <div className="sk-public">
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus sk-public__skip" href="#main">
        {t('common:skipToContent')}
      </a>
      {page.isDemo && (
        <aside aria-label={t('common:banner.label')}>
          <Banner kind="example">{t('common:banner.demo')}</Banner>
        </aside>
      )}
      <PublicHeader {...page} />
      <main id="main" tabIndex={-1}>
        <Hero page={page} />
        <AfterHeading meanwhile={<Coming />}>
          <div className="sk-public__body">
            <ToWanted />
            <section id="now" aria-label={t('public:now.title')}>
              <NowCards page={page} />
            </section>
            <PlanSection page={page} />
            <FiguresSection page={page} />
            <CommitmentsSection page={page} />
            <PartnersSection partners={page.partners} />
            <ActivitiesSection page={page} />
            <JoinSection slug={page.slug} />
          </div>
        </AfterHeading>
      </main>
      <PublicFoot page={page} />
    </div>
  );
}

/** A link to a part of the page may have been pressed, or have led here, before the part was there. */
function ToWanted() {
  useEffect(() => {
    if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return null;
}

/** Where the cards will stand, as the document had them. */
function Coming() {
  return (
    <div className="sk-public__body sk-public__body--coming" aria-hidden="true">
      <div className="sk-public__now">
        <div className="sk-card sk-public__coming" />
        <div className="sk-card sk-public__coming" />
        <div className="sk-card sk-public__coming" />
      </div>
    </div>
  );
}

/** The page in a sentence, from how many there are and where. */
function Hero({ page }: { page: PublicPageData }) {
  const { t } = useTranslation('public');
  const heading = useRef<HTMLHeadingElement>(null);
  const takeFocus = use(TakeFocusContext);
  const { name, motto, municipalityName: municipality, partners, locale } = page;
  const title = t('documentTitle', { name, municipality });
  useEffect(() => {
    document.title = title;
    if (takeFocus()) heading.current?.focus({ preventScroll: true });
  }, [title, takeFocus]);
  const count = partners.length;
  return (
    <div className="sk-public__hero">
      <div className="sk-public__hero-words">
        {motto !== null && motto !== name && (
          <p className="sk-public__motto" lang={locale}>
            {motto}
          </p>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {count === 0 ? t('heroNone', { municipality }) : t('hero', { count, municipality })}
        </h1>
        <p className="sk-public__hero-lead">{t('lead')}</p>
      </div>
    </div>
  );
}
