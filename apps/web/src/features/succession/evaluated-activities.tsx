import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { Redactable } from '../../lib/redactable.tsx';
import { capital } from '../../lib/use-number-word.ts';
import { Button } from '../../ui/button.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { Judged } from './judge-dialog.tsx';
import { outcomeTones } from './outcome-tones.ts';
import type { EvaluatedActivity } from './queries.ts';

interface EvaluatedActivitiesProps {
  activities: EvaluatedActivity[];
  onJudge: ((item: Judged) => void) | null;
  /** The plan is closed: nothing is suggested any longer. */
  isClosed: boolean;
}

/** A line an activity: how it stands, what was said of it, or what its own state suggests. */
export function EvaluatedActivities({ activities, ...rest }: EvaluatedActivitiesProps) {
  return (
    <ul className="sk-list sk-evaluation__lines">
      {activities.map((activity) => (
        <Line key={activity.id} activity={activity} {...rest} />
      ))}
    </ul>
  );
}

type LineProps = Omit<EvaluatedActivitiesProps, 'activities'> & { activity: EvaluatedActivity };

function Line({ activity, onJudge, isClosed }: LineProps) {
  const { t } = useTranslation(['planning', 'words']);
  const paths = usePaths();
  const { id, title, lifecycle, participants, outcome, text, suggestion, factId } = activity;
  const isJudged = outcome !== null;
  return (
    <li>
      <div className="sk-evaluation__what">
        <Link look="plain" href={paths.activity(id)}>
          {title}
        </Link>
        <FactLine
          parts={[
            capital(t(`words:lifecycle.${lifecycle}`)),
            participants === null
              ? t('planning:evaluation.participantsUnknown')
              : t('planning:evaluation.participants', { count: participants }),
          ]}
        />
        {text !== null && (
          <p className="sk-evaluation__text">
            <Redactable objectType="fact" objectId={factId!} field="text" text={text} />
          </p>
        )}
      </div>
      <div className="sk-evaluation__verdict">
        {isJudged ? (
          <StatusChip tone={outcomeTones[outcome]}>{t(`planning:evaluation.activityOutcome.${outcome}`)}</StatusChip>
        ) : (
          <span className="sk-quiet">
            {isClosed
              ? t('planning:evaluation.notJudged')
              : t('planning:evaluation.suggestion', { outcome: t(`words:planOutcome.${suggestion}`) })}
          </span>
        )}
        {onJudge && (
          <Button
            look="ghost"
            className="sk-no-print"
            aria-label={t(isJudged ? 'planning:evaluation.againLabel' : 'planning:evaluation.judgeLabel', { title })}
            onClick={() => onJudge({ kind: 'activity', id, title, outcome, text, suggestion })}
          >
            {t(isJudged ? 'planning:evaluation.again' : 'planning:evaluation.judge')}
          </Button>
        )}
      </div>
    </li>
  );
}
