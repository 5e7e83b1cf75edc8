import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { IndicatorDetail, Overview, SubgoalCard } from './queries.ts';

type RenderCourse = (indicator: IndicatorDetail) => ReactNode;

const tones: Record<IndicatorDetail['status'], Tone> = {
  noBaseline: 'unknown',
  noMeasurement: 'unknown',
  uncertain: 'unknown',
  unchanged: 'unknown',
  achieved: 'good',
  onCourse: 'good',
  improving: 'good',
  behind: 'warning',
  worsening: 'bad',
  offCourse: 'bad',
};

/** A card per subgoal; for a coalition without subgoals, one per lead indicator. */
export function CardsOfIndicators({ overview, renderCourse }: { overview: Overview; renderCourse: RenderCourse }) {
  const { subgoals, leadIndicators } = overview;
  if (subgoals.length + leadIndicators.length === 0) return null;
  return (
    <div className="sk-grid sk-overview__cards">
      {subgoals.map((subgoal) => (
        <CardOfSubgoal key={subgoal.id} subgoal={subgoal} renderCourse={renderCourse} />
      ))}
      {leadIndicators.map((indicator) => (
        <CardOfWhole key={indicator.id} indicator={indicator} renderCourse={renderCourse} />
      ))}
    </div>
  );
}

function CardOfSubgoal({ subgoal, renderCourse }: { subgoal: SubgoalCard; renderCourse: RenderCourse }) {
  const { t } = useTranslation('overview');
  const paths = usePaths();
  const { position, title, lead, status, activityCount, id } = subgoal;
  return (
    <Card
      titleLevel={2}
      kicker={t('card.subgoal', { position })}
      status={<CardStatus lead={lead} status={status} />}
      title={
        <Link look="plain" href={lead ? paths.indicator(lead.id) : paths.indicators()}>
          {title}
        </Link>
      }
      foot={
        <FactLine
          parts={[t('card.activities', { count: activityCount })]}
          aside={
            activityCount > 0 && (
              <Link
                look="strong"
                href={paths.activities({ subgoalId: id })}
                aria-label={t('card.viewActivities', { position })}
              >
                {t('card.view')}
              </Link>
            )
          }
        />
      }
    >
      {lead === null ? <NoLead /> : hasCourse(lead) ? renderCourse(lead) : <NoBaseline indicator={lead} />}
    </Card>
  );
}

function CardOfWhole({ indicator, renderCourse }: { indicator: IndicatorDetail; renderCourse: RenderCourse }) {
  const { t } = useTranslation('overview');
  const paths = usePaths();
  return (
    <Card
      titleLevel={2}
      kicker={t('card.whole')}
      status={<CardStatus lead={indicator} status={indicator.status} />}
      title={
        <Link look="plain" href={paths.indicator(indicator.id)}>
          {indicator.name}
        </Link>
      }
    >
      {hasCourse(indicator) ? renderCourse(indicator) : <NoBaseline indicator={indicator} />}
    </Card>
  );
}

/** Something to draw: a value, or visits per quarter. */
function hasCourse({ series, quarters }: IndicatorDetail): boolean {
  return quarters.length > 0 || series.some(({ points }) => points.length > 0);
}

const growthLooks = {
  growth: { tone: 'good', icon: 'up', word: 'card.rises' },
  decline: { tone: 'warning', icon: 'down', word: 'card.falls' },
  unchanged: { tone: 'info', icon: 'level', word: 'card.steady' },
  unknown: { tone: 'unknown', icon: 'ring', word: 'card.unknown' },
} as const satisfies Record<string, { tone: Tone; icon: IconName; word: string }>;

/** Participation says whether it rises; every other indicator whether it is on course. */
function CardStatus({ lead, status }: { lead: IndicatorDetail | null; status: IndicatorDetail['status'] }) {
  const { t } = useTranslation(['overview', 'words']);
  if (lead?.growth) {
    const { tone, icon, word } = growthLooks[lead.growth.direction];
    return (
      <StatusChip tone={tone} icon={icon}>
        {t(`overview:${word}`)}
      </StatusChip>
    );
  }
  return <StatusChip tone={tones[status]}>{capital(t(`words:indicatorStatus.${status}`))}</StatusChip>;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function NoLead() {
  const { t } = useTranslation('overview');
  const paths = usePaths();
  return (
    <>
      <p>{t('card.noLead')}</p>
      <div>
        <ButtonLink href={paths.indicators()}>{t('card.toIndicators')}</ButtonLink>
      </div>
    </>
  );
}

function NoBaseline({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('overview');
  const { membership, asOf } = useCoalition();
  const paths = usePaths();
  const mayEnter = membership.role === 'coordinator' && asOf === null && indicator.origin !== 'derived';
  return (
    <>
      <p>{t(indicator.origin === 'derived' ? 'card.nothingReported' : 'card.noBaseline')}</p>
      {mayEnter && (
        <div>
          <ButtonLink href={paths.indicator(indicator.id)}>{t('card.enterBaseline')}</ButtonLink>
        </div>
      )}
    </>
  );
}
