import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckInForm } from './check-in-form.tsx';
import type { Activity } from './queries.ts';
import { recordingsOf } from './record-activity.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { useActivityWords } from './use-activity-words.ts';
import { useMay } from './use-may.ts';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';

/** Says how it goes; what was said can be taken back in the same place. */
export function CheckInCard({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const slug = useSlug();
  const words = useActivityWords();
  const may = useMay();
  const saving = useSaving();
  const last = activity.lastCheckInOn;
  return (
    <Card
      title={t('checkIn.title')}
      titleLevel={2}
      kicker={last === null ? t('checkIn.noneYet') : t('checkIn.last', { day: words.day(last) })}
      className="sk-check-in"
    >
      {may.onBehalf && <p className="sk-quiet">{t('checkIn.behalfIntro')}</p>}
      <CheckInForm
        activity={activity}
        name={`check-in:${activity.id}`}
        submitLabel={t('checkIn.save')}
        legendHidden
        send={(body, key) => saving.record(() => recordingsOf(slug, activity.id).checkIn(body, key).then(recordedFact))}
      />
      {saving.notice && <SavedNotice {...saving.notice} />}
    </Card>
  );
}
