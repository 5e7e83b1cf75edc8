import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useSlug, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { expectedByNow } from './expected-by-now.ts';
import { ParticipationForm } from './participation-form.tsx';
import type { Activity } from './queries.ts';
import { recordingsOf } from './record-activity.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { useMay } from './use-may.ts';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';

/** Visits counted against visits expected. Nothing recorded is unknown, which is not nothing. */
export function ParticipationCard({ activity }: { activity: Activity }) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const may = useMay();
  const saving = useSaving();
  const [isOpen, setOpen] = useState(false);
  const canCount = may.countFor(activity).length > 0;
  return (
    <Card title={t('activities:participation.title')} titleLevel={2} className="sk-participation">
      <Counted activity={activity} />
      <p className="sk-small">{t('activities:participation.explain')}</p>
      {canCount && (
        <div className="sk-no-print">
          <Button icon={<Icon name="plus" />} onClick={() => setOpen(true)}>
            {t('activities:participation.add')}
          </Button>
        </div>
      )}
      {saving.notice && <SavedNotice {...saving.notice} />}
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('activities:participation.add')}
        closeLabel={t('common:actions.close')}
      >
        <ParticipationForm
          activity={activity}
          name={`participation:${activity.id}`}
          onClose={() => setOpen(false)}
          send={(body, key) =>
            saving.record(() => recordingsOf(slug, activity.id).participation(body, key).then(recordedFact))
          }
        />
      </Dialog>
    </Card>
  );
}

function Counted({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const { asOf } = useCoalition();
  const today = useToday();
  const { participants, expectedParticipants } = activity;
  const byNow = expectedByNow(activity, asOf ?? today);
  const isExpected = expectedParticipants !== null && expectedParticipants > 0;
  const foot = isExpected
    ? [
        t('participation.expected', { expected: format.number(expectedParticipants) }),
        byNow !== null && byNow < expectedParticipants
          ? t('participation.expectedByNow', { expected: format.number(byNow, 0) })
          : null,
      ]
    : [t('participation.noExpected')];
  return (
    <>
      {participants === null ? (
        <p>
          <strong>{t('participation.unknown')}.</strong> {t('participation.unknownText')}
        </p>
      ) : (
        <p className="sk-participation__count">
          <span className="sk-big-number">{format.number(participants)}</span>{' '}
          {t('participation.counted', { count: participants }).replace(/^\d+\s*/, '')}
        </p>
      )}
      {isExpected && <Bar counted={participants} expected={expectedParticipants} byNow={byNow} />}
      <p className="sk-quiet">{foot.filter(Boolean).join(' · ')}</p>
    </>
  );
}

/** A small bar: what was counted of what is expected, with a mark for where it would be by now. Unknown is hatched. */
function Bar({ counted, expected, byNow }: { counted: number | null; expected: number; byNow: number | null }) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const share = (value: number) => Math.min(100, (value / expected) * 100);
  const label =
    counted === null
      ? t('participation.unknown')
      : t('participation.bar', {
          counted: format.number(counted),
          expected: format.number(expected),
          percent: format.percent((counted / expected) * 100, 0),
        });
  return (
    <div className="sk-participation__bar" data-unknown={counted === null || undefined} role="img" aria-label={label}>
      {counted !== null && <span className="sk-participation__part" style={{ inlineSize: `${share(counted)}%` }} />}
      {byNow !== null && <span className="sk-participation__mark" style={{ insetInlineStart: `${share(byNow)}%` }} />}
    </div>
  );
}
