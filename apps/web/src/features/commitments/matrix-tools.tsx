import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { useExportWords } from '../../lib/use-export-words.ts';
import { phone, useMedia } from '../../lib/use-media.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import '../../ui/table-tools.css';
import { TextField } from '../../ui/text-field.tsx';
import { ViewSwitch } from '../../ui/view-switch.tsx';
import { matrixFilters, phoneViews, type CommitmentSearch } from './commitment-search.ts';
import { countFilters } from './matrix-rows.ts';
import type { MatrixRow } from './queries.ts';
import { useMay } from './use-may.ts';

interface MatrixToolsProps {
  search: CommitmentSearch;
  /** What the text finds; the chips count within it. */
  matching: MatrixRow[];
  onExport: () => Promise<void>;
  tools?: ReactNode;
}

/** Chips, search and what one can take away: the call list and a file. */
export function MatrixTools({ search, matching, onExport, tools }: MatrixToolsProps) {
  const { t } = useTranslation(['commitments', 'callList', 'common', 'planning']);
  const paths = usePaths();
  const may = useMay();
  const failed = useExportWords();
  const isPhone = useMedia(phone);
  const { filter, q, by } = search;
  return (
    <div className="sk-stack sk-no-print">
      <MatrixChips search={search} matching={matching} />
      <div className="sk-table-tools">
        <search>
          <SearchText search={search} />
        </search>
        <div className="sk-row">
          {may.callList && <ButtonLink href={paths.callList({ filter, q })}>{t('callList:make')}</ButtonLink>}
          {may.pledge && <ButtonLink href={paths.addPledges()}>{t('planning:pledges.add')}</ButtonLink>}
          {may.write && <ButtonLink href={paths.newCommitment()}>{t('planning:commitment.create')}</ButtonLink>}
          {tools}
          <ExportButton words={failed} write={onExport}>
            {t('common:csv.export')}
          </ExportButton>
        </div>
      </div>
      {isPhone && (
        <ViewSwitch
          label={t('commitments:by.label')}
          views={phoneViews.map((view) => ({
            id: view,
            label: t(`commitments:by.${view}`),
            href: paths.commitments({ ...search, cell: null, by: view === 'commitment' ? view : null }),
            isCurrent: (by ?? 'organisation') === view,
          }))}
        />
      )}
    </div>
  );
}

function MatrixChips({ search, matching }: { search: CommitmentSearch; matching: MatrixRow[] }) {
  const { t } = useTranslation('commitments');
  const paths = usePaths();
  const counts = countFilters(matching);
  const href = (filter: string | null) => paths.commitments({ ...search, cell: null, filter });
  const chips = matrixFilters
    .filter((filter) => counts[filter] > 0 || search.filter === filter)
    .map((filter) => ({
      id: filter,
      label: t(`filter.${filter}`),
      count: counts[filter],
      href: href(search.filter === filter ? null : filter),
      isCurrent: search.filter === filter,
    }));
  const all = {
    id: 'all',
    label: t('filter.all'),
    count: matching.length,
    href: href(null),
    isCurrent: search.filter === undefined,
  };
  return <FilterChips label={t('filter.label')} chips={[all, ...chips]} />;
}

function SearchText({ search }: { search: CommitmentSearch }) {
  const { t } = useTranslation('commitments');
  const { go } = useNavigation();
  const paths = usePaths();
  const find = useCallback(
    (q: string) => go(paths.commitments({ ...search, cell: null, q }), { replace: true, keepScroll: true }),
    [go, paths, search],
  );
  const [text, setText] = useSearchText(search.q ?? '', find);
  return (
    <TextField
      label={t('filter.search')}
      type="search"
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
