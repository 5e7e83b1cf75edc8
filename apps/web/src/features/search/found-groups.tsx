import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { useLinkProps } from '../../ui/navigation.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { foundPath } from './found-path.ts';
import { FoundText } from './found-text.tsx';
import { groupByKind, type Found, type FoundKind, type FoundList } from './queries.ts';
import { pageSize, type SearchSearch } from './search-search.ts';

/** The results of the page, a card for each kind. */
export function FoundGroups({ search, list }: { search: SearchSearch; list: FoundList }) {
  const countOf = (kind: FoundKind) => list.counts.find((each) => each.kind === kind)?.count ?? 0;
  return (
    <>
      {groupByKind(list.items).map(({ kind, items }) => (
        <FoundGroup key={kind} kind={kind} items={items} count={countOf(kind)} search={search} />
      ))}
      {search.kind !== undefined && <Pages search={search} total={list.total} shown={list.items.length} />}
    </>
  );
}

interface GroupProps {
  kind: FoundKind;
  items: Found[];
  count: number;
  search: SearchSearch;
}

function FoundGroup({ kind, items, count, search }: GroupProps) {
  const { t } = useTranslation('search');
  const paths = usePaths();
  const isMore = search.kind === undefined && count > items.length;
  return (
    <section aria-labelledby={`found-${kind}`} className="sk-found-group">
      <div className="sk-row sk-row--between">
        <h2 id={`found-${kind}`} className="sk-heading-3">
          {t(`kind.${kind}`)}
        </h2>
        {isMore && <Link href={paths.search({ q: search.q, kind })}>{t('allOfKind', { count })}</Link>}
      </div>
      <Card flush>
        <ul className="sk-list sk-found-list">
          {items.map((item) => (
            <li key={item.id}>
              <FoundLink found={item} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

function FoundLink({ found }: { found: Found }) {
  const link = useLinkProps(foundPath(found, usePaths()));
  return (
    <a className="sk-found" {...link}>
      <FoundText found={found} />
    </a>
  );
}

function Pages({ search, total, shown }: { search: SearchSearch; total: number; shown: number }) {
  const { t } = useTranslation('common');
  const paths = usePaths();
  const page = search.page ?? 1;
  const from = (page - 1) * pageSize;
  return (
    <Pagination
      page={page}
      pageCount={Math.ceil(total / pageSize)}
      href={(to) => paths.search({ ...search, page: to === 1 ? null : to })}
      words={{
        label: t('table.pages'),
        previous: t('table.previous'),
        next: t('table.next'),
        page: (to) => t('table.page', { page: to }),
        shown: t('table.shown', { from: from + 1, to: from + shown, total }),
      }}
    />
  );
}
