import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { AfterHeading } from '../../ui/after-heading.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PageBodySkeleton } from '../../ui/skeleton.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { DoneItem } from './done-item.tsx';
import { ItemCard, type TaskTool } from './item-card.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { myItemsQuery } from './queries.ts';
import { useAnswerSentence } from './use-answer-sentence.ts';
import { useSteadyOrder } from './use-steady-order.ts';
import './my-items.css';

/** What one keeps up, answered where it stands: how far one is, then a card for each thing. */
export function MyItemsPage({ taskTool }: { taskTool?: TaskTool }) {
  const { t } = useTranslation('myItems');
  const { membership } = useCoalition();
  const { data } = useSuspenseQuery(myItemsQuery);
  const { asked, others } = useSteadyOrder(data.items);
  const { sentence, lead, doneCount } = useAnswerSentence(asked, others);
  const documentTitle = `${t('title')} · ${membership.coalitionName}`;
  if (data.items.length === 0) {
    return (
      <div className="sk-my-items">
        <PageHeading documentTitle={documentTitle} context={t('title')}>
          {t('empty.title')}
        </PageHeading>
        <Card flush>
          {membership.role === 'contact' ? (
            <EmptyState title={t('empty.what')}>{t('empty.contact')}</EmptyState>
          ) : (
            <EmptyState
              title={t('empty.what')}
              action={<ButtonLink href={`/app/${membership.coalitionSlug}`}>{t('empty.overview')}</ButtonLink>}
            >
              {t('empty.other')}
            </EmptyState>
          )}
        </Card>
      </div>
    );
  }
  return (
    <div className="sk-my-items">
      <PageHeading documentTitle={documentTitle} lead={lead}>
        {sentence}
      </PageHeading>
      <AfterHeading meanwhile={<PageBodySkeleton cards={0} />}>
        {asked.length > 0 && (
          <ProgressBar
            done={doneCount}
            total={asked.length}
            label={t('title')}
            text={t('progress', { done: doneCount, total: asked.length })}
          />
        )}
        <div className="sk-my-items__columns">
          {asked.length > 0 && (
            <div className="sk-my-items__cards">
              {asked.map((item) => (
                <ItemCard key={item.id} item={item} taskTool={taskTool} />
              ))}
            </div>
          )}
          {others.length > 0 && (
            <div className="sk-my-items__done">
              <Section title={t('done')}>
                <p className="sk-quiet">{t('doneLead')}</p>
                <div className="sk-my-items__folded">
                  {others.map((item) => (
                    <DoneItem key={item.id} item={item} taskTool={taskTool} />
                  ))}
                </div>
              </Section>
            </div>
          )}
        </div>
        <p className="sk-my-items__foot sk-quiet">{t('foot')}</p>
      </AfterHeading>
    </div>
  );
}
