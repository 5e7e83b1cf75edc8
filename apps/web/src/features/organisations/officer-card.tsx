import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { AppointDialog } from './appoint-dialog.tsx';
import { contactsQuery, officersQuery, type Partner } from './queries.ts';
import { useMay } from './use-may.ts';
import { useOrganisationWords } from './use-organisation-words.ts';
import { appoint } from './write-organisation.ts';

/** The aandachtsfunctionaris: who, since when, and how to appoint another or end it. */
export function OfficerCard({ partner: { id, attentionOfficer, pledgeCount } }: { partner: Partner }) {
  const { t } = useTranslation('members');
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const { data: officers } = useSuspenseQuery(officersQuery(slug, asOf));
  const { data: contacts } = useSuspenseQuery(contactsQuery(slug, id));
  const [isOpen, setOpen] = useState(false);
  const saving = useSaving();
  const may = useMay();
  const words = useOrganisationWords();
  const email = officers.find(({ organisation }) => organisation.id === id)?.email;
  const end = () => void saving.recordHere((key) => appoint(slug, id, { membershipId: null }, key).then(recordedFact));
  return (
    <Card
      kicker={t('officer.title')}
      status={
        attentionOfficer === null && pledgeCount > 0 ? (
          <StatusChip tone="unknown">{t('officer.missing')}</StatusChip>
        ) : undefined
      }
      title={attentionOfficer?.name ?? t('officer.none')}
      titleLevel={2}
    >
      {attentionOfficer !== null && (
        <p className="sk-quiet">{t('officer.since', { day: words.day(attentionOfficer.since) })}</p>
      )}
      {email !== undefined && (
        <p>
          <Link href={`mailto:${email}`} className="sk-breakable">
            {email}
          </Link>
        </p>
      )}
      {saving.notice && <SavedNotice {...saving.notice} />}
      {may.appoint(id) && (
        <div className="sk-row sk-no-print">
          {contacts.length > 0 ? (
            <Button onClick={() => setOpen(true)}>
              {t(attentionOfficer === null ? 'officer.appoint' : 'officer.replace')}
            </Button>
          ) : (
            <p className="sk-quiet">{t('officer.noContacts')}</p>
          )}
          {attentionOfficer !== null && (
            <Button look="link" onClick={end} busy={saving.isBusy}>
              {t('officer.end')}
            </Button>
          )}
        </div>
      )}
      {isOpen && (
        <AppointDialog
          organisationId={id}
          contacts={contacts.filter((contact) => contact.id !== attentionOfficer?.membershipId)}
          onClose={() => setOpen(false)}
          record={(send) => saving.record(() => send().then(recordedFact))}
        />
      )}
    </Card>
  );
}
