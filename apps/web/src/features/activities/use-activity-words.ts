import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { capital, numberWord } from '#i18n';
import { useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { decisiveReasons } from './activity-reasons.ts';
import type { Activity, Lifecycle, Reason } from './queries.ts';

/** How activities are spoken of: signals, phases, reasons, periods, small numbers. */
export function useActivityWords() {
  const { t } = useTranslation(['activities', 'words', 'common']);
  const format = useFormat();
  const today = useToday();
  return useMemo(() => {
    const day = (on: string | null | undefined) => (on ? format.dayMonth(on, today) : '');
    const lifecycle = (state: Lifecycle) => t(`words:lifecycle.${state}`);
    const reason = (why: Reason): string => {
      switch (why.code) {
        case 'endPassed':
          return t('activities:reason.endPassed', { day: day(why.endsOn) });
        case 'startPassed':
          return t('activities:reason.startPassed', { day: day(why.startsOn) });
        case 'taskOverdue':
          return t('activities:reason.taskOverdue', { title: why.title ?? '', count: why.daysOverdue ?? 0 });
        case 'silent':
          return t('activities:reason.silent', { day: day(why.lastHeardOn) });
        case 'participationLow':
          return t('activities:reason.participationLow', {
            counted: format.number(why.participants ?? 0),
            expected: format.number(why.expectedByNow ?? 0, 0),
          });
        case 'neverAsked':
          return t('activities:reason.neverAsked');
        case 'reported':
          return t('activities:reason.reported', { day: day(why.since) });
        case 'override':
          return why.reason ?? t('activities:reason.override');
      }
    };
    /** The word of its signal; of its phase where that has none. */
    const signal = (activity: Pick<Activity, 'signal' | 'lifecycle'>) =>
      activity.signal === null ? lifecycle(activity.lifecycle) : t(`words:signal.${activity.signal}`);
    return {
      day,
      lifecycle,
      reason,
      signal,
      number: (count: number) => numberWord(t, format, count),
      /** "Loopt vast: einddatum 31 oktober voorbij, niet afgerond." */
      status: (activity: Activity) => {
        if (activity.signal === null) {
          return t(`activities:status.lifecycle.${activity.lifecycle}`, { day: day(activity.lifecycleSince) });
        }
        const reasons = decisiveReasons(activity).map(reason);
        const said = reasons.length > 0 ? reasons.join('; ') : t('activities:reason.noReason');
        return t('activities:status.sentence', { word: capital(signal(activity)), reasons: said.replace(/[.!]$/, '') });
      },
      period: ({ startsOn, endsOn }: Pick<Activity, 'startsOn' | 'endsOn'>) =>
        startsOn !== null && endsOn === null
          ? t('activities:timeline.open', { day: format.period(startsOn, null) })
          : format.period(startsOn, endsOn),
    };
  }, [t, format, today]);
}
