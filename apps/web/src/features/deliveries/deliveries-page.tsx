import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { recordedRow, useSaving } from '../../lib/use-saving.ts';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { DeliveriesTable } from './deliveries-table.tsx';
import { type DeliverySearch, deliveryStates } from './delivery-search.ts';
import { deliveriesQuery, pageSize, sendAgain } from './queries.ts';

interface DeliveriesPageProps {
  search: DeliverySearch;
  /** The head of the part of the settings that this is. */
  heading: (props: { title: string; lead: string }) => ReactNode;
}

/** What was mailed and what became of it: what failed first asks for something, so the answer says how many. */
export function DeliveriesPage({ search, heading }: DeliveriesPageProps) {
  const { t } = useTranslation(['deliveries', 'common']);
  const slug = useSlug();
  const paths = usePaths();
  const { data } = useSuspenseQuery(deliveriesQuery(slug, search));
  const { data: failed } = useSuspenseQuery(deliveriesQuery(slug, { state: 'failed' }));
  const { notice, recordHere, isBusy } = useSaving();
  const again = (id: string) =>
    void recordHere(async (key) => recordedRow(await sendAgain(slug, id, key)), t('deliveries:again.done'));
  const page = search.page ?? 1;
  const from = (page - 1) * pageSize;
  return (
    <>
      {heading({ title: t('deliveries:answer', { count: failed.total }), lead: t('deliveries:lead') })}
      <div className="sk-stack">
        <FilterChips
          label={t('deliveries:filter')}
          chips={[
            {
              id: 'all',
              label: t('deliveries:all'),
              href: paths.deliveries(),
              isCurrent: search.state === undefined,
            },
            ...deliveryStates.map((state) => ({
              id: state,
              label: t(`deliveries:state.${state}`),
              href: paths.deliveries({ state }),
              isCurrent: search.state === state,
            })),
          ]}
        />
        {notice && <SavedNotice {...notice} />}
        <Card flush>
          {data.items.length === 0 ? (
            <EmptyState title={t(search.state ? 'deliveries:noneFound' : 'deliveries:none')}>
              {t(search.state ? 'deliveries:noneFoundText' : 'deliveries:noneText')}
            </EmptyState>
          ) : (
            <DeliveriesTable deliveries={data.items} onAgain={again} isBusy={isBusy} />
          )}
        </Card>
        <Pagination
          page={page}
          pageCount={Math.ceil(data.total / pageSize)}
          href={(to) => paths.deliveries({ ...search, page: to === 1 ? null : to })}
          words={{
            label: t('common:table.pages'),
            previous: t('common:table.previous'),
            next: t('common:table.next'),
            page: (to) => t('common:table.page', { page: to }),
            ...(data.items.length > 0 && {
              shown: t('common:table.shown', { from: from + 1, to: from + data.items.length, total: data.total }),
            }),
          }}
        />
      </div>
    </>
  );
}
