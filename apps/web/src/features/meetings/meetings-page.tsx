import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ExportMeetings } from './export-meetings.tsx';
import './meetings-page.css';
import { meetingsQuery, type Meeting } from './queries.ts';
import { openTasksQuery } from './tasks.ts';
import { useMay } from './use-may.ts';
import { useMeetingAnswer } from './use-meeting-answer.ts';

/** The meetings of the network: what comes, soonest first, and what was, latest first. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const { membership, asOf } = useCoalition();
  const { data: meetings } = useSuspenseQuery(meetingsQuery(membership.coalitionSlug, asOf));
  const paths = usePaths();
  const may = useMay();
  const upcoming = meetings.filter(({ period }) => period === 'upcoming').toReversed();
  const past = meetings.filter(({ period }) => period === 'past');
  const answer = useMeetingAnswer(upcoming, past);
  return (
    <>
      <PageHeading
        documentTitle={`${t('title')} · ${membership.coalitionName}`}
        context={t('title')}
        lead={answer.lead}
        actions={
          may.write && (
            <ButtonLink href={paths.newMeeting()} look={upcoming.length === 0 ? 'primary' : 'secondary'}>
              {t('new')}
            </ButtonLink>
          )
        }
      >
        {answer.sentence}
      </PageHeading>
      {meetings.length === 0 ? (
        <Card flush>
          <EmptyState title={t('answer.none')}>{t('empty')}</EmptyState>
        </Card>
      ) : (
        <div className="sk-stack sk-stack--wide">
          <ExportMeetings meetings={meetings} />
          <Meetings title={t('upcoming')} nothing={t('noneUpcoming')} meetings={upcoming} />
          <Meetings title={t('past')} nothing={t('nonePast')} meetings={past} />
        </div>
      )}
    </>
  );
}

function Meetings({ title, nothing, meetings }: { title: string; nothing: string; meetings: Meeting[] }) {
  return (
    <Section title={title}>
      <Card flush>
        {meetings.length === 0 ? (
          <p className="sk-quiet sk-meetings__nothing">{nothing}</p>
        ) : (
          <ul className="sk-list sk-meetings">
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}

function MeetingRow({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { membership, asOf } = useCoalition();
  const paths = usePaths();
  const format = useFormat();
  const today = useToday();
  const { data: openTasks } = useQuery(openTasksQuery(membership.coalitionSlug, asOf));
  const open = openTasks?.filter((task) => task.meeting?.id === meeting.id).length ?? 0;
  const { id, title, heldOn, place, period } = meeting;
  return (
    <li>
      <time className="sk-serif sk-meetings__day" dateTime={heldOn}>
        {format.dayCompact(heldOn, asOf ?? today)}
      </time>
      <span className="sk-meetings__name">
        <Link href={paths.meeting(id)} look="plain">
          {title}
        </Link>
        {(place !== null || period === 'upcoming') && <span className="sk-small">{place ?? t('noPlace')}</span>}
      </span>
      {open > 0 && <span className="sk-quiet">{t('openTasks', { count: open })}</span>}
    </li>
  );
}
