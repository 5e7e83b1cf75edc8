import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { AskedNote } from './asked-note.tsx';
import { BigChoice, BigChoices } from './big-choice.tsx';
import { LineNotice } from './line-notice.tsx';
import type { CheckInSignal, MyActivity, MyItem } from './queries.ts';
import { isTrouble, textsOf, TroubleForm } from './trouble-form.tsx';
import { useAnswerLine } from './use-answer-line.ts';
import { usePlace } from './use-place.ts';
import { VisitsCounter } from './visits-counter.tsx';

const choices = [
  { signal: 'onCourse', tone: 'good' },
  { signal: 'atRisk', tone: 'warning' },
  { signal: 'stuck', tone: 'bad' },
  { signal: 'unchanged', tone: 'unknown' },
] as const;

/** How it goes, in one press; at a risk what is behind it; how many came. */
export function ActivityBody({ item, activity }: { item: MyItem; activity: MyActivity }) {
  const { t } = useTranslation('myItems');
  const { today } = usePlace(item);
  // What one said oneself today is changed, not said twice.
  const last = activity.lastCheckIn;
  const standing = last?.isMine === true && last.effectiveOn === today ? last : null;
  const line = useAnswerLine(item, 'check-in', standing);
  const said = line.answer?.type === 'checkIn' ? line.answer.body : standing;
  const say = (signal: CheckInSignal) => {
    if (said?.signal === signal) return;
    // What was told about a risk stays with it when it turns out worse, or less bad.
    const told = isTrouble(signal) && said && isTrouble(said.signal) ? textsOf(said) : null;
    const body = { signal, ...told, ...(standing?.note && { note: standing.note }) };
    void line.give({ type: 'checkIn', id: activity.id, body }, standing?.id ?? null);
  };
  return (
    <>
      <LastTime item={item} activity={activity} />
      <BigChoices label={t('signal.legend', { title: activity.title })}>
        {choices.map(({ signal, tone }) => (
          <BigChoice key={signal} tone={tone} isSaid={said?.signal === signal} onPress={() => say(signal)}>
            {t(`signal.${signal}`)}
          </BigChoice>
        ))}
      </BigChoices>
      <LineNotice notice={line.notice} />
      {said && isTrouble(said.signal) && (
        <TroubleForm item={item} activity={activity} said={said} line={line} standing={standing} />
      )}
      <VisitsCounter item={item} activity={activity} />
    </>
  );
}

/** What was asked and what was said before, as it was when the page was opened: nothing moves away once one answers. */
function LastTime({ item, activity }: { item: MyItem; activity: MyActivity }) {
  const { t } = useTranslation(['myItems', 'words']);
  const format = useFormat();
  const { today } = usePlace(item);
  const [{ request, lastCheckIn: last }] = useState(activity);
  const day = (on: string) => format.dayMonth(on, today);
  if (request !== null) {
    const asked = t(`myItems:asked.${request.about}`, { day: day(request.effectiveOn) });
    return <AskedNote words={request.message}>{asked}</AskedNote>;
  }
  if (last === null || (last.isMine && last.effectiveOn === today)) return null;
  const answer = t(`words:signal.${last.signal}`);
  const name = last.isMine ? null : (last.recordedBy ?? last.via);
  return (
    <p className="sk-small">
      {name === null
        ? t('myItems:lastTimeOn', { answer, day: day(last.effectiveOn) })
        : t('myItems:lastTimeBy', { answer, day: day(last.effectiveOn), name })}
    </p>
  );
}
