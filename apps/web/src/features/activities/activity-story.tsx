import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { tasksQuery } from '../../lib/tasks.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { Loading, RowsSkeleton } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { storyQuery, type Activity, type Fact } from './queries.ts';
import { RetractDialog } from './retract-dialog.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { storyEntries } from './story-entries.ts';
import { StoryDetail, StorySentence } from './story-entry.tsx';
import { useMay } from './use-may.ts';
import { useSaving } from '../../lib/use-saving.ts';

type Asked = { kind: 'correct' | 'retract'; fact: Fact };

/** Everything that was recorded, newest first; what was corrected or taken back stays, struck through. */
export function ActivityStory({ activity }: { activity: Activity }) {
  const { t } = useTranslation(['activities', 'common']);
  const { membership, asOf } = useCoalition();
  const today = useToday();
  const format = useFormat();
  const slug = membership.coalitionSlug;
  const story = useInfiniteQuery(storyQuery(slug, activity.id));
  const { data: tasks = [] } = useQuery(tasksQuery(slug, { activityId: activity.id }, asOf));
  const [asked, setAsked] = useState<Asked | null>(null);
  const saving = useSaving();
  const may = useMay();
  const facts = (story.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ effectiveOn }) => asOf === null || effectiveOn <= asOf,
  );
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  const close = () => setAsked(null);
  return (
    <Section title={t('activities:story.title')}>
      {saving.notice && <SavedNotice {...saving.notice} />}
      {story.isPending && (
        <Loading label={t('common:states.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {story.isError && (
        <ErrorState
          title={t('activities:story.failed')}
          retry={{ label: t('common:actions.retry'), onPress: () => void story.refetch() }}
        />
      )}
      {story.isSuccess && (
        <Card>
          <div className="sk-stack">
            {facts.length === 0 && <p className="sk-quiet">{t('activities:story.empty')}</p>}
            <TimelineList
              items={storyEntries(facts).map((entry) => ({
                id: entry.fact.id,
                on: entry.fact.effectiveOn,
                when: format.dayShort(entry.fact.effectiveOn, today),
                text: <StorySentence entry={entry} titles={titles} />,
                more: (
                  <StoryDetail
                    entry={entry}
                    titles={titles}
                    activity={activity}
                    onAsk={may.isNow ? (kind) => setAsked({ kind, fact: entry.fact }) : null}
                  />
                ),
              }))}
            />
            {story.hasNextPage && (
              <Button busy={story.isFetchingNextPage} onClick={() => void story.fetchNextPage()}>
                {t('activities:story.more')}
              </Button>
            )}
          </div>
        </Card>
      )}
      {asked?.kind === 'correct' && (
        <CorrectionDialog activity={activity} fact={asked.fact} onClose={close} record={saving.record} />
      )}
      {asked?.kind === 'retract' && <RetractDialog fact={asked.fact} onClose={close} record={saving.record} />}
    </Section>
  );
}
