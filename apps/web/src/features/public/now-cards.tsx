import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { toneOf } from './indicator-tone.ts';
import { hasCourse, PublicCourse } from './public-course.tsx';
import type { PublicIndicator, PublicPageData } from './queries.ts';
import { capital, usePublicWords } from './use-public-words.ts';

/** The outcome that everything is for: the first that leads and has a value. */
function mainIndicator({ indicators }: PublicPageData): PublicIndicator | null {
  const leads = indicators.filter(({ isLead, kind }) => isLead && kind === 'outcome');
  return leads.find(hasCourse) ?? leads[0] ?? null;
}

/** Where the coalition stands, in three cards. */
export function NowCards({ page }: { page: PublicPageData }) {
  return (
    <div className="sk-public__now">
      <StandCard indicator={mainIndicator(page)} page={page} />
      <ParticipationsCard participations={page.participations} />
      <RunningCard page={page} />
    </div>
  );
}

function StandCard({ indicator, page }: { indicator: PublicIndicator | null; page: PublicPageData }) {
  const { t } = useTranslation('public');
  const words = usePublicWords();
  const figure = indicator?.newest ?? indicator?.baseline ?? null;
  if (indicator === null || figure === null) {
    return (
      <Card titleLevel={2} kicker={t('now.title')} title={t('now.noFigure')}>
        <p className="sk-public__card-text">{t('now.noFigureText')}</p>
      </Card>
    );
  }
  const { name, unit, status } = indicator;
  return (
    <Card
      titleLevel={2}
      kicker={t('now.title')}
      status={<StatusChip tone={toneOf[status]}>{words.status(status)}</StatusChip>}
      title={
        <span lang={page.locale}>
          {t('now.stand', { name, value: words.figure(figure, unit), year: words.year(figure.measuredOn) })}
        </span>
      }
    >
      {hasCourse(indicator) && <PublicCourse indicator={indicator} horizonYear={page.plan?.horizonYear ?? null} />}
    </Card>
  );
}

function ParticipationsCard({ participations }: { participations: PublicPageData['participations'] }) {
  const { t } = useTranslation('public');
  const words = usePublicWords();
  const { year, count, reported, of } = participations;
  const isUnknown = count.kind === 'unknown';
  return (
    <Card titleLevel={2} title={<span className="sk-public__kicker">{t('now.participations', { year })}</span>}>
      <p className={isUnknown || count.value === null ? 'sk-public__word' : 'sk-public__number'}>
        {isUnknown ? t('now.participationsUnknown') : words.count(count)}
      </p>
      <p className="sk-public__card-text">
        {t(isUnknown ? 'now.participationsUnknownText' : 'now.participationsText')}
      </p>
      {of > 0 && <Reported reported={reported} of={of} />}
    </Card>
  );
}

/** How many organisations stand behind the number: a dot for each. */
function Reported({ reported, of }: { reported: number; of: number }) {
  const { t } = useTranslation('public');
  return (
    <div className="sk-public__reported">
      <span className="sk-public__dots" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i key={index} className={index < reported ? 'sk-public__dot--full' : undefined} />
        ))}
      </span>
      <p className="sk-small">{t('now.reported', { reported, of })}</p>
    </div>
  );
}

function RunningCard({ page }: { page: PublicPageData }) {
  const { t } = useTranslation(['public', 'words']);
  const format = useFormat();
  const { total: count, perKind } = page.running;
  return (
    <Card titleLevel={2} title={<span className="sk-public__kicker">{t('public:now.running')}</span>}>
      {count > 0 && <p className="sk-public__number">{format.number(count)}</p>}
      <p className="sk-public__card-text">
        {count === 0 ? t('public:now.runningNone') : t('public:now.runningText', { count })}
      </p>
      {perKind.length > 1 && (
        <ul className="sk-list sk-public__kinds">
          {perKind.map((one) => (
            <li key={one.kind}>
              <span>{capital(t(`words:activityKind.${one.kind}`))}</span>
              <span className="sk-public__kind-bar" aria-hidden="true">
                <i style={{ inlineSize: `${(100 * one.count) / (perKind[0]?.count ?? 1)}%` }} />
              </span>
              <span>{format.number(one.count)}</span>
            </li>
          ))}
        </ul>
      )}
      {page.activities.length > 0 && (
        <p className="sk-public__card-link">
          <Link look="strong" href="#come">
            {t('public:now.toActivities')}
          </Link>
        </p>
      )}
    </Card>
  );
}
