import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { Redactable } from '../../lib/redactable.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { useAttentionWords } from './attention-words.ts';
import type { Snoozed } from './queries.ts';

/** What was put away, until when, why and by whom; nothing disappears unseen. */
export function SnoozedRows({ rows }: { rows: Snoozed[] }) {
  const { t } = useTranslation('overview');
  const today = useToday();
  const format = useFormat();
  const words = useAttentionWords();
  const { notice, undo } = useSaving();
  const [backId, setBackId] = useState<string | null>(null);
  const bringBack = (factId: string) => {
    setBackId(factId);
    void undo(factId).finally(() => setBackId(null));
  };
  if (rows.length === 0) return notice && <SavedNotice {...notice} />;
  return (
    <>
      <details className="sk-overview__snoozed">
        <summary>{t('attention.snooze.snoozed', { count: rows.length })}</summary>
        <ul className="sk-list sk-stack sk-stack--close">
          {rows.map(({ row, until, reason, by, factId }) => (
            <li key={row.key} className="sk-row sk-row--between">
              <span>
                {words.title(row)}
                <br />
                <span className="sk-quiet">
                  {t('attention.snooze.untilBy', { day: format.dayMonth(until, today), by: by ?? '' })} ·{' '}
                  <Redactable objectType="fact" objectId={factId} field="reason" text={reason} />
                </span>
              </span>
              <Button look="link" busy={backId === factId} onClick={() => bringBack(factId)}>
                {t('attention.snooze.bringBack')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
      {notice && <SavedNotice {...notice} />}
    </>
  );
}
