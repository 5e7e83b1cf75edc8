import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Redactable, RedactableTexts, textsOfRow } from '../../lib/redactable.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { OfficerCard } from './officer-card.tsx';
import { OrganisationActivities } from './organisation-activities.tsx';
import { OrganisationHistory } from './organisation-history.tsx';
import './organisations.css';
import { partnerQuery, type Partner } from './queries.ts';
import { ReachCard } from './reach-card.tsx';
import { StandingCard } from './standing-card.tsx';
import { useMay } from './use-may.ts';
import { useOrganisationWords } from './use-organisation-words.ts';

interface OrganisationPageProps {
  id: string;
  /** Its row of the matrix; another feature's, so the route brings it. */
  commitments: ReactNode;
  /** The links in mails to its mailbox; likewise. */
  mailboxLinks: ReactNode;
}

/** One organisation: where it stands, whom to ask, what it took on and does, and its history. */
export function OrganisationPage({ id, commitments, mailboxLinks }: OrganisationPageProps) {
  const { t } = useTranslation(['organisations', 'common']);
  const { membership, asOf } = useCoalition();
  const { data: partner } = useSuspenseQuery(partnerQuery(membership.coalitionSlug, id, asOf));
  const paths = usePaths();
  const may = useMay();
  const words = useOrganisationWords();
  const { name, sector, isExample, description } = partner;
  return (
    <>
      <PageHeading
        documentTitle={`${name} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: t('organisations:title'), href: paths.organisations() }]}
          />
        }
        contextAside={
          <span className="sk-row">
            {sector} {isExample && <Badge>{t('common:example')}</Badge>}
          </span>
        }
        lead={`${words.standing(partner)} ${words.pledges(partner)}`.trim()}
        actions={may.write(id) && <ButtonLink href={paths.editOrganisation(id)}>{t('common:actions.edit')}</ButtonLink>}
      >
        {name}
      </PageHeading>
      <div className="sk-organisation">
        <div className="sk-stack sk-stack--wide">
          {commitments}
          <OrganisationActivities organisationId={id} />
          {may.readWhole(id) && <OrganisationHistory partner={partner} />}
        </div>
        <div className="sk-stack">
          <OfficerCard partner={partner} />
          <ReachCard partner={partner} />
          {partner.mailbox !== null && may.write(id) && mailboxLinks}
          <StandingCard partner={partner} />
          {description !== null && (
            <Card kicker={t('organisations:description')}>
              <p className="sk-pre-line">
                <Redactable objectType="organisation" objectId={id} field="description" text={description} />
              </p>
            </Card>
          )}
          <RedactableTexts texts={textsOf(partner)} />
        </div>
      </div>
    </>
  );
}

function textsOf({ id, description, sector, phone, mailbox, website }: Partner) {
  return textsOfRow('organisation', id, { description, sector, phone, mailbox, website });
}
