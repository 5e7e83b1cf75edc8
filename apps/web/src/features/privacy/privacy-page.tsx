import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { statementsQuery, type Statements } from './queries.ts';
import { StatementFrame } from './statement-frame.tsx';

const whatItems = ['person', 'facts', 'signIn', 'mail'] as const;

/** What is kept of people, by whom and for how long. */
export function PrivacyPage() {
  const { t } = useTranslation('privacy', { keyPrefix: 'statement' });
  const { privacy } = useSuspenseQuery(statementsQuery).data;
  return (
    <StatementFrame title={t('title')} heading={t('heading')} lead={t('lead')}>
      <Section title={t('who')}>
        <Responsible {...privacy} />
      </Section>
      <Section title={t('what')}>
        <ul className="sk-statement__list">
          {whatItems.map((item) => (
            <li key={item}>{t(`whatItems.${item}`)}</li>
          ))}
        </ul>
        <p>{t('not')}</p>
      </Section>
      <Section title={t('why')}>
        <p>{t('whyText')}</p>
      </Section>
      <Section title={t('howLong')}>
        <p>{t('howLongText')}</p>
        <Terms retention={privacy.retention} />
      </Section>
      <Section title={t('cookies')}>
        <p>{t('cookiesText')}</p>
      </Section>
      <Section title={t('rights')}>
        <p>{t('rightsText')}</p>
      </Section>
    </StatementFrame>
  );
}

function Responsible({ controller, email, url }: Statements['privacy']) {
  const { t } = useTranslation('privacy', { keyPrefix: 'statement' });
  return (
    <>
      <p>{controller === null ? t('whoUnnamed') : t('whoNamed', { controller })}</p>
      {email !== null && <MailLine text={t('contact', { email })} email={email} />}
      {url !== null && (
        <p>
          <Link href={url}>{t('own')}</Link>
        </p>
      )}
    </>
  );
}

/** The sentence with the address in it as a link. */
export function MailLine({ text, email }: { text: string; email: string }) {
  const [before, after] = text.split(email);
  return (
    <p>
      {before}
      <Link href={`mailto:${email}`}>{email}</Link>
      {after}
    </p>
  );
}

function Terms({ retention }: Pick<Statements['privacy'], 'retention'>) {
  const { t } = useTranslation('privacy', { keyPrefix: 'statement' });
  // A number of days that is whole years, leap days aside, reads as years.
  const term = (days: number) => {
    const years = Math.round(days / 365.25);
    return years > 0 && Math.abs(days - years * 365.25) < 2 ? t('years', { count: years }) : t('days', { count: days });
  };
  return (
    <table className="sk-statement__table">
      <caption className="sk-visually-hidden">{t('howLong')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('term')}</th>
        </tr>
      </thead>
      <tbody>
        {retention.map(({ kind, days }) => (
          <tr key={kind}>
            <th scope="row">{t(`kept.${kind}`)}</th>
            <td>{term(days)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
