import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { capital, useNumberWord } from '../../lib/use-number-word.ts';
import { useFormat } from '../../lib/use-format.ts';
import type { Meeting } from './queries.ts';

/** When the next meeting is, in a sentence; in a second, when the last one was and how many follow. */
export function useMeetingAnswer(upcoming: Meeting[], past: Meeting[]) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const number = useNumberWord();
  const now = useToday();
  const today = useCoalition().asOf ?? now;
  const [next, ...later] = upcoming;
  const [last] = past;
  const day = (on: string) => format.dayMonth(on, today);

  const sentence = () => {
    if (next === undefined) return t(last === undefined ? 'answer.none' : 'answer.noneComing');
    const days = daysBetween(today, next.heldOn);
    if (days === 0) return t('answer.today');
    if (days === 1) return t('answer.next', { when: t('tomorrow', { day: day(next.heldOn) }) });
    return t('answer.next', { when: t('inDays', { count: days, day: day(next.heldOn) }) });
  };
  const lead = [
    last && t('answer.last', { day: day(last.heldOn) }),
    later.length > 0 && capital(t('answer.coming', { count: later.length, number: number(later.length) })),
  ].filter(Boolean);
  return { sentence: sentence(), lead: lead.length > 0 ? lead.join(' ') : undefined };
}
