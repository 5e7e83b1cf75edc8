import { Trans, useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { Redactable } from '../../lib/redactable.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import type { Fact, Indicator } from './queries.ts';
import { useHistorySentence } from './use-history-sentence.ts';

interface EntryProps {
  fact: Fact;
  unit: Indicator['unit'];
}

/** What was recorded, in a sentence; struck through once it counts no more. */
export function HistorySentence({ fact, unit }: EntryProps) {
  const { key, values } = useHistorySentence(unit)(fact);
  const sentence = <Trans ns="indicators" i18nKey={key} values={values} components={{ b: <strong /> }} />;
  const counts = fact.isStanding || fact.kind === 'retraction';
  return counts ? sentence : <del className="sk-indicator-history__ended">{sentence}</del>;
}

/** What is corrected in a window of its own; the rest is taken back and entered anew. */
const correctable: readonly Fact['kind'][] = ['measurement', 'baseline', 'target', 'milestone'];

interface DetailProps extends EntryProps {
  /** What took it back. */
  end: Fact | undefined;
  /** Null for who may not, and when one looks back. */
  onAsk: ((kind: 'correct' | 'retract') => void) | null;
}

/** The words that came with it, who recorded it and when, and what one may do about it. */
export function HistoryDetail({ fact, unit, end, onAsk }: DetailProps) {
  const { t } = useTranslation('indicators');
  const { plain } = useHistorySentence(unit)(fact);
  const recorder = useRecorder();
  const { payload, kind, targetId, isStanding, mayRetract } = fact;
  const text = (name: string) => (typeof payload[name] === 'string' ? (payload[name] as string) : null);
  const licence = text('licence');
  const quiet = [text('source'), licence && t('fact.licence', { licence })].filter(Boolean);
  const said = (['text', 'note', 'reason'] as const).filter((name) => text(name) !== null);
  const became = isStanding || kind === 'retraction' ? null : t('history.superseded');
  const why = typeof end?.payload['reason'] === 'string' ? (end.payload['reason'] as string) : null;
  return (
    <>
      {quiet.length > 0 && <p className="sk-indicator-history__text">{quiet.join(' · ')}</p>}
      {said.map((name) => (
        <p key={name} className="sk-indicator-history__text">
          <Redactable objectType="fact" objectId={fact.id} field={name} text={text(name)!} />
        </p>
      ))}
      <p className="sk-small">
        {[recorder(fact), targetId !== null && kind !== 'retraction' && t('history.correction'), became]
          .filter(Boolean)
          .join(' · ')}
        {end && why !== null && (
          <>
            {' · '}
            <Redactable objectType="fact" objectId={end.id} field="reason" text={why} />
          </>
        )}
      </p>
      {onAsk !== null && mayRetract && isStanding && kind !== 'retraction' && (
        <div className="sk-row sk-no-print">
          {correctable.includes(kind) && (
            <Button
              look="link"
              aria-label={t('history.correctLabel', { what: plain })}
              onClick={() => onAsk('correct')}
            >
              {t('history.correct')}
            </Button>
          )}
          <Button look="link" aria-label={t('history.retractLabel', { what: plain })} onClick={() => onAsk('retract')}>
            {t('history.retract')}
          </Button>
        </div>
      )}
    </>
  );
}

function useRecorder(): (fact: Fact) => string {
  const { t } = useTranslation('indicators');
  const { membership } = useCoalition();
  const today = useToday();
  const format = useFormat();
  return ({ recordedBy, recordedAt }) => {
    if (recordedBy === null) return t('history.byPlan');
    const name = recordedBy.name ?? t('history.someone');
    const day = format.dayMonth(format.dayOf(recordedAt, membership.timeZone), today);
    return `${t('history.by', { name })}, ${t('history.recordedOn', { day })}`;
  };
}
