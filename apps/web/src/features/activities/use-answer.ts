import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { useFormat } from '../../lib/use-format.ts';
import { countSignals } from './arrange-activities.ts';
import type { Activity } from './queries.ts';
import { useActivityWords } from './use-activity-words.ts';

/** What is the case, in one sentence, and in a second how it is with the others. */
export function useAnswer(activities: Activity[], isFiltered: boolean): { sentence: string; lead: string | undefined } {
  const { t } = useTranslation('activities');
  const words = useActivityWords();
  const format = useFormat();
  const counts = countSignals(activities);
  const { stuck, atRisk, onCourse, notAssessed, none } = counts;
  const say = (count: number) => ({ count, number: words.number(count) });

  const wrong = [
    stuck > 0 ? t('answer.stuck', say(stuck)) : '',
    atRisk > 0 ? t(stuck > 0 ? 'answer.alsoAtRisk' : 'answer.atRisk', say(atRisk)) : '',
  ].filter((part) => part !== '');
  const sentence = () => {
    if (activities.length === 0) return t(isFiltered ? 'answer.noMatch' : 'answer.nothing');
    if (wrong.length > 0) return `${capital(wrong.join(', '))}.`;
    if (onCourse > 0) return t(notAssessed > 0 ? 'answer.nothingWrong' : 'answer.allOnCourse');
    return t(notAssessed > 0 ? 'answer.notKnown' : 'answer.nothingRunning');
  };
  const rest = [
    onCourse > 0 && (wrong.length > 0 || notAssessed > 0) ? t('answer.onCourse', say(onCourse)) : '',
    notAssessed > 0 && (wrong.length > 0 || onCourse > 0) ? t('answer.notAssessed', say(notAssessed)) : '',
    none > 0 && none < activities.length ? t('answer.none', say(none)) : '',
  ].filter((part) => part !== '');
  return { sentence: sentence(), lead: rest.length > 0 ? `${capital(format.list(rest))}.` : undefined };
}
