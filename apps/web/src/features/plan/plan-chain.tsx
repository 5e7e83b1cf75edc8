import { useSuspenseQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { capital } from '../../lib/use-number-word.ts';
import { usePaths } from '../../lib/paths.ts';
import type { useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { ActivityList, IndicatorList } from './chain-lists.tsx';
import { chainOf, countSignals, type Link as ChainLink } from './chain.ts';
import { NewSubgoalDialog } from './new-subgoal-dialog.tsx';
import { indicatorTones, signalTones } from './plan-tones.ts';
import { indicatorsQuery, subgoalsQuery, timelineQuery, type Activity, type Plan, type Subgoal } from './queries.ts';
import { SubgoalDialog } from './subgoal-dialog.tsx';
import { SubgoalTools } from './subgoal-tools.tsx';
import { useMay } from './use-may.ts';

interface ChainProps {
  plan: Plan;
  saving: ReturnType<typeof useSaving>;
}

/** Goal, subgoals, and per subgoal what contributes to it and what shows whether it comes closer. */
export function PlanChain({ plan, saving }: ChainProps) {
  const { t } = useTranslation(['plans', 'planning']);
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const { data: subgoals } = useSuspenseQuery(subgoalsQuery(slug, asOf));
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(slug, asOf));
  const { data: timeline } = useSuspenseQuery(timelineQuery(slug, asOf));
  const [edited, setEdited] = useState<Subgoal | null>(null);
  const links = chainOf(plan, subgoals, timeline.activities, indicators);
  const own = links.flatMap(({ subgoal }) => subgoal ?? []);
  return (
    <Section
      title={t('chain.title')}
      aside={
        may.writeSubgoal &&
        plan.state !== 'closed' && (
          <Button className="sk-no-print" onClick={() => setAdding(true)}>
            {t('planning:subgoal.add')}
          </Button>
        )
      }
    >
      <p className="sk-plan__prose">{t(plan.subgoalIds.length === 0 ? 'chain.noSubgoals' : 'chain.lead')}</p>
      <div className="sk-stack sk-plan__chain">
        {links.map((link) => (
          <ChainCard key={link.subgoal?.id ?? 'whole'} link={link} onEdit={setEdited}>
            {link.subgoal && <SubgoalTools plan={plan} subgoals={own} subgoal={link.subgoal} saving={saving} />}
          </ChainCard>
        ))}
      </div>
      {isAdding && <NewSubgoalDialog plan={plan} onClose={() => setAdding(false)} record={saving.record} />}
      {edited && <SubgoalDialog subgoal={edited} onClose={() => setEdited(null)} record={saving.record} />}
    </Section>
  );
}

interface ChainCardProps {
  link: ChainLink;
  onEdit: (subgoal: Subgoal) => void;
  /** What else the coordinator can do with it. */
  children?: ReactNode;
}

function ChainCard({ link, onEdit, children }: ChainCardProps) {
  const { t } = useTranslation(['plans', 'words']);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const may = useMay();
  const paths = usePaths();
  const { subgoal, activities, indicators } = link;
  return (
    <Card
      kicker={subgoal && t('plans:chain.subgoal', { position: subgoal.position })}
      status={
        subgoal && (
          <StatusChip tone={indicatorTones[subgoal.status]}>
            {capital(t(`words:indicatorStatus.${subgoal.status}`))}
          </StatusChip>
        )
      }
      title={subgoal?.title ?? t('plans:chain.withoutSubgoal')}
      titleLevel={3}
    >
      <p className="sk-plan__prose">{subgoal === null ? t('plans:chain.withoutSubgoalText') : subgoal.text}</p>
      <div className="sk-row">
        <strong>{t('plans:chain.activityCount', { count: activities.length })}</strong>
        <SignalCounts activities={activities} />
        <span className="sk-quiet">{t('plans:chain.indicatorCount', { count: indicators.length })}</span>
      </div>
      <div className="sk-row sk-no-print">
        <Button
          look="ghost"
          aria-expanded={isOpen}
          aria-controls={id}
          icon={<Icon name={isOpen ? 'minus' : 'plus'} size={15} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'plans:chain.close' : 'plans:chain.open')}
        </Button>
        {subgoal && may.writeSubgoal && (
          <Button
            look="ghost"
            aria-label={t('plans:subgoal.editLabel', { position: subgoal.position })}
            onClick={() => onEdit(subgoal)}
          >
            {t('plans:subgoal.edit')}
          </Button>
        )}
        {may.writeSubgoal && children}
      </div>
      <div id={id} className="sk-plan__inside" data-open={isOpen || undefined}>
        <section aria-label={t('plans:chain.activities')}>
          <h4>{t('plans:chain.activities')}</h4>
          <ActivityList activities={activities} />
          {subgoal && activities.length > 0 && (
            <Link look="strong" href={paths.activities({ subgoalId: subgoal.id })}>
              {t('plans:chain.toActivities')}
            </Link>
          )}
        </section>
        <section aria-label={t('plans:chain.indicators')}>
          <h4>{t('plans:chain.indicators')}</h4>
          <IndicatorList indicators={indicators} />
        </section>
      </div>
    </Card>
  );
}

/** How the activities go, at a glance: each signal with its shape, its word and how many. */
function SignalCounts({ activities }: { activities: Activity[] }) {
  const { t } = useTranslation(['plans', 'words']);
  return countSignals(activities).map(({ signal, count }) =>
    signal === 'none' ? (
      <span key={signal} className="sk-quiet">{`${count} ${t('plans:chain.noSignal')}`}</span>
    ) : (
      <StatusChip key={signal} tone={signalTones[signal]}>{`${count} ${t(`words:signal.${signal}`)}`}</StatusChip>
    ),
  );
}
