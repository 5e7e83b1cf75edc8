import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loading, RowsSkeleton } from '../../ui/skeleton.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FoundGroups } from './found-groups.tsx';
import { searchQuery, type FoundList } from './queries.ts';
import { SearchFailed } from './search-failed.tsx';
import { pageSize, type SearchSearch } from './search-search.ts';
import './search.css';

const ofEachKind = 5;

/** Everything that was found, by kind; of one kind all of it, a page at a time. What is asked stands in the address. */
export function SearchPage({ search }: { search: SearchSearch }) {
  const { t } = useTranslation(['search', 'common']);
  const { membership } = useCoalition();
  const { q = '', kind, page = 1 } = search;
  const limit = kind === undefined ? { perKind: ofEachKind, pageSize: 100 } : { kind, page, pageSize };
  const result = useQuery(searchQuery(membership.coalitionSlug, { q, ...limit }));
  const count = result.data?.counts.reduce((sum, each) => sum + each.count, 0) ?? 0;
  const answer = count === 0 ? t('search:answer.none', { q }) : t('search:answer.some', { count, q });
  const isKnown = q !== '' && result.data !== undefined && !result.isPlaceholderData;
  return (
    <>
      <PageHeading
        documentTitle={`${q === '' ? '' : `${q} · `}${t('search:title')} · ${membership.coalitionName}`}
        context={t('search:title')}
        lead={q === '' ? t('search:hint') : undefined}
      >
        {isKnown ? answer : q === '' ? t('search:answer.ask') : t('search:busy')}
      </PageHeading>
      <div className="sk-stack">
        <SearchText search={search} />
        {q !== '' && result.isError && <SearchFailed error={result.error} retry={() => void result.refetch()} />}
        {q !== '' && result.isPending && (
          <Loading label={t('search:busy')}>
            <RowsSkeleton rows={6} />
          </Loading>
        )}
        {q !== '' && !result.isError && result.data && <Results search={search} list={result.data} />}
      </div>
    </>
  );
}

function SearchText({ search }: { search: SearchSearch }) {
  const { t } = useTranslation('search');
  const { go } = useNavigation();
  const paths = usePaths();
  const find = useCallback((q: string) => go(paths.search({ q }), { replace: true, keepScroll: true }), [go, paths]);
  const [text, setText] = useSearchText(search.q ?? '', find);
  return (
    <div role="search" className="sk-search-page__field sk-no-print">
      <TextField
        label={t('field')}
        type="search"
        maxLength={200}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}

function Results({ search, list }: { search: SearchSearch; list: FoundList }) {
  const { t } = useTranslation('search');
  const paths = usePaths();
  const { q, kind } = search;
  if (list.counts.length === 0) {
    return (
      <Card flush>
        <EmptyState title={t('answer.none', { q })}>{t('noneText')}</EmptyState>
      </Card>
    );
  }
  const everything = list.counts.reduce((sum, each) => sum + each.count, 0);
  const chips = [
    { id: 'all', label: t('everything'), count: everything, href: paths.search({ q }), isCurrent: kind === undefined },
    ...list.counts.map((each) => ({
      id: each.kind,
      label: t(`kind.${each.kind}`),
      count: each.count,
      href: paths.search({ q, kind: each.kind }),
      isCurrent: kind === each.kind,
    })),
  ];
  return (
    <>
      <FilterChips label={t('filter')} chips={chips} />
      <FoundGroups search={search} list={list} />
    </>
  );
}
