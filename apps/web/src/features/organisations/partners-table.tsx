import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { sortOf } from './arrange-partners.ts';
import { sortColumns, type OrganisationSearch, type SortColumn } from './organisation-search.ts';
import type { Partner } from './queries.ts';
import { useOrganisationWords } from './use-organisation-words.ts';

/** One organisation per row, sorted already; on a phone every row is a card. */
export function PartnersTable({ partners, search }: { partners: Partner[]; search: OrganisationSearch }) {
  const { t } = useTranslation(['organisations', 'common']);
  const paths = usePaths();
  const columns = useColumns();
  return (
    <Card flush>
      <div className="sk-table-scroll sk-partners-table">
        <DataTable
          caption={t('organisations:table.caption')}
          columns={columns}
          rows={partners}
          rowKey={({ id }) => id}
          isSorted
          sort={sortOf(search.sort)}
          sortHref={({ column, descending }) =>
            paths.organisations({ ...search, sort: descending ? `-${column}` : column })
          }
          words={{
            sortAscending: (column) => t('common:table.sortAscending', { column }),
            sortDescending: (column) => t('common:table.sortDescending', { column }),
          }}
        />
      </div>
    </Card>
  );
}

/** That a column can be sorted is said by its value; the order itself was made before. */
const sorted = () => null;

function useColumns(): DataColumn<Partner>[] {
  const { t } = useTranslation(['organisations', 'common']);
  const paths = usePaths();
  const words = useOrganisationWords();
  return useMemo(() => {
    const quiet = (text: string) => <span className="sk-quiet">{text}</span>;
    const cells: Record<SortColumn, DataColumn<Partner>['cell']> = {
      name: ({ id, name, isExample }) => (
        <>
          <Link href={paths.organisation(id)} look="plain">
            {name}
          </Link>{' '}
          {isExample && <Badge>{t('common:example')}</Badge>}
        </>
      ),
      sector: ({ sector }) => sector ?? quiet('–'),
      signedOn: ({ status, leftOn, signedOn, consultedOn }) => {
        const on = leftOn ?? signedOn ?? consultedOn;
        if (status === null || on === null) return quiet(t('organisations:table.nothing'));
        return (
          <span className="sk-nowrap">
            {words.status(status)} <span className="sk-small">{words.dayShort(on)}</span>
          </span>
        );
      },
      officer: ({ attentionOfficer, pledgeCount }) => {
        if (attentionOfficer !== null) return attentionOfficer.name;
        return pledgeCount > 0 ? <strong>{t('organisations:table.noOfficer')}</strong> : quiet('–');
      },
      covered: ({ pledgeCount, covered, stale }) =>
        pledgeCount === 0 ? (
          quiet(t('organisations:table.noPledges'))
        ) : (
          <span className="sk-nowrap">
            {t('common:count.of', { part: covered, whole: pledgeCount })}
            {stale > 0 && <span className="sk-small"> · {t('organisations:table.stale', { count: stale })}</span>}
          </span>
        ),
      activities: ({ activitiesLed }) => (activitiesLed === 0 ? quiet('–') : activitiesLed),
    };
    return sortColumns.map((id) => ({
      id,
      header: t(`organisations:column.${id}`),
      cell: cells[id],
      sortValue: sorted,
      isRowHeader: id === 'name',
      align: id === 'activities' ? 'end' : undefined,
      hideOnPhone: id === 'sector' || id === 'activities',
    }));
  }, [t, paths, words]);
}
