import type { Format } from '../format.ts';
import { capital, numberWord } from './number-word.ts';
import type { Opening } from './opening.ts';
import type { Say } from './say.ts';

/** As the API lists it. */
interface Item {
  readonly isDone: boolean;
  readonly isAsked: boolean;
  readonly isOverdue: boolean;
  readonly dueOn: string | null;
}

/**
 * How many of what is asked are left, in a sentence, and the one thing to know about them.
 *
 * @param asked with what was answered since the page was opened
 * @param others what one is up to date with
 * @param today in the coalition's zone
 */
export function myItemsOpening(
  t: Say<'myItems'>,
  format: Format,
  { asked, others, today }: { asked: readonly Item[]; others: readonly Item[]; today: string },
): Opening {
  const open = asked.filter(({ isDone }) => !isDone);
  const total = asked.length;
  const inWords = (count: number) => numberWord(t, format, count);
  const dayOf = (some: readonly Item[]) => {
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
  return { sentence: sentence(), lead: lead() };
}

interface AnsweredItem extends Item {
  readonly activity: { readonly lastCheckIn: { readonly isMine: boolean; readonly effectiveOn: string } | null } | null;
  readonly pledge: { readonly assessedOn: string | null } | null;
  readonly task: { readonly completionId: string | null } | null;
}

/** Whether a page that is opened now shows an item among what is asked: to be answered still, or answered today. */
export function isOfToday({ isDone, activity, pledge, task }: AnsweredItem, today: string): boolean {
  if (!isDone) return true;
  if (activity) return activity.lastCheckIn?.isMine === true && activity.lastCheckIn.effectiveOn === today;
  return pledge ? pledge.assessedOn === today : task?.completionId != null;
}
