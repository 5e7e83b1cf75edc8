import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading, SkeletonLine } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import './cell-panel.css';
import type { CellName } from './commitment-search.ts';
import { PledgeForm } from './pledge-form.tsx';
import { PledgePanel } from './pledge-panel.tsx';
import { commitmentsQuery, coverageQuery, pledgeHistoryQuery, pledgeQuery } from './queries.ts';
import { useMay } from './use-may.ts';

/** A cell of the matrix, opened: how far it is, who said what when, and what one can do about it. */
export function CellPanel({ name, onClose }: { name: CellName; onClose: () => void }) {
  const { t } = useTranslation(['commitments', 'common']);
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const may = useMay();
  const coverage = useQuery(coverageQuery(slug, asOf));
  const row = coverage.data?.organisations.find(({ id }) => id === name.organisationId);
  const item = coverage.data?.items.find(({ id }) => id === name.commitmentId);
  const cell = row?.cells.find(({ commitmentId }) => commitmentId === name.commitmentId);
  if (coverage.data && (!row || !item || !cell)) return null;
  const content = () => {
    if (!row || !item || !cell) return <Waiting of={coverage} />;
    if (cell.pledgeId !== null) return <KnownPledge pledgeId={cell.pledgeId} onClose={onClose} />;
    return may.pledge ? <PledgeForm row={row} item={item} /> : <p>{t('commitments:pledge.none')}</p>;
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="side"
      title={row?.name ?? t('commitments:title')}
      closeLabel={t('common:actions.close')}
    >
      <div className="sk-cell-panel">
        {item && (
          <p className="sk-cell-panel__commitment">
            <span className="sk-matrix__number">{item.position}</span> {item.title}
          </p>
        )}
        {content()}
      </div>
    </Dialog>
  );
}

function KnownPledge({ pledgeId, onClose }: { pledgeId: string; onClose: () => void }) {
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const pledge = useQuery(pledgeQuery(slug, pledgeId, asOf));
  const history = useQuery(pledgeHistoryQuery(slug, pledgeId));
  const commitments = useQuery(commitmentsQuery(slug));
  if (!pledge.data) return <Waiting of={pledge} />;
  if (!history.data) return <Waiting of={history} />;
  if (!commitments.data) return <Waiting of={commitments} />;
  const commitment = commitments.data.find(({ id }) => id === pledge.data.commitmentId);
  // Notes at a point that went stay readable.
  const points = commitment ? [...commitment.points, ...commitment.removedPoints] : [];
  return (
    <PledgePanel
      pledge={pledge.data}
      history={history.data}
      points={commitment?.points ?? []}
      knownPoints={points}
      onClose={onClose}
    />
  );
}

/** What is still being fetched, or could not be. */
function Waiting({ of }: { of: UseQueryResult }): ReactNode {
  const { t } = useTranslation('common');
  if (of.isError) {
    return (
      <ErrorState
        title={t('states.errorTitle')}
        retry={{ label: t('actions.retry'), onPress: () => void of.refetch(), busy: of.isFetching }}
      >
        {t('states.errorText')}
      </ErrorState>
    );
  }
  return (
    <Loading label={t('states.loading')}>
      <div className="sk-skeleton-group">
        <SkeletonLine height="12px" />
        <SkeletonLine width="60%" height="1.4rem" />
        <SkeletonLine height="3rem" />
        <SkeletonLine width="80%" />
        <SkeletonLine width="70%" />
      </div>
    </Loading>
  );
}
