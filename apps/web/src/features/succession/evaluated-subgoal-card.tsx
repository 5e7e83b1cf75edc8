import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { Redactable } from '../../lib/redactable.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { capital } from '../../lib/use-number-word.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { EvaluatedActivities } from './evaluated-activities.tsx';
import type { Judged } from './judge-dialog.tsx';
import { outcomeTones, statusTones } from './outcome-tones.ts';
import type { EvaluatedActivity, EvaluatedSubgoal } from './queries.ts';

interface EvaluatedSubgoalProps {
  position: number;
  subgoal: EvaluatedSubgoal;
  activities: EvaluatedActivity[];
  /** Null for who only reads. */
  onJudge: ((item: Judged) => void) | null;
  isClosed: boolean;
}

/** A subgoal with what was said of it, and below it its activities with theirs. */
export function EvaluatedSubgoalCard({ position, subgoal, activities, onJudge, isClosed }: EvaluatedSubgoalProps) {
  const { t } = useTranslation(['planning', 'words']);
  const { id, title, outcome, text, decidedOn, factId } = subgoal;
  const today = useToday();
  const format = useFormat();
  const isJudged = outcome !== null;
  return (
    <Card
      kicker={t('planning:evaluation.subgoal', { position })}
      status={
        <StatusChip tone={statusTones[subgoal.status]}>
          {capital(t(`words:indicatorStatus.${subgoal.status}`))}
        </StatusChip>
      }
      title={title}
      titleLevel={2}
      foot={
        isJudged && <FactLine parts={[t('planning:evaluation.decided', { day: format.dayMonth(decidedOn!, today) })]} />
      }
    >
      {isJudged && (
        <div className="sk-evaluation__said">
          <StatusChip tone={outcomeTones[outcome]}>{t(`planning:evaluation.subgoalOutcome.${outcome}`)}</StatusChip>
          {text !== null && (
            <p className="sk-evaluation__text">
              <Redactable objectType="fact" objectId={factId!} field="text" text={text} />
            </p>
          )}
        </div>
      )}
      {!isJudged && isClosed && <p className="sk-quiet">{t('planning:evaluation.notJudged')}</p>}
      {onJudge && (
        <div className="sk-row sk-no-print">
          <Button
            look={isJudged ? 'ghost' : 'secondary'}
            aria-label={t(isJudged ? 'planning:evaluation.againLabel' : 'planning:evaluation.judgeLabel', { title })}
            onClick={() => onJudge({ kind: 'subgoal', id, title, outcome, text, suggestion: null })}
          >
            {t(isJudged ? 'planning:evaluation.again' : 'planning:evaluation.judge')}
          </Button>
        </div>
      )}
      <section className="sk-evaluation__activities" aria-label={`${t('planning:evaluation.activities')}: ${title}`}>
        <h3>{t('planning:evaluation.activities')}</h3>
        {activities.length === 0 ? (
          <p className="sk-quiet">{t('planning:evaluation.noActivities')}</p>
        ) : (
          <EvaluatedActivities activities={activities} onJudge={onJudge} isClosed={isClosed} />
        )}
      </section>
    </Card>
  );
}
