import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import { ChangeSentence, TogetherSentence } from './change-sentence.tsx';
import { groupChanges } from './group-changes.ts';
import type { Overview } from './queries.ts';

const atFirst = 6;

/** What changed since the last meeting, newest first, what changed by time alone included. */
export function SinceSection({ since }: { since: Overview['since'] }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const today = useToday();
  const paths = usePaths();
  const told = groupChanges(since?.items ?? []);
  const [shown, rest] = [told.slice(0, atFirst), told.slice(atFirst)];
  const timeline = (items: typeof shown) => (
    <TimelineList
      items={items.map((item, index) => {
        const { on, kind } = 'change' in item ? item.change : item.together;
        return {
          id: `${kind} ${index}`,
          on: on ?? '',
          when: on === null ? t('since.unknownDay') : format.dayShort(on, today),
          text:
            'change' in item ? <ChangeSentence change={item.change} /> : <TogetherSentence together={item.together} />,
        };
      })}
    />
  );
  return (
    <Section
      title={t('since.title')}
      aside={
        since && (
          <Link look="strong" href={paths.meeting(since.meeting.id)}>
            {format.dayMonth(since.meeting.heldOn, today)}
          </Link>
        )
      }
    >
      <Card>
        {since === null && <p className="sk-quiet">{t('since.noMeeting')}</p>}
        {since?.items.length === 0 && (
          <p className="sk-quiet">{t('since.none', { day: format.dayMonth(since.meeting.heldOn, today) })}</p>
        )}
        {shown.length > 0 && timeline(shown)}
        {rest.length > 0 && (
          <details className="sk-overview__more">
            <summary>{t('since.more', { count: rest.length })}</summary>
            {timeline(rest)}
          </details>
        )}
      </Card>
    </Section>
  );
}
