import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import type { Partner, Status } from './queries.ts';
import { StatusDialog } from './status-dialog.tsx';
import { useMay } from './use-may.ts';
import { capital, useOrganisationWords } from './use-organisation-words.ts';

/** Consulted, signed, left: the days, and a way to record another. */
export function StandingCard({ partner }: { partner: Partner }) {
  const { t } = useTranslation('organisations');
  const [isOpen, setOpen] = useState(false);
  const saving = useSaving();
  const may = useMay();
  const words = useOrganisationWords();
  const days: [Status, string | null][] = [
    ['consulted', partner.consultedOn],
    ['signed', partner.signedOn],
    ['left', partner.leftOn],
  ];
  const shown = days.filter(([status, on]) => on !== null || status !== 'left');
  return (
    <Card kicker={t('standing.title')}>
      <dl className="sk-facts">
        {shown.map(([status, on]) => (
          <div key={status}>
            <dt>{capital(words.status(status))}</dt>
            <dd>{on === null ? <span className="sk-quiet">{t('standing.not')}</span> : words.day(on)}</dd>
          </div>
        ))}
      </dl>
      {saving.notice && <SavedNotice {...saving.notice} />}
      {may.recordStatus && (
        <div className="sk-row sk-no-print">
          <Button onClick={() => setOpen(true)}>{t('standing.record')}</Button>
        </div>
      )}
      {isOpen && (
        <StatusDialog
          partner={partner}
          onClose={() => setOpen(false)}
          record={(send) => saving.record(() => send().then(recordedFact))}
        />
      )}
    </Card>
  );
}
