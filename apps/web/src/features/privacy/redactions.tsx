import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { RedactableProvider, type RedactableText } from '../../lib/redactable.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { redactionsQuery, type Redaction } from './queries.ts';
import { RedactDialog } from './redact-dialog.tsx';

/** What stands in the place of a text that was taken out. */
const mark = '[…]';

/** Free texts within say when they were taken out, by whom and why; a coordinator can take one out. */
export function Redactions({ children }: { children: ReactNode }) {
  const { t } = useTranslation('redactions');
  const { membership, asOf } = useCoalition();
  const [asked, setAsked] = useState<RedactableText | null>(null);
  const { data: redactions } = useQuery(redactionsQuery(membership.coalitionSlug));
  const { notice, record } = useSaving();
  const actor = { roles: [membership.role], membershipId: membership.id, organisationIds: [] };
  const mayRedact = asOf === null && can(actor, 'privacy.manage');
  const show = useCallback(
    (what: RedactableText): ReactNode => {
      if (what.text === mark) return <Redacted what={what} redactions={redactions ?? []} />;
      return (
        <>
          {what.text}
          {mayRedact && (
            <>
              {' '}
              <Button
                look="link"
                className="sk-no-print sk-small"
                aria-label={t('openFor', { text: what.text.slice(0, 60) })}
                onClick={() => setAsked(what)}
              >
                {t('open')}
              </Button>
            </>
          )}
        </>
      );
    },
    [redactions, mayRedact, t],
  );
  return (
    <RedactableProvider value={show}>
      {notice && <SavedNotice {...notice} />}
      {children}
      {asked && <RedactDialog what={asked} onClose={() => setAsked(null)} record={record} />}
    </RedactableProvider>
  );
}

/** "Verwijderd om privacyredenen door …, op …: …" */
function Redacted({ what, redactions }: { what: RedactableText; redactions: Redaction[] }) {
  const { t } = useTranslation('redactions');
  const { membership } = useCoalition();
  const format = useFormat();
  const found = redactions.find(({ objectId, field }) => objectId === what.objectId && field === what.field);
  if (!found) return <em>{t('redacted')}</em>;
  const day = format.day(format.dayOf(found.redactedAt, membership.timeZone));
  const words = { name: found.by ?? t('somebody'), day, reason: found.reason };
  return <em>{t('redactedBy', words)}</em>;
}
