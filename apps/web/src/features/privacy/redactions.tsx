import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { RedactableProvider, type RedactableText } from '../../lib/redactable.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { redactionsQuery } from './queries.ts';
import { RedactDialog } from './redact-dialog.tsx';

/** What stands in the place of a text that was taken out. */
const mark = '[…]';

/** Free texts within say when they were taken out, by whom and why; a coordinator can take one out. */
export function Redactions({ children }: { children: ReactNode }) {
  const { t } = useTranslation('redactions');
  const { membership, asOf } = useCoalition();
  const [asked, setAsked] = useState<readonly RedactableText[]>([]);
  const { notice, record } = useSaving();
  const actor = { roles: [membership.role], membershipId: membership.id, organisationIds: [] };
  const mayRedact = asOf === null && can(actor, 'privacy.manage');
  const redacting = useMemo(
    () => ({
      show: (what: RedactableText & { text: string }): ReactNode => {
        if (what.text === mark) return <Redacted what={what} />;
        // The texts of a row have one button together.
        if (!mayRedact || what.objectType !== 'fact') return what.text;
        return (
          <>
            {what.text} <Ask label={t('openFor', { text: what.text.slice(0, 60) })} onPress={() => setAsked([what])} />
          </>
        );
      },
      offer: (texts: readonly RedactableText[]): ReactNode => {
        const left = texts.filter(({ text }) => text !== mark);
        if (!mayRedact || left.length === 0) return null;
        return (
          <p className="sk-small sk-no-print">
            <Button look="link" onClick={() => setAsked(left)}>
              {t('openRows')}
            </Button>
          </p>
        );
      },
    }),
    [mayRedact, t],
  );
  return (
    <RedactableProvider value={redacting}>
      {notice && <SavedNotice {...notice} />}
      {children}
      {asked.length > 0 && <RedactDialog texts={asked} onClose={() => setAsked([])} record={record} />}
    </RedactableProvider>
  );
}

function Ask({ label, onPress }: { label: string; onPress: () => void }) {
  const { t } = useTranslation('redactions');
  return (
    <span className="sk-small sk-no-print">
      <Button look="link" aria-label={label} onClick={onPress}>
        {t('open')}
      </Button>
    </span>
  );
}

/** "Verwijderd om privacyredenen door …, op …: …" */
function Redacted({ what }: { what: RedactableText }) {
  const { t } = useTranslation('redactions');
  const { membership } = useCoalition();
  const format = useFormat();
  const { data: redactions = [] } = useQuery(redactionsQuery(membership.coalitionSlug));
  const found = redactions.find(({ objectId, field }) => objectId === what.objectId && field === what.field);
  if (!found) return <em>{t('redacted')}</em>;
  const day = format.day(format.dayOf(found.redactedAt, membership.timeZone));
  const words = { name: found.by ?? t('somebody'), day, reason: found.reason };
  return <em>{t('redactedBy', words)}</em>;
}
