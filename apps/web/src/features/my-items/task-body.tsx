import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepDraft } from '../../lib/drafts.ts';
import { useFormat } from '../../lib/use-format.ts';
import { BigChoice, BigChoices } from './big-choice.tsx';
import { LaterForm } from './later-form.tsx';
import { LineNotice } from './line-notice.tsx';
import type { MyItem, MyTask } from './queries.ts';
import { useAnswerLine } from './use-answer-line.ts';
import { usePlace } from './use-place.ts';

/** Done in one press, or later: another day and why. */
export function TaskBody({ item, task }: { item: MyItem; task: MyTask }) {
  const { t } = useTranslation('myItems');
  const format = useFormat();
  const { today, draftName } = usePlace(item);
  const draft = draftName('later');
  const [isLater, setLater] = useState(false);
  const choices = useRef<HTMLDivElement>(null);
  const standing =
    task.completionId !== null && task.completedAt !== null
      ? { id: task.completionId, recordedAt: task.completedAt }
      : null;
  const line = useAnswerLine(item, 'task', standing);
  const isDone = line.answer?.type === 'completion' || (line.answer === null && standing !== null);
  const done = () => {
    if (!isDone) void line.give({ type: 'completion', id: task.id, body: {} }, null);
  };
  const movedTo = line.answer?.type === 'postponement' ? line.answer.body.dueOn : null;
  const isMoved = movedTo !== null && line.saving?.state === 'saved';
  useEffect(() => {
    if (isMoved) keepDraft(draft, null);
  }, [isMoved, draft]);
  return (
    <>
      {task.timesPostponed > 0 && <p className="sk-small">{t('task.postponed', { count: task.timesPostponed })}</p>}
      <BigChoices label={task.title} ref={choices}>
        <BigChoice tone="good" isSaid={isDone} onPress={done}>
          {t('task.done')}
        </BigChoice>
        {!isDone && (
          <BigChoice isOpen={isLater} onPress={() => setLater(!isLater)}>
            {t('task.later')}
          </BigChoice>
        )}
      </BigChoices>
      {movedTo !== null && <p className="sk-quiet">{t('task.movedTo', { day: format.dayMonth(movedTo, today) })}</p>}
      {isLater && !isDone && (
        <LaterForm
          item={item}
          task={task}
          draft={draft}
          onSave={(body) => {
            choices.current?.focus();
            setLater(false);
            void line.give({ type: 'postponement', id: task.id, body }, null);
          }}
        />
      )}
      <LineNotice notice={line.notice} />
    </>
  );
}
