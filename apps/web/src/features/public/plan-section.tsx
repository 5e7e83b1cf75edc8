import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { toneOf } from './indicator-tone.ts';
import { hasCourse, PublicCourse } from './public-course.tsx';
import { PublicSection } from './public-section.tsx';
import type { PublicIndicator, PublicPageData } from './queries.ts';
import { usePublicWords } from './use-public-words.ts';

/** The plan in its own words, and how far each of its subgoals is. */
export function PlanSection({ page }: { page: PublicPageData }) {
  const { t } = useTranslation('public');
  const { plan, subgoals } = page;
  return (
    <PublicSection id="plan" title={t('plan.title')}>
      {plan === null ? <p>{t('plan.none')}</p> : <Goal plan={plan} locale={page.locale} />}
      {subgoals.length > 0 && (
        <div className="sk-grid sk-public__cards">
          {subgoals.map((subgoal) => (
            <SubgoalCard key={subgoal.id} subgoal={subgoal} page={page} />
          ))}
        </div>
      )}
      {plan?.rationale && (
        <details className="sk-public__more">
          <summary>{t('plan.rationale')}</summary>
          <p lang={page.locale}>{plan.rationale}</p>
        </details>
      )}
    </PublicSection>
  );
}

function Goal({ plan, locale }: { plan: NonNullable<PublicPageData['plan']>; locale: string }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  const { goal, principles, startsOn, endsOn, horizonYear } = plan;
  const period = startsOn && endsOn && t('plan.period', { period: format.period(startsOn, endsOn) });
  const horizon = horizonYear !== null && t('plan.horizon', { year: horizonYear });
  return (
    <div className="sk-public__goal">
      <div>
        <h3 className="sk-public__kicker">{t('plan.goal')}</h3>
        <blockquote className="sk-public__quote" lang={locale}>
          {goal}
        </blockquote>
        <p className="sk-quiet">{[period, horizon].filter(Boolean).join(' ')}</p>
      </div>
      {principles.length > 0 && (
        <div>
          <h3 className="sk-public__kicker">{t('plan.principles')}</h3>
          <ul className="sk-list sk-public__principles" lang={locale}>
            {principles.map((principle) => (
              <li key={principle}>{principle}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function SubgoalCard({ subgoal, page }: { subgoal: PublicPageData['subgoals'][number]; page: PublicPageData }) {
  const { t } = useTranslation(['public', 'common']);
  const words = usePublicWords();
  const { position, title, text, status, leadIndicatorId } = subgoal;
  const lead = page.indicators.find(({ id }) => id === leadIndicatorId) ?? null;
  return (
    <Card
      kicker={t('public:plan.subgoal', { number: position })}
      status={
        lead?.growth ? (
          <GrowthChip growth={lead.growth} />
        ) : (
          <StatusChip tone={toneOf[status]}>{words.status(status)}</StatusChip>
        )
      }
      title={<span lang={page.locale}>{title}</span>}
    >
      <p className="sk-public__card-text" lang={page.locale}>
        {text}
      </p>
      {lead?.isExample && <Badge>{t('common:example')}</Badge>}
      {lead === null ? <p className="sk-quiet">{t('public:plan.noLead')}</p> : <Lead indicator={lead} page={page} />}
    </Card>
  );
}

const growthLooks = {
  growth: { tone: 'good', icon: 'up', word: 'plan.rises' },
  decline: { tone: 'warning', icon: 'down', word: 'plan.falls' },
  unchanged: { tone: 'info', icon: 'level', word: 'plan.steady' },
  unknown: { tone: 'unknown', icon: 'ring', word: 'plan.notComparable' },
} as const;

/** Visits say whether they rise; every other figure whether it is on course. */
function GrowthChip({ growth }: { growth: NonNullable<PublicIndicator['growth']> }) {
  const { t } = useTranslation('public');
  const { tone, icon, word } = growthLooks[growth];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(word)}
    </StatusChip>
  );
}

/** The figure that says how it goes; with its course. */
function Lead({ indicator, page }: { indicator: PublicIndicator; page: PublicPageData }) {
  const { t } = useTranslation('public');
  const words = usePublicWords();
  const { name, newest, baseline, unit, isDerived } = indicator;
  const figure = newest ?? baseline;
  const [lastQuarter] = indicator.quarters.slice(-1);
  if (!hasCourse(indicator)) {
    return (
      <p className="sk-public__lead-figure">{t(isDerived ? 'plan.nothingReported' : 'plan.noBaseline', { name })}</p>
    );
  }
  const said = lastQuarter
    ? t('plan.inQuarter', {
        name,
        count: words.count(lastQuarter.participants) as never,
        quarter: words.quarter(lastQuarter.quarter),
      })
    : figure && t('now.stand', { name, value: words.figure(figure, unit), year: words.year(figure.measuredOn) });
  return (
    <>
      <p className="sk-public__lead-figure">{said}</p>
      <PublicCourse indicator={indicator} horizonYear={page.plan?.horizonYear ?? null} />
    </>
  );
}
