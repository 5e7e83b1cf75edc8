import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { capital, useNumberWord } from '../../lib/use-number-word.ts';
import type { MyItem } from './queries.ts';

/** How many of what is asked are left, in a sentence, and the one thing to know about them. */
export function useAnswerSentence(
  asked: readonly MyItem[],
  others: readonly MyItem[],
): { sentence: string; lead: string; doneCount: number } {
  const { t } = useTranslation('myItems');
  const format = useFormat();
  const today = useToday();
  const inWords = useNumberWord();
  const open = asked.filter(({ isDone }) => !isDone);
  const total = asked.length;
  const dayOf = (some: readonly MyItem[]) => {
    const [soonest] = some.flatMap(({ dueOn }) => (dueOn !== null && dueOn >= today ? [dueOn] : [])).sort();
    return soonest === undefined ? null : format.dayMonth(soonest, today);
  };
  const sentence = () => {
    if (open.length === 0) return t('answer.upToDate');
    if (open.length === total) return capital(t('answer.all', { count: total, number: inWords(total) }));
    // Both in letters, or both in figures.
    const written = total > 12 ? format.number : inWords;
    return capital(t('answer.left', { left: written(open.length), total: written(total) }));
  };
  const lead = () => {
    if (open.length === 0) {
      const next = dayOf(others);
      return next === null ? t('lead.upToDate') : t('lead.next', { day: next });
    }
    const questions = open.filter(({ isAsked }) => isAsked).length;
    if (questions > 0) return t('lead.asked', { count: questions, number: inWords(questions) });
    const late = open.filter(({ isOverdue }) => isOverdue).length;
    if (late > 0) return capital(t('lead.overdue', { count: late, number: inWords(late) }));
    const day = dayOf(open);
    return day === null ? '' : t('lead.dueBy', { day });
  };
  return { sentence: sentence(), lead: lead(), doneCount: total - open.length };
}
