import { Trans, useTranslation } from 'react-i18next';
import type { CheckInSignal, FactPayloads } from '#domain';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { Redactable } from '../../lib/redactable.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { toneIcon } from '../../ui/tone.ts';
import { toneOf } from './activity-tone.ts';
import type { Activity, Fact } from './queries.ts';
import { correctable } from './correctable.ts';
import type { StoryEntry } from './story-entries.ts';
import { useActivityWords } from './use-activity-words.ts';
import { useStorySentence } from './use-story-sentence.ts';

/** What happened, in a sentence; struck through once it counts no more. */
export function StorySentence({ entry, titles }: { entry: StoryEntry; titles: Map<string, string> }) {
  const { key, values } = useStorySentence()(entry.fact, titles);
  const signal = signalOf(entry.fact);
  const sentence = (
    <>
      {signal !== null && (
        <span className={`sk-story__mark sk-tone--${toneOf(signal)}`}>
          <Icon name={toneIcon[toneOf(signal)]} size={15} />
        </span>
      )}
      <Trans ns="activities" i18nKey={key} values={values} components={{ b: <strong /> }} />
    </>
  );
  const counts = entry.end === null && (entry.fact.isStanding || entry.fact.kind === 'retraction');
  return counts ? sentence : <del className="sk-story__ended">{sentence}</del>;
}

function signalOf({ kind, payload }: Fact): CheckInSignal | null {
  return kind === 'checkIn' || kind === 'override' ? (payload['signal'] as CheckInSignal) : null;
}

interface StoryDetailProps {
  entry: StoryEntry;
  /** Of the tasks. */
  titles: Map<string, string>;
  activity: Activity;
  /** Null when one looks back. */
  onAsk: ((kind: 'correct' | 'retract') => void) | null;
}

/** The words that came with it, who recorded it, what became of it, and what one may do about it. */
export function StoryDetail({ entry, titles, activity, onAsk }: StoryDetailProps) {
  const { fact, end, isCorrection } = entry;
  const { t } = useTranslation('activities');
  const words = useActivityWords();
  const { key, plain } = useStorySentence()(fact, titles);
  const who = useRecorder();
  const what = `${plain || key}, ${words.day(fact.effectiveOn)}`;
  return (
    <div className="sk-story__detail">
      <Texts fact={fact} activity={activity} />
      <Ended end={end} />
      <div className="sk-story__foot">
        <p className="sk-small">{[who(fact), isCorrection && t('story.correction')].filter(Boolean).join(' · ')}</p>
        {onAsk !== null && fact.mayRetract && fact.isStanding && (
          <div className="sk-no-print sk-story__actions">
            {correctable(fact) && (
              <Button look="link" aria-label={t('story.correctLabel', { what })} onClick={() => onAsk('correct')}>
                {t('story.correct')}
              </Button>
            )}
            <Button look="link" aria-label={t('story.retractLabel', { what })} onClick={() => onAsk('retract')}>
              {t('story.retract')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Ended({ end }: { end: StoryEntry['end'] }) {
  const { t } = useTranslation('activities');
  const { membership } = useCoalition();
  const format = useFormat();
  const words = useActivityWords();
  if (end === null) return null;
  const reason = end.by.payload['reason'];
  return (
    <p className="sk-small sk-story__end">
      {t(`story.${end.kind}`, {
        name: end.by.recordedBy?.name ?? end.by.via?.name ?? t('story.someone'),
        day: words.day(format.dayOf(end.by.recordedAt, membership.timeZone)),
      })}
      {end.kind === 'retracted' && typeof reason === 'string' && (
        <>
          {': '}
          <Redactable objectType="fact" objectId={end.by.id} field="reason" text={reason} />
        </>
      )}
    </p>
  );
}

/** "Naam, namens Naam · vastgelegd op 12 november" where that was another day than it is about. */
function useRecorder(): (fact: Fact) => string {
  const { t } = useTranslation('activities');
  const { membership } = useCoalition();
  const format = useFormat();
  const today = useToday();
  return (fact) => {
    const { recordedBy, onBehalfOf, via, recordedAt, effectiveOn } = fact;
    if (recordedBy === null && via === null) return t('story.bySystem');
    const name = recordedBy?.name ?? t('story.someone');
    const behalf = onBehalfOf === null ? null : (onBehalfOf.name ?? t('story.someone'));
    const byMember = behalf === null ? t('story.by', { name }) : t('story.byBehalf', { name, behalf });
    const by = via === null ? byMember : t('story.via', { name: via.name });
    const recordedOn = format.dayOf(recordedAt, membership.timeZone);
    if (recordedOn === effectiveOn) return `${by}, ${format.time(recordedAt, membership.timeZone)}`;
    return `${by} · ${t('story.recordedOn', { day: format.dayMonth(recordedOn, today) })}`;
  };
}

/** The texts that came with it. */
function Texts({ fact, activity }: { fact: Fact; activity: Activity }) {
  const { t } = useTranslation(['activities', 'words']);
  if (fact.kind === 'participation') return <Counts fact={fact} activity={activity} />;
  const text = (name: string) => (typeof fact.payload[name] === 'string' ? (fact.payload[name] as string) : null);
  const asked = (['cause', 'consequence', 'adjustment'] as const).filter((name) => text(name) !== null);
  const free = (['note', 'reason', 'message'] as const).filter((name) => text(name) !== null);
  const shown = (name: string) => (
    <Redactable objectType="fact" objectId={fact.id} field={name} text={text(name) ?? ''} />
  );
  return (
    <>
      {free.map((name) => (
        <p key={name} className="sk-story__text">
          {shown(name)}
        </p>
      ))}
      {asked.length > 0 && (
        <dl className="sk-story__asked">
          {asked.map((name) => (
            <div key={name}>
              <dt>{t(`words:checkIn.${name}`)}</dt>
              <dd>{shown(name)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Counts({ fact, activity }: { fact: Fact; activity: Activity }) {
  const { t } = useTranslation('activities');
  const { newParticipants, volunteers } = fact.payload as unknown as FactPayloads['participation'];
  const parties = [...(activity.lead ? [activity.lead] : []), ...activity.partners];
  const organisation = parties.find(({ id }) => id === fact.organisationId)?.name;
  const parts = [
    newParticipants !== undefined && t('story.newParticipants', { count: newParticipants }),
    volunteers !== undefined && t('story.volunteers', { count: volunteers }),
    organisation !== undefined && t('story.participationBy', { organisation }),
  ].filter(Boolean);
  return parts.length > 0 && <p className="sk-story__text">{parts.join(', ')}</p>;
}
