import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { addMonths, compareDays } from '#domain';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Card, Section } from '../../ui/card.tsx';
import { ActivityTimeline, type TimelineRow } from '../../ui/charts/activity-timeline.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { toneOf } from './activity-tone.ts';
import { meetingsQuery } from './choices.ts';
import type { Activity } from './queries.ts';
import { useActivityWords } from './use-activity-words.ts';

/** As far as one looks back and ahead; with less to show, the picture is shorter. */
const monthsAround = 9;

export function ActivitiesTimeline({ activities }: { activities: Activity[] }) {
  const { t } = useTranslation(['activities', 'common']);
  const { membership, asOf } = useCoalition();
  const serverToday = useToday();
  const today = asOf ?? serverToday;
  const paths = usePaths();
  const format = useFormat();
  const words = useActivityWords();
  const { data: meetings = [] } = useQuery(meetingsQuery(membership.coalitionSlug));
  const { dated, undated } = splitByDates(activities);
  const window = windowAround(today, dated);
  const inside = dated.filter((activity) => isWithin(activity, window));
  const outside = dated.filter((activity) => !inside.includes(activity));
  const rows = inside.sort(byStart).map((activity): TimelineRow => ({
    id: activity.id,
    title: activity.title,
    detail: activity.lead?.name,
    href: paths.activity(activity.id),
    from: activity.startsOn ?? window.from,
    to: activity.endsOn,
    tone: toneOf(activity.signal),
    statusWord: words.signal(activity),
    description: `${words.period(activity)}, ${words.signal(activity)}`,
  }));
  const marks = meetings.filter(({ heldOn }) => heldOn >= window.from && heldOn <= window.to);
  const meetingsRow = {
    id: 'meetings',
    title: t('activities:timeline.meetings'),
    href: paths.meetings(),
    from: null,
    to: null,
    tone: 'info' as const,
    statusWord: '',
    description: '',
    deadlines: marks.map(({ heldOn, title }) => ({
      on: heldOn,
      label: t('activities:timeline.meeting', { title, day: format.day(heldOn) }),
    })),
  };
  return (
    <div className="sk-stack sk-stack--wide">
      {rows.length > 0 && (
        <Card flush>
          <ActivityTimeline
            label={t('activities:timeline.label')}
            rows={marks.length > 0 ? [meetingsRow, ...rows] : rows}
            from={window.from}
            to={window.to}
            today={today}
            words={{ today: t('common:date.today') }}
            formatMonth={format.monthTick}
          />
        </Card>
      )}
      <Beside
        title={t('activities:timeline.outside')}
        text={t('activities:timeline.outsideText')}
        activities={outside}
      />
      <Beside
        title={t('activities:timeline.undated')}
        text={t('activities:timeline.undatedText')}
        activities={undated}
      />
    </div>
  );
}

/** What cannot be drawn is told. */
function Beside({ title, text, activities }: { title: string; text: string; activities: Activity[] }) {
  const paths = usePaths();
  const words = useActivityWords();
  if (activities.length === 0) return null;
  return (
    <Section title={title}>
      <p className="sk-quiet">{text}</p>
      <Card flush>
        <ul className="sk-list sk-activity-lines">
          {activities.map((activity) => (
            <li key={activity.id}>
              <span>
                <Link href={paths.activity(activity.id)} look="plain">
                  {activity.title}
                </Link>
                <span className="sk-small">
                  {[words.period(activity) || activity.whenText, activity.lead?.name].filter(Boolean).join(' · ')}
                </span>
              </span>
              <StatusChip tone={toneOf(activity.signal)} bare>
                {capital(words.signal(activity))}
              </StatusChip>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

interface Window {
  from: string;
  to: string;
}

function splitByDates(activities: Activity[]): { dated: Activity[]; undated: Activity[] } {
  const isDated = ({ startsOn, endsOn }: Activity) => startsOn !== null || endsOn !== null;
  return { dated: activities.filter(isDated), undated: activities.filter((activity) => !isDated(activity)) };
}

/** Whole months around today, no wider than there is something to draw. */
function windowAround(today: string, dated: Activity[]): Window {
  const [earliest, latest] = [addMonths(today, -monthsAround), addMonths(today, monthsAround)];
  const days = dated.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).filter((day) => day !== null);
  const first = days.reduce((a, b) => (a < b ? a : b), addMonths(today, -1));
  const last = days.reduce((a, b) => (a > b ? a : b), addMonths(today, 2));
  const from = first < earliest ? earliest : first;
  const to = last > latest ? latest : last;
  return { from: `${from.slice(0, 7)}-01`, to: `${addMonths(to, 1).slice(0, 7)}-01` };
}

function isWithin({ startsOn, endsOn }: Activity, { from, to }: Window): boolean {
  return (startsOn === null || startsOn < to) && (endsOn === null || endsOn >= from);
}

function byStart(a: Activity, b: Activity): number {
  return compareDays(a.startsOn ?? '', b.startsOn ?? '');
}
