import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { PublicSection } from './public-section.tsx';
import type { PublicPageData } from './queries.ts';

type Activity = PublicPageData['activities'][number];

/** How many activities are shown before one asks for all. */
const shownAtFirst = 9;

/** What residents can go to. */
export function ActivitiesSection({ page }: { page: PublicPageData }) {
  const { t } = useTranslation('public');
  const { activities } = page;
  const [first, rest] = [activities.slice(0, shownAtFirst), activities.slice(shownAtFirst)];
  return (
    <PublicSection
      id="come"
      title={t('activities.title')}
      lead={t(activities.length === 0 ? 'activities.none' : 'activities.lead')}
    >
      {first.length > 0 && <ActivityList activities={first} page={page} />}
      {rest.length > 0 && (
        <details className="sk-public__more">
          <summary>{t('activities.showAll', { count: activities.length })}</summary>
          <ActivityList activities={rest} page={page} />
        </details>
      )}
    </PublicSection>
  );
}

function ActivityList({ activities, page }: { activities: Activity[]; page: PublicPageData }) {
  return (
    <ul className="sk-list sk-grid sk-public__cards">
      {activities.map((activity) => (
        <ActivityItem key={activity.id} activity={activity} page={page} />
      ))}
    </ul>
  );
}

function ActivityItem({ activity, page }: { activity: Activity; page: PublicPageData }) {
  const { t } = useTranslation(['public', 'common']);
  const format = useFormat();
  const { title, whenText, place, link, startsOn, organisationName, isExample } = activity;
  const isToCome = startsOn !== null && startsOn > page.today;
  return (
    <li className="sk-card sk-public__activity">
      <h3 lang={page.locale}>
        {title} {isExample && <Badge>{t('common:example')}</Badge>}
      </h3>
      {whenText !== null && (
        <p className="sk-public__when" lang={page.locale}>
          <Icon name="calendar" size={16} />
          {whenText}
        </p>
      )}
      {isToCome && (
        <p className="sk-quiet">{t('public:activities.begins', { day: format.dayMonth(startsOn, page.today) })}</p>
      )}
      <p className="sk-quiet">
        {[place, organisationName !== null && t('public:activities.by', { organisation: organisationName })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {link !== null && (
        <Link look="strong" href={link} rel="noopener" aria-label={t('public:activities.moreOf', { title })}>
          {t('public:activities.more')}
        </Link>
      )}
    </li>
  );
}

/** How to take part. A form comes later; nobody's address is shown. */
export function JoinSection({ slug }: { slug: string }) {
  const { t } = useTranslation('public');
  return (
    <PublicSection id="join" title={t('join.title')}>
      <div className="sk-public__join">
        <div className="sk-stack sk-stack--close">
          <p>{t('join.text')}</p>
          <p>{t('join.organisations')}</p>
        </div>
        <p className="sk-public__sign-in">
          {t('join.signInText')}
          <ButtonLink href={`/sign-in?from=/app/${slug}`}>{t('join.signIn')}</ButtonLink>
        </p>
      </div>
    </PublicSection>
  );
}
