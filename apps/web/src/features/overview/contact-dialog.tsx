import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Link } from '../../ui/link.tsx';
import type { AttentionRow } from './queries.ts';

/** Whom to call or mail about an activity. */
export function ContactDialog({ row, title, onClose }: { row: AttentionRow; title: string; onClose: () => void }) {
  const { t } = useTranslation(['overview', 'common']);
  const paths = usePaths();
  const { contact } = row;
  const subject = encodeURIComponent(row.label ?? '');
  const isKnown = contact && (contact.phone ?? contact.mailbox ?? contact.people[0]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('overview:attention.contact.title', { organisation: contact?.organisationName ?? '' })}
      closeLabel={t('common:actions.close')}
    >
      <div className="sk-stack">
        <p>{t('overview:attention.contact.about', { title })}</p>
        {!isKnown && <p className="sk-quiet">{t('overview:attention.contact.nobody')}</p>}
        <dl className="sk-overview__contact">
          {contact?.phone && (
            <>
              <dt>{t('overview:attention.contact.phone')}</dt>
              <dd>
                <Link href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</Link>
              </dd>
            </>
          )}
          {contact?.mailbox && (
            <>
              <dt>{t('overview:attention.contact.mailbox')}</dt>
              <dd>
                <Link href={`mailto:${contact.mailbox}?subject=${subject}`}>{contact.mailbox}</Link>
              </dd>
            </>
          )}
          {contact && contact.people.length > 0 && (
            <>
              <dt>{t('overview:attention.contact.people')}</dt>
              {contact.people.map(({ name, email }) => (
                <dd key={email}>
                  {name} · <Link href={`mailto:${email}?subject=${subject}`}>{email}</Link>
                </dd>
              ))}
            </>
          )}
        </dl>
        {row.activityId && (
          <div>
            <ButtonLink href={paths.activity(row.activityId)}>{t('overview:attention.contact.toActivity')}</ButtonLink>
          </div>
        )}
      </div>
    </Dialog>
  );
}
