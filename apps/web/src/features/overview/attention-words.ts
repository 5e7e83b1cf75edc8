import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import type { Tone } from '../../ui/tone.ts';
import type { AttentionRow } from './queries.ts';

type Reason = NonNullable<AttentionRow['reasons']>[number];

export const attentionTones: Record<AttentionRow['kind'], Tone> = {
  activityStuck: 'bad',
  roundSilent: 'warning',
  activityWithoutAdjustment: 'warning',
  unreachable: 'warning',
  reportDue: 'warning',
  activityAtRisk: 'warning',
  indicatorIncomplete: 'unknown',
  commitmentGap: 'unknown',
  planEnding: 'unknown',
};

/** What a row says: the thing in a sentence, and why and since when under it. */
export function useAttentionWords() {
  const { t } = useTranslation(['overview', 'words']);
  const format = useFormat();
  const today = useToday();
  const day = (on: string | undefined) => (on ? format.dayMonth(on, today) : '');

  const reason = (why: Reason): string =>
    t(`overview:attention.reason.${why.code}`, {
      day: day(why.endsOn ?? why.startsOn ?? why.lastHeardOn ?? why.since ?? undefined),
      title: why.title ?? '',
      count: why.daysOverdue ?? 0,
      counted: format.number(why.participants ?? 0),
      expected: format.number(why.expectedByNow ?? 0, 0),
      reason: why.reason ?? '',
    });

  const title = (row: AttentionRow): string => {
    const label = row.label ?? '';
    const cause = row.causes?.[0];
    switch (row.kind) {
      case 'indicatorIncomplete':
        return t(`overview:attention.row.${cause as 'noBaseline' | 'outdated' | 'seriesToDecide'}`, { label });
      case 'commitmentGap':
        return t(`overview:attention.row.${cause as 'withoutAppointment' | 'neverAssessed' | 'stale'}`, {
          count: row.count ?? 0,
        });
      case 'unreachable':
        return t(`overview:attention.row.${cause === 'bounced' ? 'bounced' : 'unreachable'}`, { label });
      case 'reportDue':
        return t(`overview:attention.row.${cause === 'returned' ? 'reportReturned' : 'reportDue'}`, { label });
      case 'roundSilent':
        return t('overview:attention.row.roundSilent', { label, count: row.count ?? 0, of: row.of ?? 0 });
      case 'planEnding':
        return (row.daysLeft ?? 0) < 0
          ? t('overview:attention.row.planEnded')
          : t('overview:attention.row.planEnding', { count: row.daysLeft ?? 0 });
      default:
        return t(`overview:attention.row.${row.kind}`, { label });
    }
  };

  const sinceWords = (since: string | null): string | null => {
    if (since === null || since > today) return null;
    return since === today
      ? t('overview:attention.sinceToday')
      : t('overview:attention.since', { age: format.age(since, today) });
  };

  const detail = (row: AttentionRow): string => {
    const why =
      row.kind === 'commitmentGap'
        ? [t(`overview:attention.detail.${row.causes?.[0] as 'withoutAppointment' | 'neverAssessed' | 'stale'}`)]
        : row.kind === 'planEnding' || row.kind === 'unreachable'
          ? [t(`overview:attention.detail.${row.causes?.[0] === 'bounced' ? 'bounced' : row.kind}`)]
          : decisive(row).map(reason);
    const since = sinceWords(row.since);
    return [...why, row.kind === 'commitmentGap' ? null : since, row.contact?.organisationName ?? null]
      .filter((part) => part !== null && part !== '')
      .join(' · ');
  };
  return { title, detail };
}

/** The reasons that give the row its kind: the heaviest; what was merely reported only when nothing else is. */
function decisive({ kind, reasons = [] }: AttentionRow): Reason[] {
  const overridden = reasons.filter(({ code }) => code === 'override');
  if (overridden.length > 0) return overridden;
  const signal = kind === 'activityStuck' ? 'stuck' : 'atRisk';
  const same = reasons.filter((why) => why.signal === signal);
  const others = same.filter(({ code }) => code !== 'reported');
  return others.length > 0 ? others : same;
}
