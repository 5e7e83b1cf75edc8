import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import type { Plan } from './queries.ts';

/** From so many days before its end the plan asks for its evaluation (rules.md, Needs attention). */
const noticeDays = 90;

/** Its period as people say it, and whether it is about to end. */
export function usePlanPeriod({ startsOn, endsOn, horizonYear, state }: Plan) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const now = useToday();
  const today = useCoalition().asOf ?? now;
  const left = endsOn === null ? null : daysBetween(today, endsOn);
  const isEnding = left !== null && left <= noticeDays && state === 'adopted';
  const days = (): string | null => {
    if (startsOn !== null && startsOn > today) return t('days.notYet', { day: format.dayMonth(startsOn, today) });
    if (left === null || endsOn === null || !isEnding) return null;
    if (left < 0) return t('days.over', { day: format.dayMonth(endsOn, today) });
    return left === 0 ? t('days.today') : t('days.left', { count: left });
  };
  const period = format.period(startsOn, endsOn);
  return {
    sentence: [period && `${t('period')}: ${period}.`, days()].filter(Boolean).join(' '),
    horizon: horizonYear === null ? null : `${t('horizon', { year: horizonYear })}.`,
    /** What the notice says; null while there is time enough. */
    ending: !isEnding ? null : left < 0 ? t('ending.over') : t('ending.title', { count: left }),
  };
}
