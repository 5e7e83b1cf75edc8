import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Notice } from '../../ui/banner.tsx';
import { Link } from '../../ui/link.tsx';
import { SkeletonLine } from '../../ui/skeleton.tsx';
import { calendarPreviewQuery, type Calendar, type CalendarPreview } from './queries.ts';

/** What the calendar that is filled in would do today, before it is saved; null when it is no calendar yet. */
export function CalendarEffect({ calendar }: { calendar: Calendar | null }) {
  const { t } = useTranslation('settings');
  const slug = useSlug();
  const asked = useDeferredValue(calendar);
  const nothing: Calendar = { cadenceWeeks: 1, graceWorkingDays: 0, quietPeriods: [] };
  const { data, isError } = useQuery({
    ...calendarPreviewQuery(slug, asked ?? nothing),
    enabled: asked !== null,
    placeholderData: (before) => before,
  });
  if (asked === null) return null;
  return (
    <Notice tone="info" title={t('preview.title')} live>
      {isError ? <p>{t('preview.failed')}</p> : data ? <Effect of={data} /> : <SkeletonLine width="22rem" />}
    </Notice>
  );
}

function Effect({ of }: { of: CalendarPreview }) {
  const { t } = useTranslation('settings');
  const { silentNow, silentThen, becomeSilent, becomeSilentCount, noLongerSilent, noLongerSilentCount } = of;
  return (
    <>
      <p>
        {t('preview.now', { count: silentNow })} {t('preview.then', { count: silentThen })}
      </p>
      {becomeSilentCount + noLongerSilentCount === 0 && <p>{t('preview.same')}</p>}
      <Names
        title={t('preview.becomeSilent', { count: becomeSilentCount })}
        all={becomeSilentCount}
        of={becomeSilent}
      />
      <Names
        title={t('preview.noLongerSilent', { count: noLongerSilentCount })}
        all={noLongerSilentCount}
        of={noLongerSilent}
      />
    </>
  );
}

function Names({ title, all, of }: { title: string; all: number; of: CalendarPreview['becomeSilent'] }) {
  const { t } = useTranslation('settings');
  const paths = usePaths();
  if (all === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {of.map((activity) => (
          <li key={activity.id}>
            <Link href={paths.activity(activity.id)}>{activity.title}</Link>
          </li>
        ))}
        {all > of.length && <li>{t('preview.more', { count: all - of.length })}</li>}
      </ul>
    </>
  );
}
