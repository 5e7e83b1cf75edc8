import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { Loading, SkeletonLine } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import { commitmentsQuery, contactsQuery, historyQuery, type Fact, type Partner } from './queries.ts';
import { StatusDialog } from './status-dialog.tsx';
import { useFactWords, type FactWords } from './use-fact-words.ts';
import { useMay } from './use-may.ts';
import { useOrganisationWords } from './use-organisation-words.ts';

/** Everything that was recorded about it. What was corrected or taken back stays, struck through. */
export function OrganisationHistory({ partner }: { partner: Pick<Partner, 'id' | 'name'> }) {
  const { t } = useTranslation(['organisations', 'common']);
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const history = useInfiniteQuery(historyQuery(slug, partner.id));
  const { data: contacts = [] } = useQuery(contactsQuery(slug, partner.id));
  const { data: commitments = [] } = useQuery(commitmentsQuery(slug));
  const saving = useSaving();
  const [wrong, setWrong] = useState<Fact | null>(null);
  const may = useMay();
  const words = useOrganisationWords();
  const factWords = useFactWords(contacts, commitments);
  const facts = (history.data?.pages ?? []).flatMap(({ items }) => items);
  const shown = asOf === null ? facts : facts.filter(({ effectiveOn }) => effectiveOn <= asOf);
  return (
    <Section title={t('organisations:history.title')}>
      {saving.notice && <SavedNotice {...saving.notice} />}
      {history.isPending && (
        <Loading label={t('common:states.loading')}>
          <SkeletonLine width="70%" height="6rem" />
        </Loading>
      )}
      {history.isError && (
        <ErrorState
          title={t('common:states.errorTitle')}
          retry={{ label: t('common:actions.retry'), onPress: () => void history.refetch(), busy: history.isFetching }}
        />
      )}
      {history.isSuccess && shown.length === 0 && <p className="sk-quiet">{t('organisations:history.none')}</p>}
      {shown.length > 0 && (
        <Card>
          <TimelineList
            items={shown.map((fact) => ({
              id: fact.id,
              on: fact.effectiveOn,
              when: words.dayShort(fact.effectiveOn),
              text: <HistoryText fact={fact} words={factWords} />,
              more: (
                <p className="sk-small">
                  {factWords.recorder(fact)}
                  {isStruck(fact) && ` · ${t('organisations:history.noLonger')}`}
                  {may.isNow && fact.mayRetract && fact.isStanding && (
                    <>
                      {fact.kind === 'organisationStatus' && (
                        <>
                          {' · '}
                          <Button
                            look="link"
                            aria-label={t('organisations:history.correctLabel', { what: factWords.text(fact) })}
                            onClick={() => setWrong(fact)}
                          >
                            {t('organisations:history.correct')}
                          </Button>
                        </>
                      )}
                      {' · '}
                      <Button look="link" onClick={() => void saving.undo(fact.id)}>
                        {t('common:actions.undo')}
                      </Button>
                    </>
                  )}
                </p>
              ),
            }))}
          />
        </Card>
      )}
      {history.hasNextPage && (
        <Button onClick={() => void history.fetchNextPage()} busy={history.isFetchingNextPage}>
          {t('common:actions.more')}
        </Button>
      )}
      {wrong && (
        <StatusDialog
          partner={partner}
          corrects={wrong}
          onClose={() => setWrong(null)}
          record={(send) => saving.record(() => send().then(recordedFact))}
        />
      )}
    </Section>
  );
}

/** Did it stop counting because it was corrected or taken back? */
const isStruck = ({ kind, isStanding }: Fact) => !isStanding && kind !== 'retraction';

function HistoryText({ fact, words }: { fact: Fact; words: FactWords }) {
  const text = words.text(fact);
  return <p>{isStruck(fact) ? <del>{text}</del> : text}</p>;
}
