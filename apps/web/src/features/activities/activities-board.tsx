import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { nextLifecycles, type LifecycleTransition } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import './activities-board.css';
import { asksReason } from './asks-reason.ts';
import { toneOf } from './activity-tone.ts';
import type { Activity, Lifecycle } from './queries.ts';
import { recordingsOf } from './record-activity.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { TransitionDialog } from './transition-dialog.tsx';
import { useActivityWords } from './use-activity-words.ts';
import { useMay } from './use-may.ts';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';

interface Step {
  activity: Activity;
  transition: LifecycleTransition;
}

/** Phases by column: what is no longer going on shares the last. */
const columns: Lifecycle[][] = [['concept'], ['planned'], ['inProgress'], ['done', 'postponed', 'stopped']];

/** A column per phase. A card moves by its menu, also without a mouse; the step can be taken back. */
export function ActivitiesBoard({ activities }: { activities: Activity[] }) {
  const { t } = useTranslation('activities');
  const slug = useSlug();
  const words = useActivityWords();
  const saving = useSaving();
  const state = saving.notice?.state;
  const [asked, setAsked] = useState<Step | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const followed = useRef<string | null>(null);

  // The card stands in another column now; whoever moved it stays with it.
  useEffect(() => {
    if (followed.current === null || state !== 'saved') return;
    board.current?.querySelector<HTMLElement>(`[data-activity="${followed.current}"] a`)?.focus();
    followed.current = null;
  }, [state]);

  const moved = ({ activity, transition }: Step) =>
    t('board.moved', { title: activity.title, phase: words.lifecycle(transition.to) });
  const move = (step: Step) => {
    if (asksReason(step.transition)) return setAsked(step);
    followed.current = step.activity.id;
    const key = crypto.randomUUID();
    const send = () => recordingsOf(slug, step.activity.id).transition({ to: step.transition.to }, key);
    void saving.recordHere(() => send().then(recordedFact), moved(step));
  };
  return (
    <div className="sk-stack">
      {saving.notice && <SavedNotice {...saving.notice} />}
      <div className="sk-board" ref={board}>
        {columns.map((states) => (
          <div key={states[0]} className="sk-stack">
            {states.map((state) => (
              <Phase
                key={state}
                state={state}
                activities={activities.filter(({ lifecycle }) => lifecycle === state)}
                onMove={move}
              />
            ))}
          </div>
        ))}
      </div>
      {asked && (
        <TransitionDialog
          activity={asked.activity}
          transition={asked.transition}
          onClose={() => setAsked(null)}
          record={(send) => {
            followed.current = asked.activity.id;
            return saving.record(send, moved(asked));
          }}
        />
      )}
    </div>
  );
}

function Phase(props: { state: Lifecycle; activities: Activity[]; onMove: (step: Step) => void }) {
  const { t } = useTranslation('activities');
  const words = useActivityWords();
  const { state, activities, onMove } = props;
  const id = `board-${state}`;
  return (
    <section className="sk-board__column" aria-labelledby={id}>
      <h2 id={id} className="sk-board__title">
        {capital(words.lifecycle(state))}{' '}
        <span className="sk-board__count">
          <span aria-hidden="true">{activities.length}</span>
          <span className="sk-visually-hidden">{t('board.count', { count: activities.length })}</span>
        </span>
      </h2>
      {activities.length === 0 && <p className="sk-board__nothing">{t('board.nothing')}</p>}
      <ul className="sk-list sk-board__cards">
        {activities.map((activity) => (
          <BoardCard key={activity.id} activity={activity} onMove={onMove} />
        ))}
      </ul>
    </section>
  );
}

function BoardCard({ activity, onMove }: { activity: Activity; onMove: (step: Step) => void }) {
  const { t } = useTranslation('activities');
  const words = useActivityWords();
  const paths = usePaths();
  const may = useMay();
  const steps = may.to('activity.recordFact', activity) ? nextLifecycles(activity.lifecycle) : [];
  return (
    <li className="sk-board__card" data-activity={activity.id}>
      <Link href={paths.activity(activity.id)} look="plain" className="sk-board__name">
        {activity.title}
      </Link>
      <span className="sk-small">
        {[activity.lead?.name, words.period(activity) || activity.whenText].filter(Boolean).join(' · ')}
      </span>
      <div className="sk-board__foot">
        {activity.signal === null ? (
          <span />
        ) : (
          <StatusChip tone={toneOf(activity.signal)} bare>
            {capital(words.signal(activity))}
          </StatusChip>
        )}
        {steps.length > 0 && (
          <div className="sk-no-print">
            <Menu
              label={t('board.move', { title: activity.title })}
              trigger={t('board.moveShort')}
              entries={steps.map((transition) => ({
                id: transition.to,
                label: t('board.moveTo', { phase: words.lifecycle(transition.to) }),
                onPress: () => onMove({ activity, transition }),
              }))}
            />
          </div>
        )}
      </div>
    </li>
  );
}
