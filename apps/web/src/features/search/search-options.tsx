import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { classNames } from '../../ui/class-names.ts';
import { useLinkProps } from '../../ui/navigation.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { foundPath } from './found-path.ts';
import { FoundText } from './found-text.tsx';
import { SearchFailed } from './search-failed.tsx';
import { groupByKind, type Found, type FoundList } from './queries.ts';

interface Props {
  /** Begins the ids: the field names the option that is chosen. */
  id: string;
  q: string;
  result: UseQueryResult<FoundList>;
  found: Found[];
  index: number;
  onFollow: () => void;
}

/** What was found, by kind: the list of the combobox. */
export function SearchOptions({ id, q, result, found, index, onFollow }: Props) {
  const { t } = useTranslation(['search', 'common']);
  const count = result.data?.counts.reduce((sum, each) => sum + each.count, 0) ?? 0;
  const says = q === '' ? '' : result.isFetching ? t('search:busy') : sentence();
  function sentence() {
    return count === 0 ? t('search:answer.none', { q }) : t('search:answer.some', { count, q });
  }
  useEffect(() => {
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, index]);
  let at = 0;
  return (
    <>
      <p role="status" className="sk-visually-hidden">
        {result.isError ? '' : says}
      </p>
      {q !== '' && result.isError && <SearchFailed error={result.error} retry={() => void result.refetch()} />}
      {q !== '' && !result.isError && !result.isPending && found.length === 0 && (
        <EmptyState title={t('search:answer.none', { q })}>{t('search:noneText')}</EmptyState>
      )}
      <div
        id={`${id}-options`}
        role="listbox"
        aria-label={t('search:results')}
        aria-busy={result.isFetching}
        className={classNames('sk-search__options', result.isPlaceholderData && 'sk-search__options--old')}
      >
        {groupByKind(found).map(({ kind, items }) => (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} className="sk-search__kind">
              {t(`search:kind.${kind}`)}
            </div>
            {items.map((item) => {
              const place = at++;
              return (
                <Option
                  key={item.id}
                  id={`${id}-${place}`}
                  found={item}
                  isChosen={place === index}
                  onFollow={onFollow}
                />
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}

function Option(props: { id: string; found: Found; isChosen: boolean; onFollow: () => void }) {
  const { id, found, isChosen, onFollow } = props;
  const href = foundPath(found, usePaths());
  const link = useLinkProps(href);
  return (
    <a
      {...link}
      href={href}
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className="sk-found"
      onFocus={undefined}
      onClick={(event) => {
        onFollow();
        if ('onClick' in link) link.onClick?.(event);
      }}
    >
      <FoundText found={found} />
    </a>
  );
}
