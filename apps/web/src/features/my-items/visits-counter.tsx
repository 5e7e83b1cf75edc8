import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Stepper } from '../../ui/stepper.tsx';
import { LineNotice } from './line-notice.tsx';
import type { MyActivity, MyItem } from './queries.ts';
import { useAnswerLine } from './use-answer-line.ts';
import { usePlace } from './use-place.ts';

/** A count is saved by itself once nobody has touched it for this long, or when one leaves. */
const settleMilliseconds = 1200;

/** How many came since the last count. The count of today is changed, not added to. */
export function VisitsCounter({ item, activity }: { item: MyItem; activity: MyActivity }) {
  const { t } = useTranslation(['myItems', 'common']);
  const format = useFormat();
  const { today } = usePlace(item);
  const last = activity.lastParticipation;
  const ofToday = last?.to === today ? last : null;
  const standing = ofToday?.isMine === true ? ofToday : null;
  const line = useAnswerLine(item, 'visits', standing);
  const given = line.answer?.type === 'participation' ? line.answer.body : null;
  const from = given?.from ?? standing?.from ?? activity.countFrom;
  const counter = useSettled((participants: number) => {
    if (from === null || participants === (given ?? standing)?.participants) return;
    const also = standing && { newParticipants: standing.newParticipants, volunteers: standing.volunteers };
    const body = { ...also, from, to: given?.to ?? today, participants, organisationId: item.organisation?.id };
    void line.give({ type: 'participation', id: activity.id, body }, standing?.id ?? null);
  });
  if (from === null) {
    if (!ofToday) return null;
    const number = format.number(ofToday.participants);
    return <p className="sk-my-visits sk-quiet">{t('myItems:visits.countedToday', { number })}</p>;
  }
  const since = t(from === today ? 'myItems:visits.on' : 'myItems:visits.since', { day: format.dayMonth(from, today) });
  const before =
    last && last !== standing ? t('myItems:visits.before', { number: format.number(last.participants) }) : null;
  // Said from the first press on, so that nothing moves under a thumb later.
  const isCounting = typeof counter.value === 'number';
  const about = { title: activity.title };
  return (
    <div className="sk-my-visits">
      <Stepper
        label={t('myItems:visits.label')}
        description={before === null ? since : `${since} · ${before}`}
        value={counter.value === undefined ? ((given ?? standing)?.participants ?? null) : counter.value}
        onChange={counter.change}
        words={{ decrease: t('myItems:visits.decrease', about), increase: t('myItems:visits.increase', about) }}
      />
      <LineNotice notice={isCounting ? { state: 'busy', children: t('common:saved.busy') } : line.notice} />
    </div>
  );
}

/** A number that is still being changed; `save` gets it once it has settled. Undefined when nobody is changing it. */
function useSettled(save: (value: number) => void) {
  const [value, setValue] = useState<number | null>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = () => {
    clearTimeout(timer.current);
    if (typeof value === 'number') save(value);
    setValue(undefined);
  };
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => {
    // Somebody who puts the phone away or goes to another page has said it.
    const leave = () => latest.current();
    const hide = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, []);
  const change = (next: number | null) => {
    setValue(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), settleMilliseconds);
  };
  return { value, change };
}
