import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { LonePage } from '../../ui/shell/lone-page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { demoMailsQuery } from './queries.ts';
import './demo-mails-page.css';

const zone = 'Europe/Amsterdam';

/** A demo sends nothing; here is what it would have sent. */
export function DemoMailsPage() {
  const { t } = useTranslation(['auth', 'common']);
  const format = useFormat();
  const { data } = useSuspenseQuery(demoMailsQuery);
  return (
    <LonePage product={t('common:product')}>
      <PageHeading
        documentTitle={`${t('common:nav.mails')} · ${t('common:product')}`}
        context={<Link href="/sign-in">{t('common:banner.demoSwitch')}</Link>}
      >
        {t('common:nav.mails')}
      </PageHeading>
      {data.items.length === 0 ? (
        <Card flush>
          <EmptyState title={t('auth:noMails')}>{t('auth:noMailsText')}</EmptyState>
        </Card>
      ) : (
        <div className="sk-stack">
          {data.items.map((mail) => (
            <Card
              key={mail.id}
              title={mail.subject}
              titleLevel={2}
              foot={
                <FactLine
                  parts={[mail.to]}
                  aside={`${format.day(format.dayOf(mail.createdAt, zone))}, ${format.time(mail.createdAt, zone)}`}
                />
              }
            >
              <MailText text={mail.text} link={mail.link} />
            </Card>
          ))}
        </div>
      )}
    </LonePage>
  );
}

/** As it would be read: its link can be followed. */
function MailText({ text, link }: { text: string; link: string | null }) {
  const [before, after] = link === null ? [text, undefined] : text.split(link, 2);
  return (
    <p className="sk-demo-mails__text">
      {before}
      {link !== null && after !== undefined && <Link href={link}>{link}</Link>}
      {after}
    </p>
  );
}
