import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { phone, useMedia } from '../../lib/use-media.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { CellPanel } from './cell-panel.tsx';
import { cellOf, cellText, type CellName, type CommitmentSearch } from './commitment-search.ts';
import { CommitmentCards, OrganisationCards } from './matrix-cards.tsx';
import { MatrixLegend } from './matrix-foot.tsx';
import { matchRows, ofFilter } from './matrix-rows.ts';
import { MatrixTools } from './matrix-tools.tsx';
import { Matrix } from './matrix.tsx';
import { coverageQuery, type CoverageItem, type MatrixRow } from './queries.ts';
import { useCoverageWords } from './use-coverage-words.ts';
import { useExport } from './use-export.ts';
import { useMay } from './use-may.ts';

/** Who took on what, and how far they are; what is chosen stands in the address. */
export function CommitmentsPage({ search, tools }: { search: CommitmentSearch; tools?: ReactNode }) {
  const { t } = useTranslation('commitments');
  const { membership, asOf } = useCoalition();
  const { data: coverage } = useSuspenseQuery(coverageQuery(membership.coalitionSlug, asOf));
  const { sentence, lead } = useCoverageWords(coverage);
  const { openCell, onOpen, onClose } = useOpenCell(search);
  const matching = matchRows(coverage.organisations, search.q);
  const rows = ofFilter(matching, search.filter);
  const onExport = useExport(coverage, rows, search);
  return (
    <>
      <PageHeading
        documentTitle={`${t('title')} · ${membership.coalitionName}`}
        context={t('title')}
        lead={coverage.items.length > 0 && lead}
      >
        {coverage.items.length === 0 ? t('empty.title') : sentence}
      </PageHeading>
      {coverage.items.length === 0 ? (
        <NoCommitments />
      ) : (
        <div className="sk-stack">
          <MatrixTools search={search} matching={matching} onExport={onExport} tools={tools} />
          {coverage.organisations.length === 0 ? (
            <NoPartners />
          ) : (
            <Shown items={coverage.items} rows={rows} search={search} onOpen={onOpen} />
          )}
        </div>
      )}
      {openCell && <CellPanel name={openCell} onClose={onClose} />}
    </>
  );
}

/** Which cell is open stands in the address, so that it can be sent to somebody. */
function useOpenCell(search: CommitmentSearch) {
  const paths = usePaths();
  const { go } = useNavigation();
  const show = useCallback(
    (cell: string | null) => go(paths.commitments({ ...search, cell }), { replace: true, keepScroll: true }),
    [go, paths, search],
  );
  return {
    openCell: cellOf(search.cell),
    onOpen: useCallback((cell: CellName) => show(cellText(cell)), [show]),
    onClose: useCallback(() => show(null), [show]),
  };
}

/** Whether the coalition will have any is not known. */
function NoCommitments() {
  const { t } = useTranslation(['commitments', 'planning']);
  const may = useMay();
  const paths = usePaths();
  const create = may.write && (
    <ButtonLink href={paths.newCommitment()} look="primary">
      {t('planning:commitment.create')}
    </ButtonLink>
  );
  return (
    <Card flush>
      <EmptyState title={t('commitments:empty.ask')} action={create || undefined}>
        {t(may.write ? 'commitments:empty.write' : 'commitments:empty.text')}
      </EmptyState>
    </Card>
  );
}

function NoPartners() {
  const { t } = useTranslation('planning');
  const may = useMay();
  const paths = usePaths();
  const add = may.write && <ButtonLink href={paths.newOrganisation()}>{t('pledges.newPartner')}</ButtonLink>;
  return (
    <Card flush>
      <EmptyState title={t('pledges.needsPartners')} action={add || undefined} />
    </Card>
  );
}

interface ShownProps {
  items: CoverageItem[];
  rows: MatrixRow[];
  search: CommitmentSearch;
  onOpen: (cell: CellName) => void;
}

function Shown({ search, ...matrix }: ShownProps) {
  const { t } = useTranslation(['commitments', 'common']);
  const paths = usePaths();
  const isPhone = useMedia(phone);
  if (matrix.rows.length === 0) {
    return (
      <Card flush>
        <EmptyState
          title={t('commitments:empty.noMatch')}
          action={<Link href={paths.commitments({ by: search.by })}>{t('common:actions.clearFilters')}</Link>}
        />
      </Card>
    );
  }
  return (
    <>
      {!isPhone && <Matrix {...matrix} />}
      {isPhone && (search.by === 'commitment' ? <CommitmentCards {...matrix} /> : <OrganisationCards {...matrix} />)}
      <MatrixLegend />
    </>
  );
}
