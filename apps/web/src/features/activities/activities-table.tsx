import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { sortColumns, type ActivitySearch, type SortColumn } from './activity-search.ts';
import { toneOf } from './activity-tone.ts';
import { sortOf } from './arrange-activities.ts';
import type { Activity } from './queries.ts';
import { useActivityWords } from './use-activity-words.ts';
import { tableSelection, type Selection } from './use-selection.ts';

const pageSize = 25;

interface ActivitiesTableProps {
  activities: Activity[];
  search: ActivitySearch;
  selection: Selection;
}

/** One activity per row, sorted already; on a phone every row is a card. */
export function ActivitiesTable({ activities, search, selection }: ActivitiesTableProps) {
  const { t } = useTranslation(['activities', 'common']);
  const paths = usePaths();
  const columns = useColumns();
  const pageCount = Math.ceil(activities.length / pageSize);
  const page = Math.min(search.page ?? 1, pageCount);
  const from = (page - 1) * pageSize;
  const rows = activities.slice(from, from + pageSize);
  return (
    <>
      <Card flush>
        <div className="sk-table-scroll sk-activities-table sk-print-wide">
          <DataTable
            caption={t('activities:table.caption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            selection={tableSelection(selection, rows, {
              all: t('activities:select.page'),
              row: (title) => t('activities:select.row', { title }),
            })}
            isSorted
            sort={sortOf(search.sort)}
            sortHref={({ column, descending }) =>
              paths.activities({ ...search, page: null, sort: descending ? `-${column}` : column })
            }
            words={{
              sortAscending: (column) => t('common:table.sortAscending', { column }),
              sortDescending: (column) => t('common:table.sortDescending', { column }),
            }}
          />
        </div>
      </Card>
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(to) => paths.activities({ ...search, page: to === 1 ? null : to })}
        words={{
          label: t('common:table.pages'),
          previous: t('common:table.previous'),
          next: t('common:table.next'),
          page: (to) => t('common:table.page', { page: to }),
          shown: t('common:table.shown', { from: from + 1, to: from + rows.length, total: activities.length }),
        }}
      />
    </>
  );
}

/** That a column can be sorted is said by its value; the order itself was made before. */
const sorted = () => null;

function useColumns(): DataColumn<Activity>[] {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const today = useToday();
  const paths = usePaths();
  const words = useActivityWords();
  return useMemo(() => {
    const quiet = (text: string) => <span className="sk-quiet">{text}</span>;
    const day = (on: string | null, missing: string) =>
      on === null ? quiet(missing) : <span className="sk-nowrap">{format.dayCompact(on, today)}</span>;
    const cells: Record<SortColumn, DataColumn<Activity>['cell']> = {
      title: ({ id, title, startsOn, whenText }) => (
        <>
          <Link href={paths.activity(id)} look="plain">
            {title}
          </Link>
          {startsOn === null && whenText !== null && <div className="sk-small">{whenText}</div>}
        </>
      ),
      signal: (activity) =>
        activity.signal === null ? (
          quiet(t('filter.none'))
        ) : (
          <StatusChip tone={toneOf(activity.signal)}>{capital(words.signal(activity))}</StatusChip>
        ),
      lifecycle: ({ lifecycle }) => <span className="sk-nowrap">{words.lifecycle(lifecycle)}</span>,
      lead: ({ lead }) => lead?.name ?? quiet(t('fact.noLead')),
      startsOn: ({ startsOn }) => day(startsOn, t('table.noDate')),
      endsOn: ({ endsOn }) => day(endsOn, '–'),
      lastCheckInOn: ({ lastCheckInOn }) => day(lastCheckInOn, t('table.never')),
      participants: ({ participants, expectedParticipants }) => (
        <span className="sk-nowrap">
          {participants === null ? quiet(t('table.unknown')) : format.number(participants)}
          {expectedParticipants !== null && <span className="sk-small"> / {format.number(expectedParticipants)}</span>}
        </span>
      ),
    };
    return sortColumns.map((id) => ({
      id,
      header: t(`column.${id}`),
      cell: cells[id],
      sortValue: sorted,
      isRowHeader: id === 'title',
      align: id === 'participants' ? 'end' : undefined,
      hideOnPhone: id === 'startsOn' || id === 'endsOn',
    }));
  }, [t, format, today, paths, words]);
}
