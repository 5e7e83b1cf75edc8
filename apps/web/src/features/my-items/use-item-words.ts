import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { capital } from '../../lib/use-number-word.ts';
import type { MyItem } from './queries.ts';
import { usePlace } from './use-place.ts';

interface ItemWords {
  /** "Activiteit · elke donderdag" */
  kicker: string;
  title: string;
  /** At the right of the kicker: what was said before, or by when. */
  aside: string | null;
  /** How it stands, for who is up to date. */
  said: string;
}

/** What is said about an item around its answers. */
export function useItemWords(item: MyItem): ItemWords {
  const { t } = useTranslation(['myItems', 'words']);
  const format = useFormat();
  const { place, today } = usePlace(item);
  const day = (on: string) => format.dayMonth(on, today);
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(' · ');
  const { activity, pledge, task } = item;
  if (activity) {
    const last = activity.lastCheckIn;
    const starts = activity.startsOn !== null && activity.startsOn > today ? day(activity.startsOn) : null;
    const said = last ? `${t(`words:signal.${last.signal}`)}, ${day(last.effectiveOn)}` : t('myItems:neverSaid');
    return {
      kicker: joined(t('myItems:kind.activity'), activity.whenText, ...place),
      title: activity.title,
      aside: null,
      said: starts === null ? capital(said) : t('myItems:startsOn', { day: starts }),
    };
  }
  if (pledge) {
    const stage = t(`words:stage.${pledge.stage}`);
    return {
      kicker: joined(t('myItems:kind.pledge', { number: pledge.position }), ...place),
      title: pledge.title,
      aside: pledge.assessedOn === null ? null : t('myItems:lastTime', { answer: day(pledge.assessedOn) }),
      said: pledge.assessedOn === null ? capital(stage) : `${capital(stage)}, ${day(pledge.assessedOn)}`,
    };
  }
  const due = task ? t('myItems:byDay', { day: day(task.dueOn) }) : '';
  return {
    kicker: joined(t('myItems:kind.task'), task?.activity?.name ?? task?.meeting?.name ?? null, ...place),
    title: task?.title ?? '',
    aside: due,
    said: task?.completionId == null ? capital(due) : t('myItems:task.done'),
  };
}
