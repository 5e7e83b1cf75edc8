import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { needTexts } from '../../lib/i18n.ts';
import { usePaths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import './first-steps.css';
import type { Overview } from './queries.ts';

/** With its texts, which only who begins needs. */
export async function firstSteps() {
  await needTexts('firstSteps');
  return FirstSteps;
}

/** What to begin with in a coalition where there is nothing yet; what is there already is no step any more. */
function FirstSteps({ overview }: { overview: Overview }) {
  const { t } = useTranslation('firstSteps');
  const paths = usePaths();
  const { organisationCount } = useCoalition().membership;
  const steps = [
    { id: 'plan', isDone: overview.plan !== null, href: paths.newPlan() },
    { id: 'organisations', isDone: organisationCount > 0, href: paths.newOrganisation() },
    { id: 'members', isDone: false, href: paths.newMember() },
    { id: 'activities', isDone: false, href: paths.newActivity() },
  ] as const;
  return (
    <Section title={t('title')}>
      <Card>
        <p className="sk-quiet">{t('lead')}</p>
        <ol className="sk-first-steps">
          {steps
            .filter(({ isDone }) => !isDone)
            .map(({ id, href }, index) => (
              <li key={id}>
                <div>
                  <strong>{t(`${id}.title`)}</strong>
                  <p className="sk-quiet">{t(`${id}.text`)}</p>
                </div>
                <ButtonLink href={href} look={index === 0 ? 'primary' : 'secondary'}>
                  {t(`${id}.action`)}
                </ButtonLink>
              </li>
            ))}
        </ol>
      </Card>
    </Section>
  );
}
