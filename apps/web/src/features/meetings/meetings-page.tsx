import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { tasksQuery } from '../../lib/tasks.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ExportMeetings } from './export-meetings.tsx';
import { MeetingFilters } from './meeting-filters.tsx';
import { matchMeetings, shownMeetings, type MeetingSearch } from './meeting-search.ts';
import './meetings-page.css';
import { meetingsQuery, type Meeting } from './queries.ts';
import { useMay } from './use-may.ts';
import { useMeetingAnswer } from './use-meeting-answer.ts';

interface MeetingsPageProps {
  search: MeetingSearch;
  tools?: ReactNode;
}

/** The meetings of the network: what comes, soonest first, and what was, latest first. What is chosen stands in the address. */
export function MeetingsPage({ search, tools }: MeetingsPageProps) {
  const { t } = useTranslation(['meetings', 'common']);
  const { membership, asOf } = useCoalition();
  const { data: meetings } = useSuspenseQuery(meetingsQuery(membership.coalitionSlug, asOf));
  const openTasks = useOpenTasks();
  const paths = usePaths();
  const may = useMay();
  const { upcoming, past } = inOrder(meetings);
  const answer = useMeetingAnswer(upcoming, past);
  const matching = matchMeetings(meetings, search.q);
  const shown = shownMeetings(matching, search.show, openTasks);
  return (
    <>
      <PageHeading
        documentTitle={`${t('meetings:title')} · ${membership.coalitionName}`}
        context={t('meetings:title')}
        lead={answer.lead}
        actions={
          may.write && (
            <ButtonLink href={paths.newMeeting()} look={upcoming.length === 0 ? 'primary' : 'secondary'}>
              {t('meetings:new')}
            </ButtonLink>
          )
        }
      >
        {answer.sentence}
      </PageHeading>
      {meetings.length === 0 ? (
        <Card flush>
          <EmptyState title={t('meetings:answer.none')}>{t('meetings:empty')}</EmptyState>
        </Card>
      ) : (
        <div className="sk-stack">
          <MeetingFilters search={search} matching={matching} openTasks={openTasks} />
          <div className="sk-row sk-no-print">
            {tools}
            <ExportMeetings meetings={shown} search={search} />
          </div>
          {shown.length === 0 ? (
            <Card flush>
              <EmptyState
                title={t('meetings:filter.noMatch')}
                action={<Link href={paths.meetings()}>{t('common:actions.clearFilters')}</Link>}
              />
            </Card>
          ) : (
            <Shown meetings={shown} search={search} openTasks={openTasks} />
          )}
        </div>
      )}
    </>
  );
}

const inOrder = (meetings: Meeting[]) => ({
  upcoming: meetings.filter(({ period }) => period === 'upcoming').toReversed(),
  past: meetings.filter(({ period }) => period === 'past'),
});

/** How many action points of each meeting are still to be done. */
function useOpenTasks(): ReadonlyMap<string, number> {
  const { membership, asOf } = useCoalition();
  const { data: tasks } = useQuery(tasksQuery(membership.coalitionSlug, { state: 'open' }, asOf));
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { meeting } of tasks ?? []) if (meeting) counts.set(meeting.id, (counts.get(meeting.id) ?? 0) + 1);
    return counts;
  }, [tasks]);
}

interface ShownProps {
  meetings: Meeting[];
  search: MeetingSearch;
  openTasks: ReadonlyMap<string, number>;
}

/** An empty part is told where nothing was chosen; what was filtered away is no news. */
function Shown({ meetings, search, openTasks }: ShownProps) {
  const { t } = useTranslation('meetings');
  const { upcoming, past } = inOrder(meetings);
  const isFiltered = search.show !== undefined || search.q !== undefined;
  const parts = [
    { title: t('upcoming'), nothing: t('noneUpcoming'), meetings: upcoming },
    { title: t('past'), nothing: t('nonePast'), meetings: past },
  ];
  return (
    <div className="sk-stack sk-stack--wide">
      {parts
        .filter((part) => !isFiltered || part.meetings.length > 0)
        .map((part) => (
          <Meetings key={part.title} openTasks={openTasks} {...part} />
        ))}
    </div>
  );
}

interface MeetingsProps {
  title: string;
  nothing: string;
  meetings: Meeting[];
  openTasks: ReadonlyMap<string, number>;
}

function Meetings({ title, nothing, meetings, openTasks }: MeetingsProps) {
  return (
    <Section title={title}>
      <Card flush>
        {meetings.length === 0 ? (
          <p className="sk-quiet sk-meetings__nothing">{nothing}</p>
        ) : (
          <ul className="sk-list sk-meetings">
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} open={openTasks.get(meeting.id) ?? 0} />
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}

function MeetingRow({ meeting, open }: { meeting: Meeting; open: number }) {
  const { t } = useTranslation('meetings');
  const { asOf } = useCoalition();
  const paths = usePaths();
  const format = useFormat();
  const today = useToday();
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
