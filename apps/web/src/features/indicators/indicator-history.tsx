import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { Loading, SkeletonLine } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import { BaselineDialog } from './baseline-dialog.tsx';
import { HistoryDetail, HistorySentence } from './history-entry.tsx';
import { MeasurementDialog } from './measurement-dialog.tsx';
import { historyQuery, type Fact, type IndicatorDetail } from './queries.ts';
import { RetractDialog } from './retract-dialog.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { useMay } from './use-may.ts';

/** Everything that was recorded, newest first; what was corrected or taken back stays, struck through. */
export function IndicatorHistory({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation(['indicators', 'common']);
  const { membership, asOf } = useCoalition();
  const today = useToday();
  const format = useFormat();
  const history = useInfiniteQuery(historyQuery(membership.coalitionSlug, indicator.id));
  const [asked, setAsked] = useState<{ kind: 'correct' | 'retract'; fact: Fact } | null>(null);
  const saving = useSaving();
  const may = useMay();
  const facts = (history.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ effectiveOn }) => asOf === null || effectiveOn <= asOf,
  );
  const close = () => setAsked(null);
  return (
    <Card title={t('indicators:history.title')} titleLevel={2}>
      {saving.notice && <SavedNotice {...saving.notice} />}
      {history.isPending && (
        <Loading label={t('common:states.loading')}>
          <SkeletonLine height="9rem" />
        </Loading>
      )}
      {history.isError && (
        <ErrorState
          title={t('indicators:history.failed')}
          retry={{ label: t('common:actions.retry'), onPress: () => void history.refetch() }}
        />
      )}
      {history.isSuccess && facts.length === 0 && <p className="sk-quiet">{t('indicators:history.empty')}</p>}
      <TimelineList
        items={facts.filter(isTold(facts)).map((fact) => ({
          id: fact.id,
          on: fact.effectiveOn,
          when: format.dayCompact(fact.effectiveOn, today),
          text: <HistorySentence fact={fact} unit={indicator.unit} />,
          more: (
            <HistoryDetail
              fact={fact}
              end={facts.find(({ kind, targetId }) => kind === 'retraction' && targetId === fact.id)}
              unit={indicator.unit}
              onAsk={may.write ? (kind) => setAsked({ kind, fact }) : null}
            />
          ),
        }))}
      />
      {history.hasNextPage && (
        <div className="sk-no-print">
          <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('indicators:history.more')}
          </Button>
        </div>
      )}
      {asked?.kind === 'correct' && (asked.fact.kind === 'target' || asked.fact.kind === 'milestone') && (
        <TargetDialog
          kind={asked.fact.kind}
          indicator={indicator}
          corrects={asked.fact}
          onClose={close}
          record={saving.record}
        />
      )}
      {asked?.kind === 'correct' && asked.fact.kind === 'measurement' && (
        <MeasurementDialog indicator={indicator} corrects={asked.fact} onClose={close} record={saving.record} />
      )}
      {asked?.kind === 'correct' && asked.fact.kind === 'baseline' && (
        <BaselineDialog indicator={indicator} corrects={asked.fact} onClose={close} record={saving.record} />
      )}
      {asked?.kind === 'retract' && <RetractDialog fact={asked.fact} onClose={close} record={saving.record} />}
    </Card>
  );
}

/** A retraction is told at what it took back, when that is on the page. */
const isTold = (facts: Fact[]) => (fact: Fact) =>
  fact.kind !== 'retraction' || !facts.some(({ id }) => id === fact.targetId);
