import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { contactsQuery, type Partner } from './queries.ts';
import { useMay } from './use-may.ts';

/** How to reach it; the numbers and addresses only for who may have them. */
export function ReachCard({ partner: { id, phone, mailbox, website } }: { partner: Partner }) {
  const { t } = useTranslation(['organisations', 'members']);
  const { data: contacts } = useSuspenseQuery(contactsQuery(useSlug(), id));
  const may = useMay();
  const paths = usePaths();
  return (
    <Card kicker={t('organisations:reach.title')}>
      <dl className="sk-facts">
        {phone !== null && (
          <Line term={t('organisations:form.phone')}>
            <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>
          </Line>
        )}
        {mailbox !== null && (
          <Line term={t('organisations:form.mailbox')}>
            <Link href={`mailto:${mailbox}`} className="sk-breakable">
              {mailbox}
            </Link>
          </Line>
        )}
        {website !== null && (
          <Line term={t('organisations:form.website')}>
            <Link href={website} className="sk-breakable" rel="noreferrer">
              {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </Link>
          </Line>
        )}
        <Line term={t('members:contacts')}>
          {contacts.length === 0 ? (
            <span className="sk-quiet">{t('members:noContacts')}</span>
          ) : (
            <ul className="sk-list">
              {contacts.map(({ id: membershipId, name, email }) => (
                <li key={membershipId}>
                  {name}
                  {email !== null && (
                    <>
                      <br />
                      <Link href={`mailto:${email}`} className="sk-breakable">
                        {email}
                      </Link>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Line>
      </dl>
      {may.write(id) && (
        <p className="sk-no-print">
          <Link href={paths.newMember({ organisationId: id })}>{t('members:invite')}</Link>
        </p>
      )}
      {!may.readWhole(id) && <p className="sk-small">{t('organisations:reach.restricted')}</p>}
    </Card>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
