import { useTranslation } from 'react-i18next';
import type { FactPayloads } from '#domain';
import { useFormat } from '../../lib/use-format.ts';
import type { Fact } from './queries.ts';
import { useActivityWords } from './use-activity-words.ts';

type Key =
  | 'lifecycle'
  | 'schedule'
  | 'scheduleNone'
  | 'checkIn'
  | 'participation'
  | 'override'
  | 'requestUpdate'
  | 'requestAdjustment'
  | 'taskCompleted'
  | 'taskPostponed'
  | 'taskReopened'
  | 'planEvaluation'
  | 'retraction'
  | 'other';

export interface StorySentence {
  key: `story.${Key}`;
  values: Record<string, string | number>;
  /** The same without marks. */
  plain: string;
}

/** Which sentence tells a fact, and what is filled in. */
export function useStorySentence(): (fact: Fact, titles: Map<string, string>) => StorySentence {
  const { t } = useTranslation(['activities', 'words']);
  const words = useActivityWords();
  const format = useFormat();
  const choose = (fact: Fact, titles: Map<string, string>): [Key, Record<string, string | number>] => {
    const payload = <Kind extends keyof FactPayloads>() => fact.payload as unknown as FactPayloads[Kind];
    const title = titles.get(fact.taskId ?? '') ?? t('activities:story.taskUnknown');
    switch (fact.kind) {
      case 'lifecycle':
        return ['lifecycle', { phase: words.lifecycle(payload<'lifecycle'>().to) }];
      case 'schedule': {
        const period = words.period(payload<'schedule'>());
        return period === '' ? ['scheduleNone', {}] : ['schedule', { period }];
      }
      case 'checkIn':
        return ['checkIn', { signal: t(`words:signal.${payload<'checkIn'>().signal}`) }];
      case 'participation': {
        const { participants, from, to } = payload<'participation'>();
        return ['participation', { count: participants, period: format.period(from, to) }];
      }
      case 'override':
        return ['override', { signal: t(`words:signal.${payload<'override'>().signal}`) }];
      case 'request':
        return [payload<'request'>().about === 'update' ? 'requestUpdate' : 'requestAdjustment', {}];
      case 'taskCompleted':
      case 'taskReopened':
        return [fact.kind, { title }];
      case 'taskPostponed':
        return ['taskPostponed', { title, day: words.day(payload<'taskPostponed'>().dueOn) }];
      case 'planEvaluation':
        return ['planEvaluation', { outcome: t(`words:planOutcome.${payload<'planEvaluation'>().outcome}`) }];
      case 'retraction':
        return ['retraction', {}];
      default:
        return ['other', {}];
    }
  };
  return (fact, titles) => {
    const [name, values] = choose(fact, titles);
    const key = `story.${name}` as const;
    return { key, values, plain: String(t(`activities:${key}`, values as never)).replaceAll(/<\/?b>/g, '') };
  };
}
