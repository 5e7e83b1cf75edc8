import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { Signal, StatusChip } from '../../ui/status-chip.tsx';
import { otherReasons } from './activity-reasons.ts';
import { toneOf } from './activity-tone.ts';
import { LastWords } from './last-words.tsx';
import type { Activity } from './queries.ts';
import { useActivityWords } from './use-activity-words.ts';

/** The answer in a sentence, since when, what else plays a part, and who sees it otherwise. */
export function ActivityStatus({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const words = useActivityWords();
  const also = otherReasons(activity);
  return (
    <Card>
      <section className="sk-activity-status" aria-label={t('status.title')}>
        <Signal tone={toneOf(activity.signal)} />
        <div className="sk-stack sk-stack--close">
          <p className="sk-serif sk-activity-status__sentence">{words.status(activity)}</p>
          <Since activity={activity} />
          <LastWords activity={activity} />
          {activity.adjustmentMissing && <p className="sk-activity-status__missing">{t('status.adjustmentMissing')}</p>}
          {also.length > 0 && (
            <div className="sk-quiet">
              {t('status.also')}:
              <ul className="sk-activity-status__also">
                {also.map((why, index) => (
                  <li key={index}>{words.reason(why)}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <Compared activity={activity} />
      </section>
    </Card>
  );
}

function Since({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const { asOf } = useCoalition();
  const today = useToday();
  const until = asOf ?? today;
  if (activity.signal === null) return <p className="sk-quiet">{t('status.noSignal')}</p>;
  const { signalSince } = activity;
  if (signalSince === null) return null;
  if (signalSince >= until) return <p className="sk-quiet">{t('status.sinceToday')}</p>;
  return (
    <p className="sk-quiet">
      {t('status.since', { age: format.age(signalSince, until), day: format.dayMonth(signalSince, today) })}
    </p>
  );
}

/** Computed, reported and judged beside each other, when they do not say the same. */
function Compared({ activity }: { activity: Activity }) {
  const { t } = useTranslation(['activities', 'words']);
  const words = useActivityWords();
  const { computedSignal, reportedSignal, override, reasons } = activity;
  const reportedOn = reasons.find(({ code }) => code === 'reported')?.since;
  const isOneVoice = override === null && (reportedSignal === null || reportedSignal === computedSignal);
  if (computedSignal === null || isOneVoice) return null;
  const voices = [
    { who: t('activities:status.computed'), signal: computedSignal, on: null, why: null },
    reportedSignal && { who: t('activities:status.reported'), signal: reportedSignal, on: reportedOn, why: null },
    override && {
      who: t('activities:status.override'),
      signal: override.signal,
      on: override.effectiveOn,
      why: `${override.reason} ${t('activities:status.lapses')}`,
    },
  ].filter((voice) => voice !== null);
  return (
    <dl
      className="sk-activity-status__voices"
      aria-label={t(voices.length === 3 ? 'activities:status.compared' : 'activities:status.comparedTwo')}
    >
      {voices.map(({ who, signal, on, why }) => (
        <div key={who}>
          <dt>{who}</dt>
          <dd>
            <span className="sk-row">
              <StatusChip tone={toneOf(signal)}>{capital(t(`words:signal.${signal}`))}</StatusChip>
              {on && <span className="sk-small">{words.day(on)}</span>}
            </span>
            {why !== null && <p className="sk-small">{why}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
