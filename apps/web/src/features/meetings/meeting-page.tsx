import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { coalitionPaths, usePaths } from '../../lib/paths.ts';
import { Redactable, RedactableTexts, textsOfRow } from '../../lib/redactable.tsx';
import { capital } from '../../lib/use-number-word.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import './meetings-page.css';
import { meetingQuery, meetingsQuery, type Meeting } from './queries.ts';
import { useMay } from './use-may.ts';

interface MeetingPageProps {
  id: string;
  /** Its action points; another feature's, so the route brings them. */
  tasks: ReactNode;
}

/** One meeting: when, where, what about, what changed since the one before it, and what was agreed. */
export function MeetingPage({ id, tasks }: MeetingPageProps) {
  const { t } = useTranslation(['meetings', 'common']);
  const { membership, asOf } = useCoalition();
  const { data: meeting } = useSuspenseQuery(meetingQuery(membership.coalitionSlug, id, asOf));
  const paths = usePaths();
  const format = useFormat();
  const may = useMay();
  const { title, heldOn, place, agenda, period, isExample } = meeting;
  const points = (agenda ?? '').split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      <PageHeading
        documentTitle={`${title}, ${format.day(heldOn)} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: t('meetings:title'), href: paths.meetings() }]}
          />
        }
        contextAside={isExample && <Badge>{t('common:example')}</Badge>}
        lead={[capital(format.day(heldOn)), place ?? (period === 'upcoming' && t('meetings:noPlace'))]
          .filter(Boolean)
          .join(' · ')}
        actions={may.write && <ButtonLink href={paths.editMeeting(id)}>{t('meetings:edit')}</ButtonLink>}
      >
        {title}
      </PageHeading>
      <div className="sk-meeting">
        <div className="sk-stack">
          <Card title={t('meetings:agenda')} titleLevel={2}>
            {points.length === 0 ? (
              <p className="sk-quiet">{t('meetings:noAgenda')}</p>
            ) : (
              <ol className="sk-meeting__agenda">
                {points.map((point, index) => (
                  <li key={index}>
                    <Redactable objectType="meeting" objectId={id} field="agenda" text={point} />
                  </li>
                ))}
              </ol>
            )}
          </Card>
          {tasks}
        </div>
        <WhatChanged meeting={meeting} />
      </div>
      <RedactableTexts texts={textsOfRow('meeting', id, { agenda, title, place })} />
    </>
  );
}

/** What changed since the meeting before it is on the overview, of that day when it is past. */
function WhatChanged({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { membership, asOf } = useCoalition();
  const today = useToday();
  const format = useFormat();
  const slug = membership.coalitionSlug;
  const { data: meetings } = useQuery(meetingsQuery(slug, asOf));
  const until = asOf ?? today;
  const isPast = meeting.heldOn < until;
  const before = meetings?.find(({ heldOn, id }) => id !== meeting.id && heldOn < meeting.heldOn && heldOn <= until);
  if (meetings === undefined) return null;
  const href = coalitionPaths(slug, isPast ? meeting.heldOn : asOf).overview();
  return (
    <Card title={t('since.title')} titleLevel={2}>
      {before === undefined ? (
        <p className="sk-quiet">{t('since.first')}</p>
      ) : (
        <>
          <p>{t(isPast ? 'since.textPast' : 'since.text', { day: format.dayMonth(before.heldOn, until) })}</p>
          <div className="sk-no-print">
            <ButtonLink href={href}>{t(isPast ? 'since.linkPast' : 'since.link')}</ButtonLink>
          </div>
        </>
      )}
    </Card>
  );
}
