import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { MailLine } from './privacy-page.tsx';
import { statementsQuery } from './queries.ts';
import { StatementFrame } from './statement-frame.tsx';

const doneItems = ['keyboard', 'colour', 'charts', 'zoom', 'tests', 'language'] as const;

/** How far the website is for everybody, on what that rests, and whom to tell when it is not. */
export function AccessibilityPage() {
  const { t } = useTranslation('privacy', { keyPrefix: 'accessibility' });
  const format = useFormat();
  const { status, evaluatedOn, email, url } = useSuspenseQuery(statementsQuery).data.accessibility;
  return (
    <StatementFrame title={t('title')} heading={t(`heading.${status ?? 'none'}`)} lead={t('lead')}>
      <Section title={t('status')}>
        <p>
          {status === null ? t('statusNone') : t('statusText', { status })}
          {evaluatedOn !== null && ` ${t('evaluated', { day: format.day(evaluatedOn) })}`}
        </p>
        {url !== null && (
          <p>
            <Link href={url}>{t('register')}</Link>
          </p>
        )}
      </Section>
      <Section title={t('done')}>
        <ul className="sk-statement__list">
          {doneItems.map((item) => (
            <li key={item}>{t(`doneItems.${item}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('problem')}>
        <p>{t('problemText')}</p>
        {email === null ? <p>{t('problemNone')}</p> : <MailLine text={t('problemMail', { email })} email={email} />}
      </Section>
    </StatementFrame>
  );
}
